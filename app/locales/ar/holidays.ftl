### أسماء أيام العطل.

# dynamic
holiday-new-years-day = رأس السنة
# dynamic
holiday-epiphany = عيد الغطاس
# dynamic
holiday-good-friday = الجمعة العظيمة
# dynamic
holiday-easter-eve = سبت النور
# dynamic
holiday-easter-day = عيد الفصح
# dynamic
holiday-easter-monday = اثنين الفصح
# dynamic
holiday-first-of-may = الأول من مايو
# dynamic
holiday-ascension-day = عيد الصعود
# dynamic
holiday-whit-sunday = أحد العنصرة
# dynamic
holiday-national-day = العيد الوطني للسويد
# dynamic
holiday-midsummer-eve = عشية منتصف الصيف
# dynamic
holiday-midsummer-day = يوم منتصف الصيف
# dynamic
holiday-all-saints-day = عيد جميع القديسين
# dynamic
holiday-christmas-eve = ليلة عيد الميلاد
# dynamic
holiday-christmas-day = عيد الميلاد
# dynamic
holiday-boxing-day = ثاني أيام عيد الميلاد
# dynamic
holiday-new-years-eve = ليلة رأس السنة
