### أسماء الفئات والأنواع. ما ليس هنا يظهر بالإنجليزية.

# dynamic
category-vinter = الشتاء
# dynamic
category-skydd = الحماية
# dynamic
category-klader = الملابس
# dynamic
category-hjul = على عجلات
# dynamic
category-vatten = الماء
# dynamic
category-friluft = في الطبيعة
# dynamic
category-boll = ألعاب الكرة
# dynamic
category-racket = ألعاب المضرب
# dynamic
category-spel = ألعاب
# dynamic
category-parasport = رياضة ذوي الإعاقة
# dynamic
category-traning = التدريب

# dynamic
kind-alpine-skis = زلاجات المنحدرات
# dynamic
kind-alpine-boots = أحذية تزلج المنحدرات
# dynamic
kind-alpine-poles = عصي تزلج المنحدرات
# dynamic
kind-snowboard = لوح تزلج على الثلج
# dynamic
kind-snowboard-boots = أحذية لوح التزلج
# dynamic
kind-cross-country-skis = زلاجات المسافات
# dynamic
kind-cross-country-boots = أحذية تزلج المسافات
# dynamic
kind-cross-country-poles = عصي تزلج المسافات
# dynamic
kind-hockey-skates = أحذية هوكي الجليد
# dynamic
kind-figure-skates = أحذية التزلج الفني
# dynamic
kind-nordic-skates = أحذية تزلج المسافات الطويلة على الجليد
# dynamic
kind-bandy-skates = أحذية باندي
# dynamic
kind-skating-aid = مسند لتعلم التزلج
# dynamic
kind-hockey-stick = عصا هوكي
# dynamic
kind-full-hockey-kit = طقم هوكي كامل
# dynamic
kind-bandy-stick = عصا باندي
# dynamic
kind-sledge = زحافة
# dynamic
kind-toboggan = مزلجة
# dynamic
kind-snowshoes = أحذية الثلج
# dynamic
kind-ice-auger = مثقاب جليد
# dynamic
kind-ice-fishing-rod = صنارة صيد على الجليد
# dynamic
kind-ice-claws = مسامير إنقاذ من الجليد
# dynamic
kind-ski-helmet = خوذة تزلج
# dynamic
kind-hockey-helmet = خوذة هوكي
# dynamic
kind-bike-helmet = خوذة دراجة
# dynamic
kind-riding-helmet = خوذة ركوب الخيل
# dynamic
kind-back-protector = واقي الظهر
# dynamic
kind-knee-elbow-and-wrist-guards = واقيات الركبة والمرفق والرسغ
# dynamic
kind-shin-guards = واقي الساق
# dynamic
kind-winter-jacket = سترة شتوية
# dynamic
kind-snow-trousers = بنطال ثلج
# dynamic
kind-snowsuit = بدلة شتوية
# dynamic
kind-winter-gloves = قفازات شتوية
# dynamic
kind-goggles = نظارات تزلج
# dynamic
kind-inline-skates = زلاجات بعجلات خطية
# dynamic
kind-roller-skates = زلاجات بأربع عجلات
# dynamic
kind-skateboard = لوح تزلج بعجلات
# dynamic
kind-longboard = لوح طويل بعجلات
# dynamic
kind-kick-scooter = سكوتر
# dynamic
kind-bicycle = دراجة
# dynamic
kind-roller-skis = زلاجات بعجلات للتدريب
# dynamic
kind-buoyancy-aid = سترة طفو
# dynamic
kind-lifejacket = سترة نجاة
# dynamic
kind-fins = زعانف
# dynamic
kind-mask-and-snorkel = قناع وأنبوب تنفس
# dynamic
kind-wetsuit = بدلة غوص
# dynamic
kind-stand-up-paddleboard = لوح تجديف وقوفًا
# dynamic
kind-canoe = قارب كانو
# dynamic
kind-fishing-rod-and-reel = صنارة مع بكرة
# dynamic
kind-tent-2-persons = خيمة لشخصين
# dynamic
kind-tent-3-4-persons = خيمة لـ 3–4 أشخاص
# dynamic
kind-sleeping-bag = كيس نوم
# dynamic
kind-sleeping-mat = فراش نوم
# dynamic
kind-backpack = حقيبة ظهر
# dynamic
kind-storm-cooker = موقد تخييم
# dynamic
kind-child-carrier = حاملة أطفال
# dynamic
kind-trekking-poles = عصي المشي
# dynamic
kind-compass = بوصلة
# dynamic
kind-football-boots = أحذية كرة القدم
# dynamic
kind-football = كرة قدم
# dynamic
kind-goalkeeper-gloves = قفازات حارس المرمى
# dynamic
kind-floorball-stick = عصا فلوربول
# dynamic
kind-small-floorball-goal = مرمى فلوربول صغير
# dynamic
kind-basketball = كرة سلة
# dynamic
kind-handball = كرة يد
# dynamic
kind-volleyball = كرة طائرة
# dynamic
kind-tennis-racket = مضرب تنس
# dynamic
kind-badminton-racket = مضرب ريشة
# dynamic
kind-table-tennis-bat = مضرب تنس الطاولة
# dynamic
kind-padel-racket = مضرب بادل
# dynamic
kind-golf-set = طقم غولف
# dynamic
kind-kubb = لعبة كوب
# dynamic
kind-boules = لعبة بوتشي
# dynamic
kind-disc-golf-set = طقم غولف القرص
# dynamic
kind-croquet = لعبة كروكيه
# dynamic
kind-board-game = لعبة لوحية
# dynamic
kind-chess-set = شطرنج
# dynamic
kind-bi-ski = بي-سكي
# dynamic
kind-para-ice-hockey-sledge = زحافة هوكي جالس
# dynamic
kind-handcycle = دراجة يدوية
# dynamic
kind-goalball = كرة الهدف
# dynamic
kind-sports-wheelchair = كرسي متحرك رياضي
# dynamic
kind-yoga-mat = سجادة يوغا
# dynamic
kind-dumbbells-pair = دمبل، زوج
# dynamic
kind-boxing-gloves = قفازات ملاكمة
# dynamic
kind-skipping-rope = حبل قفز
