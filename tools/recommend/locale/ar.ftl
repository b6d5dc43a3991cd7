# الجمل الافتتاحية؛ ‎$limits‎ فارغ أو يبدأ بمسافة.
found = { $count ->
    [one] وجدتُ منتجًا واحدًا{ $limits }:
    [two] وجدتُ منتجين{ $limits }:
    [few] وجدتُ { $count } منتجات{ $limits }:
    [many] وجدتُ { $count } منتجًا{ $limits }:
   *[other] وجدتُ { $count } منتج{ $limits }:
}
found-more = { $count ->
    [two] وجدتُ منتجين{ $limits }
    [few] وجدتُ { $count } منتجات{ $limits }
    [many] وجدتُ { $count } منتجًا{ $limits }
   *[other] وجدتُ { $count } منتج{ $limits }
}، { $shown ->
    [one] وهذا واحد منها:
    [two] وهذان اثنان منها:
   *[other] وهذه { $shown } منها:
}
similar = { $count ->
    [one] منتج واحد مشابه لـ«{ $name }»{ $limits }:
    [two] منتجان مشابهان لـ«{ $name }»{ $limits }:
    [few] { $count } منتجات مشابهة لـ«{ $name }»{ $limits }:
    [many] { $count } منتجًا مشابهًا لـ«{ $name }»{ $limits }:
   *[other] { $count } منتج مشابه لـ«{ $name }»{ $limits }:
}
personal = { $count ->
    [one] اقتراح واحد بناءً على ما شاهدته واشتريته{ $limits }:
    [two] اقتراحان بناءً على ما شاهدته واشتريته{ $limits }:
    [few] { $count } اقتراحات بناءً على ما شاهدته واشتريته{ $limits }:
    [many] { $count } اقتراحًا بناءً على ما شاهدته واشتريته{ $limits }:
   *[other] { $count } اقتراح بناءً على ما شاهدته واشتريته{ $limits }:
}
suggestions = { $count ->
    [one] اقتراح واحد من متجرنا{ $limits }:
    [two] اقتراحان من متجرنا{ $limits }:
    [few] { $count } اقتراحات من متجرنا{ $limits }:
    [many] { $count } اقتراحًا من متجرنا{ $limits }:
   *[other] { $count } اقتراح من متجرنا{ $limits }:
}
nothing = عذرًا، لم أجد في متجرنا ما يناسب طلبك{ $limits }.
not-served = عذرًا، لا نشحن إلى هذا البلد: { $country }.
limits = { " " }({ $list })
comma = { "، " }
limit-up-to = حتى { $high }
limit-from = ابتداءً من { $low }
limit-between = من { $low } إلى { $high }
limit-country = الشحن إلى { $country }

# منتج سُئل عنه
asked = إليك ما أعرفه عن «{ $name }».
asked-other-variant = لا يتوفر حاليًا كما طلبته تمامًا، وهذا أقرب خيار إليه.
asked-shipped = يمكن شحنه إلى { $country }.
asked-not-shipped = لا يمكن شحنه إلى { $country }.
asked-out-of-stock = نفد من المخزون حاليًا.
options = الخيارات المتاحة:
alternatives = { $count ->
    [one] منتج مشابه يمكنك طلبه:
    [two] منتجان مشابهان يمكنك طلبهما:
   *[other] منتجات مشابهة يمكنك طلبها:
}

# مقارنة المنتجات
compared = المقارنة:
compared-same = المشترك بينها: { $facts }

# ما تم التخلي عنه
relaxed-attributes = لا يوجد منتج يجمع كل المواصفات التي طلبتها، لذلك تجاوزتُ هذا الشرط؛ يُرجى مراجعة التفاصيل أدناه.
relaxed-price = لا يوجد ما يناسب السعر الذي حددته، وهذه المنتجات خارج ذلك النطاق.

# معلومات المنتج
stock = { $count ->
    [0] نفد من المخزون
    [one] بقيت قطعة واحدة فقط
    [two] بقيت قطعتان فقط
    [few] بقيت { $count } قطع فقط
    [many] بقيت { $count } قطعة فقط
   *[other] بقيت { $count } قطعة فقط
}
fact = { $name }: { $value }
weight = الوزن
origin = بلد المنشأ
in-stock = متوفر
not-shipped = لا يُشحن إلى { $country }

# الأسباب
reason-matches = { $count ->
    [0] يناسب طلبك
   *[other] يطابق: { $words }
}
reason-bought = لأنك اشتريت «{ $name }»
reason-similar = مشابه لـ«{ $name }»
reason-popular = رائج في { $country }
reason-rated = { $ratings ->
    [few] تقييم { $stars } من 5 حسب { $ratings } عملاء
    [many] تقييم { $stars } من 5 حسب { $ratings } عميلًا
   *[other] تقييم { $stars } من 5 حسب { $ratings } عميل
}
reason-asked = المنتج الذي سألت عنه
