order-pending = استلمنا طلبك **{ $number }** المقدَّم في { $placed }، ولم تتم تعبئته بعد.
order-processing = طلبك **{ $number }** المقدَّم في { $placed } قيد التجهيز للشحن.
order-shipped = طلبك **{ $number }** المقدَّم في { $placed } في الطريق إليك.
order-delivered = تم تسليم طلبك **{ $number }** المقدَّم في { $placed }.
order-cancelled = أُلغي طلبك **{ $number }** المقدَّم في { $placed }.
order-return_requested = تم تسجيل طلب إرجاع لطلبك **{ $number }** المقدَّم في { $placed }، ولم نسجّل وصول المنتجات إلينا بعد.
order-returned = وصلت إلينا المنتجات المرتجعة من طلبك **{ $number }** المقدَّم في { $placed }.
order-exchange_requested = تم تسجيل طلب استبدال لطلبك **{ $number }** المقدَّم في { $placed }.

state-pending = قيد الانتظار
state-processing = قيد التجهيز
state-shipped = في الطريق
state-delivered = تم التسليم
state-cancelled = ملغى
state-return_requested = طلب إرجاع مسجَّل
state-returned = وصل المرتجع
state-exchange_requested = طلب استبدال مسجَّل

brief = **{ $number }** · { $placed } · { $state } · { $total }
several-all = أحدث طلباتك:
several-open = طلباتك الجارية:
several-delivered = طلباتك التي تم تسليمها:
several-cancelled = طلباتك الملغاة:
several-returned = طلبات الإرجاع والاستبدال لديك:

none-all = لم تقدّم أي طلب حتى الآن.
none-open = ليس لديك أي طلبات جارية حاليًا.
none-delivered = لم يُسلَّم أي من طلباتك حتى الآن.
none-cancelled = ليس لديك أي طلبات ملغاة.
none-returned = ليس لديك أي طلبات إرجاع أو استبدال.
unknown-number = لا يوجد بين طلباتك طلب يحمل الرقم { $number }. يُرجى التحقق من الرقم.

items = محتويات الطلب:
line = { $quantity ->
    [1] { $amount } × { $name } — { $price }
   *[other] { $amount } × { $name } — { $price } للقطعة
}
option = { $label }: { $value }
total = الإجمالي شاملًا الشحن: **{ $total }**

not-sent = لم يُرسل أي طرد بعد، لذلك لا يوجد رقم تتبع حتى الآن.
no-tracking = لا تتوفر معلومات تتبع لهذا الطلب بعد.
parcel = طرد مع { $carrier }، رقم التتبع **{ $tracking }**: { $where }
parcel-label_created = أُبلغت شركة الشحن به
parcel-in_transit = في الطريق
parcel-in_customs = لدى الجمارك
parcel-out_for_delivery = خرج للتوصيل
parcel-ready_for_pickup = جاهز للاستلام
parcel-delivered = تم التسليم
parcel-returned_to_sender = أُعيد إلى المرسل
parcel-place = آخر موقع: { $place }
parcel-updated = آخر تحديث: { $day }
parcel-expected = موعد التسليم المتوقع: { $day }
parcel-delivered-on = تاريخ التسليم: { $day }

changes = ما زال بإمكانك { $possible }.
changes-none = لم يعد بالإمكان تعديل هذا الطلب.
change-cancel = إلغاء الطلب
change-address = تغيير عنوان التسليم
change-items = تعديل المنتجات
change-payment = تغيير طريقة الدفع
change-redirect = طلب تحويل الطرد إلى عنوان آخر من شركة الشحن
change-return = إرجاع المنتجات
change-exchange = استبدال المنتجات
return-until = آخر يوم لإرسال المرتجعات: **{ $day }**
return-over = انتهت مهلة الإرجاع في { $day }.

arrives = من المتوقع وصول طلبك **{ $number }** في **{ $day }**.
arrives-late = كان من المتوقع وصول طلبك **{ $number }** في **{ $day }**، وقد تأخر.
arrives-unknown = لا يوجد موعد تسليم لطلبك **{ $number }**: { $because }.
arrived = تم تسليم طلبك **{ $number }** في **{ $day }**.

yes-cancel = نعم، ما زال بالإمكان إلغاء طلبك **{ $number }**: { $because }.
yes-address = نعم، ما زال بالإمكان تغيير عنوان تسليم طلبك **{ $number }**: { $because }.
yes-items = نعم، ما زال بالإمكان تعديل منتجات طلبك **{ $number }**: { $because }.
yes-payment = نعم، ما زال بالإمكان تغيير طريقة الدفع لطلبك **{ $number }**: { $because }.
yes-redirect = نعم، ما زال بإمكان شركة الشحن تحويل طرد طلبك **{ $number }** إلى عنوان آخر: { $because }.
yes-return = نعم، يمكنك إرجاع منتجات من طلبك **{ $number }**: { $because }.
yes-return-until = نعم، يمكنك إرجاع منتجات من طلبك **{ $number }** حتى **{ $day }**.
yes-exchange = نعم، يمكنك استبدال منتجات من طلبك **{ $number }**: { $because }.
yes-exchange-until = نعم، يمكنك استبدال منتجات من طلبك **{ $number }** حتى **{ $day }**.

