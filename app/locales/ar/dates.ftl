### الأيام والأوقات بالكلمات.

date-with-year = { $date } { $year }
date-span = { $from } – { $to }
date-and-time = { $date } الساعة { $time }
date-week = الأسبوع { $week }
date-week-short = أسبوع { $week }
date-time-of-day = { $hour }:{ $minute }
date-full-hour = { $hour }
date-time-span = { $from }–{ $to }
date-today = اليوم
date-tomorrow = غدًا
date-yesterday = أمس
date-last-weekday =
    { $weekday ->
        [monday] الاثنين الماضي
        [tuesday] الثلاثاء الماضي
        [wednesday] الأربعاء الماضي
        [thursday] الخميس الماضي
        [friday] الجمعة الماضي
        [saturday] السبت الماضي
       *[sunday] الأحد الماضي
    }
date-next-weekday =
    { $weekday ->
        [monday] يوم الاثنين
        [tuesday] يوم الثلاثاء
        [wednesday] يوم الأربعاء
        [thursday] يوم الخميس
        [friday] يوم الجمعة
        [saturday] يوم السبت
       *[sunday] يوم الأحد
    }
date-in-days =
    { $count ->
        [one] بعد يوم واحد
        [two] بعد يومين
        [few] بعد { $count } أيام
       *[other] بعد { $count } يومًا
    }
date-days-ago =
    { $count ->
        [one] قبل يوم واحد
        [two] قبل يومين
        [few] قبل { $count } أيام
       *[other] قبل { $count } يومًا
    }
date-weeks-ago =
    { $count ->
        [one] قبل أسبوع
        [two] قبل أسبوعين
        [few] قبل { $count } أسابيع
       *[other] قبل { $count } أسبوعًا
    }
