### صفحات العائلة: الدخول برمز، الإعارات والحجوزات.

family-sign-in-title = تسجيل الدخول
family-sign-in-lead = اكتب اسمك الأول ورقم جوالك ونرسل لك رمزًا في رسالة.
family-first-name = الاسم الأول
family-first-name-hint = الاسم الذي تستعير به.
family-phone-hint = مثلًا ⁨070-174 06 12⁩
family-send-code = أرسل الرمز
family-name-empty = اكتب اسمك الأول
family-name-wrong = اكتب اسمًا أقصر
family-no-sms = لا يمكننا إرسال رموز الآن. اتصل أو تعال ونساعدك.
family-wait = أرسلنا عدة رموز إلى هذا الرقم. انتظر { $minutes ->
    [one] دقيقة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
} وحاول من جديد.
family-code-sms = { $code } هو رمزك في { $site }. صالح لمدة { $minutes } دقيقة. لا تعطه لأحد.
family-code-title = اكتب الرمز
family-code-lead = أرسلنا ستة أرقام في رسالة. قد يستغرق ذلك دقيقة.
family-code = الرمز
family-code-hint = ستة أرقام
family-code-empty = اكتب الأرقام الستة
family-code-wrong = الرمز مختلف. بقي لك { $count ->
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $count } محاولات
   *[other] { $count } محاولة
}.
family-code-over = الرمز لم يعد صالحًا. اطلب رمزًا جديدًا.
family-code-again = أرسل رمزًا جديدًا
family-code-demo = هذا عرض تجريبي بلا هواتف. الرمز هو { $code }.
family-who-title = ما اسمك؟
family-who-lead = لا نحتاج إلى معرفة أكثر من ذلك.
family-whole-name = الاسم الأول واسم العائلة
family-whole-name-wrong = اكتب اسمك، 100 حرف على الأكثر
family-several = هناك شخصان بالاسم نفسه على هذا الرقم. تعال أو اتصل ونحل الأمر.
mine-title = صفحاتي
mine-hello = مرحبًا { $name }
mine-lead = ما عندك في البيت وما حجزته.
mine-nothing = ليس عندك شيء في البيت الآن
mine-nothing-more = ما تستعيره يظهر هنا مع يوم الإرجاع.
mine-at-home = عندك في البيت
mine-due = أرجعه في موعد أقصاه { $date }
mine-late = كان موعد الإرجاع { $date }
mine-for = لـ { $name }
mine-says-returned = قلت إنك أرجعته. نحن نبحث عنه.
mine-renew = تمديد
mine-reserved = المحجوز
mine-none-reserved = ليس لديك حجوزات.
mine-past = حجوزات سابقة
mine-reservation = حجز في { $branch }
mine-reservation-at = { $branch }، { $days }
mine-things = هذا محجوز
mine-thing-for = { $thing } لـ { $name }
mine-when = الاستلام في { $branch } { $from }. الإرجاع في موعد أقصاه { $to }.
mine-state-booked = محجوز
mine-state-broken = شيء ناقص
mine-state-ready = جاهز للاستلام
mine-state-collected = تم الاستلام
mine-state-cancelled = ملغى
mine-state-lapsed = لم يُستلم
mine-broken = لم يعد متوفرًا في هذه الأيام. اختر غيره أو اسألنا.
mine-calendar = أضف إلى التقويم
mine-again = احجز من جديد
mine-change = تغيير
mine-cancel = إلغاء الحجز
mine-cancel-sure = ما حجزته يصبح متاحًا للآخرين فورًا.
mine-cancel-yes = نعم، ألغِ الحجز
mine-sign-out-everywhere = تسجيل الخروج من كل الأجهزة
mine-told-reserved = تم الحجز. أهلًا بك للاستلام.
mine-told-cancelled = أُلغي الحجز. شكرًا لإخبارنا.
mine-told-collected = تم استلامه من قبل. أرجعه عند المنضدة.
mine-told-renewed = يمكنك الاحتفاظ به مدة أطول. اليوم الجديد أدناه.
mine-told-not-later = موعد إرجاعه متأخر هكذا أصلًا. عُد لاحقًا ليمكن التمديد.
mine-told-promised = حجزه شخص آخر، لذلك يجب إرجاعه في موعده. إذا أردته بعد ذلك فاحجزه.
calendar-fetch = استلام من { $branch }
calendar-return = إرجاع إلى { $branch }
mine-broken-look = شاهد المتاح
mine-broken-free = { $thing } متوفر من جديد.
mine-broken-size = { $thing } غير متوفر في هذه الأيام. المقاس { $size } متاح.
mine-broken-days = { $thing } متاح { $days } بدلًا من ذلك.
mine-broken-branch = { $thing } متوفر في { $branch }.
mine-broken-none = { $thing } غير متوفر في هذه الأيام. اسألنا ونبحث لك.
