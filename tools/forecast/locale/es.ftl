whole-shop = toda la tienda
goods = «{ $goods }» (productos: { $amount })
among = Son: { $list }.
unknown-goods = No sé qué artículos son «{ $goods }»: nada en la tienda se llama así. En su lugar se muestra: { $what }.
pieces = { $count ->
    [one] { $amount } unidad
   *[other] { $amount } unidades
}
sales = Ventas previstas del { $first } al { $last }, { $what }: **{ $pieces }**. Con una probabilidad del { $level } estarán entre { $low } y { $high }.
rare = Se vende en menos de la mitad de las semanas; de media cabe esperar { $mean } en este periodo.
no-orders = La tienda aún no tiene pedidos, así que no hay nada en que basar un pronóstico.
no-sales = { $what }: aún no se ha vendido nada, así que no hay nada en que basar un pronóstico.
too-short =
    { $what }: hasta ahora se han vendido { $pieces }, en { $count ->
        [one] { $days } día ({ $first })
       *[other] { $days } días (del { $first } al { $last })
    }. Ese historial es demasiado corto para un pronóstico; hacen falta al menos dos semanas enteras desde la primera venta.
stock = En existencias: { $pieces }.
out-now = Agotado en este momento.
runs-out = A este ritmo se agota hacia el { $day }, como pronto hacia el { $early }.
runs-out-late = A este ritmo alcanza para más de dos años.
out-variants = Variantes agotadas: { $skus }.
order-now = Reponer ahora: **{ $pieces }**.
order-later = Reponer a más tardar el { $day }; antes no hace falta.
order-none = No hace falta reponer en los próximos dos años.
terms = Calculado con un plazo de entrega de { $days ->
    [one] { $lead } día
   *[other] { $lead } días
}, un nivel de servicio del { $level } hasta que llegue la entrega y pedidos que duran { $supply } días más. Revise las existencias a diario y pida en cuanto bajen al punto de pedido; indique otros valores si los suyos son distintos.
points = Punto de pedido { $point }, de ellos existencias de seguridad { $safety }.
all-countries = Las existencias son para todos los países, así que este plan cuenta las ventas a todos ellos.
method = Método: { $models }; en una prueba retrospectiva desde { $count ->
    [one] una fecha pasada
   *[other] { $checked } fechas pasadas
}, el { $coverage } de las semanas quedó dentro del intervalo.
method-untried = Método: { $models }; el historial es demasiado corto para comprobar un intervalo de tantas semanas.
median = mediana de las semanas recientes (vida media de { $weeks } semanas)
fallback = El historial es demasiado corto o escaso para comparar modelos, así que este es el ritmo medio hasta ahora (método de reserva); su intervalo no se pudo comprobar.
season = Se tiene en cuenta la temporada anual.
filled = { $count ->
    [one] { $amount } semana con falta de existencias no se cuenta como demanda cero.
   *[other] { $amount } semanas con falta de existencias no se cuentan como demanda cero.
}
promotions = Se incluyen las promociones de este periodo: { $names }.
as-of = Datos hasta el { $day }.
list = { $count ->
    [one] Hay que reponer un producto{ $within }:
   *[other] Los { $shown } productos{ $within } que más urge reponer; en total hay { $due } pendientes:
}
list-none = Ahora mismo no hace falta reponer ningún producto{ $within }.
sold = Vendido del { $first } al { $last }, { $what }: **{ $pieces }**. Se cuentan piezas, no dinero; los pedidos cancelados no entran.
sold-categories = Categorías más vendidas: { $list }.
sold-products = Productos más vendidos:
best = { $name }: { $amount }
nearest = El pronóstico es por semanas enteras; estas son las más cercanas a { $first } – { $last }.
farthest = Un pronóstico llega a 52 semanas; lo que viene después, hasta el { $last }, no está incluido.
stock-now = Las existencias y la reposición son las de ahora, según el plazo de entrega, no las de { $first } – { $last }.
ranked = Ordenados por las ventas que se perderían hasta que llegue una entrega pedida hoy.
plot-sales = Ventas y pronóstico: { $what }
plot-stock = Existencias futuras: { $what }
plot-list = Existencias y necesidad hasta que llegue una entrega
axis-sales = unidades por semana
axis-stock = unidades en existencias
past = vendido
ahead = pronóstico
interval = intervalo del { $level }
no-stock = faltaban existencias
promotion = promoción
projected = existencias previstas
reorder-point = punto de pedido
on-hand = en existencias
lead-demand = necesidad prevista
