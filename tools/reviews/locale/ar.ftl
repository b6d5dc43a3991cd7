# $where فارغ أو يبدأ بمسافة.
about-product = «{ $name }» ({ $sku }){ $where }
about-category = فئة «{ $name }»{ $where }
about-goods = «{ $goods }» (عدد المنتجات: { $amount }){ $where }
about-shop = المتجر كله{ $where }
where = { " " }({ $list })
comma = { "، " }
where-country = بلد أصحاب التقييمات: { $country }
where-since = منذ { $day }
where-until = حتى { $day }
where-between = من { $since } إلى { $until }
summary = { $about }: عدد التقييمات **{ $count }**، والمتوسط **{ $mean }** من 5 نجوم. أعطى { $positive } أربع أو خمس نجوم، وأعطى { $negative } نجمة أو نجمتين.
none = { $about }: لا توجد تقييمات.
none-latest = آخر تقييم بتاريخ { $day }.
unknown-goods = لا أعرف أي منتجات هي «{ $goods }»: لا شيء في المتجر يحمل هذا الاسم. المعروض بدلًا من ذلك: { $about }.

aspects = ما تتحدث عنه النصوص:
complaints = ما يشتكي منه العملاء:
praises = ما يمدحه العملاء:
aspect = **{ $name }** (في { $share } من التقييمات): إيجابي { $positive }، محايد { $neutral }، سلبي { $negative }، مختلط أو غير واضح { $unsure }
no-statements = لا تذكر النصوص شيئًا عن ذلك.
quote = «{ $text }» (التقييم { $review }، { $stars } ★)

blamed = المنتجات ذات أكبر نسبة من نجمة ونجمتين (التقييمات القليلة أقل وزنًا):
praised = المنتجات ذات أكبر نسبة من أربع وخمس نجوم (التقييمات القليلة أقل وزنًا):
product = **{ $sku }** { $name }: { $mean } ★، { $negative } بنجمة أو نجمتين، { $positive } بأربع أو خمس نجوم (عدد التقييمات { $count })

blamed-aspect = المنتجات ذات أكبر نسبة من الشكاوى — { $aspect } (التقييمات القليلة أقل وزنًا):
praised-aspect = المنتجات ذات أكبر نسبة من المدح — { $aspect } (التقييمات القليلة أقل وزنًا):
voices = **{ $sku }** { $name }: سلبي { $negative }، إيجابي { $positive } (التقييمات المقروءة: { $reviews })
praise-up = { $aspect }: ارتفعت نسبة المدح من { $before } من المدح والشكوى قبل { $day } إلى { $after } منذ ذلك الحين.
praise-down = { $aspect }: انخفضت نسبة المدح من { $before } من المدح والشكوى قبل { $day } إلى { $after } منذ ذلك الحين.
praise-level = { $aspect }: لا تغير واضح؛ كانت نسبة المدح { $before } من المدح والشكوى قبل { $day } وهي { $after } منذ ذلك الحين.
trend-up = ارتفع الرضا: { $before } ★ قبل { $day }، و{ $after } ★ منذ ذلك الحين.
trend-down = انخفض الرضا: { $before } ★ قبل { $day }، و{ $after } ★ منذ ذلك الحين.
trend-level = لم يتغير الرضا بوضوح: { $before } ★ قبل { $day }، و{ $after } ★ منذ ذلك الحين.
by-category = حسب الفئة: { $list }.
by-country = حسب بلد أصحاب التقييمات: { $list }.
group = { $name } { $mean } ★ ({ $count })

read-all = قُرئت هذه التقييمات كلها.
read-some = قُرئ { $read } من أصل { $count } من التقييمات، وهي عينة عشوائية: قد تنحرف النسب بما يصل إلى { $margin } نقطة مئوية.
unsure = يميز بين المدح والشكوى مصنِّف تعلّم من { $learned } من تقييمات هذا المتجر ويخطئ أحيانًا؛ ولا يستطيع الحكم على { $unsure } من العبارات.
wordless = بلا كلمات، نجوم فقط: { $count }.
contradicting = يتعارض النص مع النجوم في: { $count }.
flood = في { $day } ورد { $count } من التقييمات بنجمة واحدة، أكثر بكثير مما تفسره الصدفة: يرجى التحقق من صحتها.
flood-without = من دونها يكون المتوسط { $mean } ★.

# الرسوم البيانية
plot-aspects = ما تتحدث عنه التقييمات، بعدد العبارات
plot-trend = النجوم والمدح حسب الشهر
axis-statements = العبارات
axis-stars = متوسط النجوم
axis-praise = أربع وخمس نجوم
side-positive = إيجابي
side-neutral = محايد
side-negative = سلبي
side-unsure = مختلط أو غير واضح
