# What ads say; each statement a fact, without an end.
ad-by = { $category } من { $brand }
ad-offer = { $name }: { $price }
ad-price = { $tone ->
    [playful] لك بسعر { $price }
   *[other] السعر { $price }
}
ad-price-from = { $tone ->
    [playful] لك ابتداءً من { $price }
   *[other] ابتداءً من { $price }
}
ad-ships = { $tone ->
    [playful] محطة الوصول: { $country }
   *[other] الشحن إلى: { $country }
}
ad-stars = التقييم { $stars } من 5
ad-stars-of = { $stars } من 5 نجوم، عدد التقييمات: { $amount }
ad-praise = { $tone ->
    [playful] تصفيق في التقييمات لـ: { $list }
   *[other] يشيد المشترون بـ: { $list }
}
ad-feature = { $label }: { $value }
ad-listed = { $list }، { $item }
ad-intro = { $tone ->
    [playful] قل مرحبًا لـ: { $name }
   *[other] نقدم لكم: { $name }
}
ad-go = { $tone ->
    [friendly] تعال وألقِ نظرة
    [formal] تفضلوا بزيارة متجرنا
    [playful] فضولي؟ تعال واكتشف
   *[neutral] متوفر في متجرنا
}
ad-greeting = { $tone ->
    [friendly] أهلًا،
    [formal] عملاءنا الكرام،
    [playful] أهلين،
   *[neutral] مرحبًا،
}
ad-closing = { $tone ->
    [friendly] إلى اللقاء
    [formal] وتفضلوا بقبول فائق الاحترام
    [playful] نراك قريبًا!
   *[neutral] مع أطيب التحيات
}
ad-sentence = { $text }.

# What reviewers praise, as a phrase in a list
aspect-quality = جودة الصنع
aspect-fit = المقاس
aspect-value = القيمة مقابل السعر
aspect-delivery = التوصيل
aspect-packaging = التغليف
aspect-look = التصميم
aspect-use = سهولة الاستخدام
aspect-service = خدمة العملاء

# What the merchant is told
draft-new = حُفظت المسودة { $id } لقناة { $channel }. لم يُنشر شيء؛ يمكنك تعديلها أو اعتمادها أو رفضها.
draft-known = هذه المسودة موجودة بالفعل: رقم { $id } لقناة { $channel } ({ $status }{ $edited ->
    [yes] ، معدّلة
   *[no] {""}
}).
status-draft = مسودة
status-approved = معتمدة
status-rejected = مرفوضة
written = { $name }: اللغة { $tongue }
written-for = { $name }: اللغة { $tongue }، البلد { $country }
counted = ({ $used }/{ $most })
heading = { $field }:
channel-google = بحث جوجل
channel-meta = فيسبوك وإنستغرام
channel-tiktok = TikTok
channel-amazon = أمازون
channel-email = البريد الإلكتروني
field-google-headline = العناوين
field-google-text = الأوصاف
field-meta-headline = العنوان
field-meta-text = النص الأساسي
field-meta-extra = وصف الرابط
field-tiktok-headline = الاسم المعروض
field-tiktok-text = نص الإعلان
field-amazon-headline = العنوان
field-amazon-text = نقاط الوصف
field-amazon-extra = كلمات البحث
field-email-headline = الموضوع
field-email-text = النص
field-email-extra = نص المعاينة
basis = كل عبارة حقيقة من بيانات المتجر. ما أُشيد به في { $reviews } من التقييمات بأربع أو خمس نجوم: { $list }
basis-none = كل عبارة حقيقة من بيانات المتجر.
praise = { $aspect } ({ $n })
note-price = لا يذكر الإعلان سعرًا: إما أن المنتج بلا سعر أو أن المتجر لا يملك سعر صرف إلى عملة الجمهور.
note-reviews = لم تُذكر التقييمات: قليل منها يشيد بالشيء نفسه.
note-stock = المنتج غير متوفر حاليًا.
note-country = لم تذكر بلدًا: معظم عملائك بهذه اللغة في { $country }، لذلك كُتب الإعلان لهم.
note-tone = النبرة المطلوبة لا تغيّر شيئًا هنا: ما يتسع له { $channel } يُقال بالطريقة نفسها في كل النبرات.
note-length = { $length ->
    [short] هذه أقصر صيغة لقناة { $channel }: من دون ما بقي لن يكون إعلانًا.
   *[long] هذه أطول صيغة لقناة { $channel }: لا تتسع القناة للمزيد، أو لا يعرف المتجر أكثر من ذلك.
}
note-beyond = هناك رغبة لا أستطيع تلبيتها: { $wish ->
    [emoji] الرموز التعبيرية
    [hashtags] الوسوم
    [rhyme] القافية
    [address] صيغة مخاطبة أخرى في جمل الوصف؛ التحية والدعوة والخاتمة تتبع النبرة
   *[style] هذا الأسلوب
}. أركّب الإعلانات من حقائق المتجر: بنبرة ودية أو رسمية أو مرحة، أقصر أو أطول. يمكنك تعديل المسودة بنفسك.

# Why there is no draft, and what to say
ask-channel = لأي قناة أكتبه: { $list }؟
no-channel = لا أكتب إعلانات لقناة { $channel }. يمكنني الكتابة لـ: { $list }.
ask-product = لأي منتج سيكون الإعلان؟ اذكر رمزه (SKU) أو اسمه كما هو في المتجر.
ask-several = هناك عدة منتجات محتملة. أيها تقصد؟
no-language = لا أستطيع كتابة هذا الإعلان بهذه اللغة: { $tongue }. لا يملك المتجر نصوصًا يمكن استخدامها عن «{ $name }». النصوص المتوفرة: { $list }.
no-language-any = لا أستطيع كتابة إعلان عن «{ $name }»: لا يملك المتجر اسمًا ووصفًا له بلغة أكتب بها.
no-country = لا يُشحن «{ $name }» إلى هذا البلد: { $country }. إعلان هناك سيعد بما لا يستطيع المتجر الوفاء به.
no-room = لا يتسع { $channel } لإعلان عن «{ $name }»: اسمه وعلامته التجارية وفئته ({ $tongue }) ناقصة أو أطول من { $most } حرفًا. أعطه في المتجر اسمًا أقصر أو علامة تجارية أو فئة، أو اختر قناة أخرى.