no-cancel = لا، لم يعد بالإمكان إلغاء طلبك **{ $number }**: { $because }.
no-address = لا، لم يعد بالإمكان تغيير عنوان تسليم طلبك **{ $number }**: { $because }.
no-items = لا، لم يعد بالإمكان تعديل منتجات طلبك **{ $number }**: { $because }.
no-payment = لا، لم يعد بالإمكان تغيير طريقة الدفع لطلبك **{ $number }**: { $because }.
no-redirect = لا، ليس لطلبك **{ $number }** طرد يمكن تحويله: { $because }.
no-return = لا، لا يمكن حاليًا إرجاع أي منتج من طلبك **{ $number }**: { $because }.
no-return-over = لا، انتهت مهلة إرجاع طلبك **{ $number }** في **{ $day }**.
no-exchange = لا، لا يمكن حاليًا استبدال أي منتج من طلبك **{ $number }**: { $because }.
no-exchange-over = لا، انتهت مهلة استبدال طلبك **{ $number }** في **{ $day }**.
no-undated = لا أستطيع تحديد ذلك لطلبك **{ $number }**: يوم تسليمه غير مسجَّل.

because-pending = لم تتم تعبئته بعد
because-processing = بدأ تجهيزه للشحن
because-shipped = هو في الطريق إليك
because-delivered = تم تسليمه
because-cancelled = تم إلغاؤه
because-return_requested = تم تسجيل طلب إرجاع له
because-returned = وصل المرتجع منه إلينا
because-exchange_requested = تم تسجيل طلب استبدال له

can-these = { $count ->
    [one] ما زال بإمكانك { $change } في هذه الحالة:
   *[other] ما زال بإمكانك { $change } في هذه الحالات:
}
cannot-these = { $count ->
    [one] لا يمكنك { $change } في هذه الحالة:
   *[other] لا يمكنك { $change } في هذه الحالات:
}
read-only = يمكنني عرض الطلبات فقط. لتعديل طلب افتحه من حسابك، أو اطلب مني التحدث إلى أحد أفراد فريقنا.
exchange-until = آخر يوم لطلب الاستبدال: **{ $day }**
exchange-over = انتهت مهلة الاستبدال في { $day }.

several-item = طلباتك التي تحتوي على «{ $item }»:
several-period = عدد طلباتك { $period }: { $count }
shown = المعروض هنا أحدث { $shown }.
period = من { $since } إلى { $until }
period-since = منذ { $since }
period-until = حتى { $until }
none-item = لا أجد في طلباتك شيئًا باسم «{ $item }».
none-period = لا توجد لك طلبات { $period }.
none-paid = لا أحتسب أي إنفاق: ما طلبته أُلغي.
paid-item = دفعت مقابل «{ $item }» مبلغ **{ $total }** دون الشحن:
paid-order = دفعت **{ $total }** للطلب **{ $number }** شاملًا الشحن.
paid-period = أنفقت **{ $total }** { $period } شاملًا الشحن (عدد الطلبات: { $count }). الطلبات الملغاة غير محسوبة، والمبالغ المستردة غير مخصومة.
paid-all = أنفقت **{ $total }** شاملًا الشحن (عدد الطلبات: { $count }). الطلبات الملغاة غير محسوبة، والمبالغ المستردة غير مخصومة.
customs-held = أحد طرود طلبك **{ $number }** لدى الجمارك، وسيتابع طريقه بعد الإفراج عنه.
customs-free = لا يوجد أي طرد من طلبك **{ $number }** لدى الجمارك.
customs-note = تستطيع شركة الشحن أن تخبرك برقم التتبع إن كانت الجمارك تحتاج إلى شيء. أما الرسوم والضرائب في بلدك فيمكنك أن تسألني عنها.
refund = لا أستطيع رؤية المدفوعات، ولذلك لا أعرف هل رُدّ مبلغ **{ $total }** لطلبك **{ $number }**: { $because }.
refund-note = اسألني كم يستغرق استرداد المبلغ، أو اطلب التحدث إلى أحد أفراد فريقنا ليتحقق من ذلك.
fault = هذا طلبك **{ $number }** المقدَّم في { $placed }.
fault-note = إذا كان شيء ما مكسورًا أو ناقصًا أو خاطئًا فاطلب مني التحدث إلى أحد أفراد فريقنا واذكر رقم الطلب؛ أما ما يشمله الضمان فيمكنك أن تسألني عنه.
