### صفحة البداية.

start-title = استعر معدات الرياضة والترفيه مجانًا
start-heading = استعر المعدات. مجانًا للجميع.
start-lead = زلاجات وأحذية تزلج وخوذات وخيام وأكثر بكثير. تعال، اختر واستعر.
start-fact-free = كل شيء مجاني
start-fact-days = حتى 14 يومًا
start-fact-need = يكفي الاسم ورقم الجوال
start-places = أين نحن
start-sign-in = تسجيل دخول الموظفين
start-closed = مغلق
