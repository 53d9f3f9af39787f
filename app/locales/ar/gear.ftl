### استعارة: ماذا يوجد، وبأي مقاسات، وما هو متاح ومتى.

gear-title = استعارة
gear-title-of = استعارة: { $text }
gear-lead = اختر الأيام وابحث عمّا تحتاجه. كل شيء مجاني، ولا حاجة لتسجيل الدخول.
gear-description = زلاجات وأحذية تزلج وخوذات وخيام وأكثر للاستعارة مجانًا. شاهد المقاسات وما هو متاح.
gear-search = ماذا تريد أن تستعير؟
gear-search-hint = مثلًا: ⁨skridskor 34⁩، ⁨hjälm⁩، ⁨barn 128 cm⁩
gear-from = من
gear-to = حتى
gear-where = أين
gear-any-branch = كل الأماكن
gear-show = اعرض
gear-wrong-day = اختر اليوم أو يومًا قادمًا
gear-backwards = اليوم الأخير قبل اليوم الأول
gear-too-long = اختر { $days } يومًا على الأكثر
gear-none = لم نجد شيئًا مناسبًا
gear-none-more = جرّب كلمة أخرى أو مقاسًا آخر أو أيامًا أخرى. أو تعال واسأل، يسعدنا أن نساعدك.
gear-none-here = لا يوجد من هذا الآن
gear-more = هناك أنواع أخرى مناسبة. اكتب كلمة أخرى لتقل النتائج.
gear-all-of = { $name }: كل المقاسات
gear-in-season = موسمها الآن
gear-pieces = { $count ->
    [one] قطعة واحدة
    [two] قطعتان
    [few] { $count } قطع
   *[other] { $count } قطعة
}
gear-size = المقاس
gear-size-unknown = مقاس غير معروف
gear-free = متاح
gear-put = إلى السلة
gear-so-many-at = { $branch }: { $free }
gear-so-many = { $free } من { $all } متاحة
gear-free-from = القادم متاح { $date } في { $branch }
gear-or-size = المقاس { $size } متاح
gear-ask-us = اسألنا، قد يصل المزيد.
gear-checked = تم التحقق { $at }. قد يتغير وأنت في الطريق.
gear-kind-lead = مجانًا حتى 14 يومًا. يكفي الاسم ورقم الجوال.
gear-kind-description = استعر { $name } مجانًا. العدد: { $count }. شاهد المقاسات وما هو متاح.
gear-permission = إذا كان عمرك أقل من 18 فيجب أن يوافق ولي أمرك.
gear-today = اليوم
gear-when = متاح { $days }
gear-see-all = شاهد ما يمكنك استعارته
nav-gear = استعارة

activity-what = ماذا ستفعلون؟
activity-lead = كل ما تحتاجونه بالمقاسات المناسبة. كل شيء مجاني.
activity-description = استعر كل ما يلزم: { $name }، مجانًا. شاهد المقاسات المتاحة ومتى.
activity-all-for = { $name }: شاهد كل ما يلزم
activity-who = لمن؟
activity-who-hint = املأ ما تعرفه فنعرض فقط المقاسات المناسبة. لا نحفظه.
activity-namn-label = الاسم الأول (إن أردت)
# dynamic
activity-langd-label = الطول (سم)
# dynamic
activity-sko-label = مقاس الحذاء
# dynamic
activity-huvud-label = محيط الرأس (سم)
# dynamic
activity-vikt-label = الوزن (كغ)
activity-wrong = اكتب رقمًا بين { $from } و { $to } أو اتركه فارغًا
activity-together = يجب أن يكون للزلاجات والأحذية التثبيت نفسه. هذه تناسب بعضها ومتاحة:
activity-together-part = { $name } { $count }
# dynamic
activity-langdskidor = تزلج المسافات
# dynamic
activity-slalom = تزلج المنحدرات
# dynamic
activity-snowboard = لوح التزلج على الثلج
# dynamic
activity-skridskor = التزلج على الجليد
# dynamic
activity-pulka = الزحافة واللعب في الثلج
# dynamic
activity-inlines = الزلاجات ذات العجلات ولوح التزلج
# dynamic
activity-cykel = الدراجة
# dynamic
activity-bad = السباحة والتجديف
# dynamic
activity-friluft = الخيمة والمشي في الطبيعة
# dynamic
activity-boll = ألعاب الكرة
