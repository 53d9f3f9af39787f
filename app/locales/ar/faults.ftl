### عندما لا تظهر الصفحة: ماذا حدث وماذا تفعل الآن.

fault-to-start = إلى صفحة البداية
fault-id = إذا اتصلت بنا بشأن الخطأ فاذكر هذا الرقم:
# dynamic
fault-not-found-title = الصفحة غير موجودة
# dynamic
fault-not-found-body = تأكد من العنوان أو ابدأ من صفحة البداية.
# dynamic
fault-signed-out-title = لم تسجّل الدخول
# dynamic
fault-signed-out-body = سجّل الدخول من جديد وأعد الخطوة الأخيرة. ما تمت الإجابة عنه محفوظ.
# dynamic
fault-family-out-title = لم تسجّل الدخول
# dynamic
fault-family-out-body = سجّل الدخول من جديد وأعد الخطوة الأخيرة. ما في السلة باقٍ فيها.
# dynamic
fault-forbidden-title = لا يمكنك القيام بهذا
# dynamic
fault-forbidden-body = اطلب المساعدة من منسق أو مسؤول.
# dynamic
fault-malformed-title = تعذّرت قراءة النموذج
# dynamic
fault-malformed-body = ارجع وحاول مرة أخرى.
# dynamic
fault-too-large-title = النص طويل جدًا
# dynamic
fault-too-large-body = ارجع واختصر النص. لم يُحفظ شيء.
# dynamic
fault-cross-site-title = جاء النموذج من موقع آخر
# dynamic
fault-cross-site-body = لذلك لم يحدث شيء. افتح الصفحة هنا وحاول من جديد.
# dynamic
fault-key-reused-title = أُرسل هذا النموذج من قبل
# dynamic
fault-key-reused-body = كان المحتوى مختلفًا تلك المرة، لذلك لم يحدث شيء الآن. افتح الصفحة من جديد وحاول مرة أخرى.
# dynamic
fault-busy-title = كثيرون يستخدمون الصفحة الآن
# dynamic
fault-busy-body = لم يتغير شيء. حاول بعد قليل.
# dynamic
fault-full-title = قرص الحاسوب ممتلئ
# dynamic
fault-full-body = لم يتغير شيء. حاول لاحقًا أو اتصل بنا.
# dynamic
fault-read-only-title = لا يمكن الحفظ الآن
# dynamic
fault-read-only-body = لم يتغير شيء. حاول لاحقًا أو اتصل بنا.
# dynamic
fault-gone-title = لا نصل إلى قاعدة البيانات
# dynamic
fault-gone-body = لم يتغير شيء. حاول بعد قليل.
# dynamic
fault-timed-out-title = استغرق الأمر وقتًا طويلًا
# dynamic
fault-timed-out-body = حاول من جديد. ما تمت الإجابة عنه محفوظ.
# dynamic
fault-broken-title = حدث خلل عندنا
# dynamic
fault-broken-body = سُجّل الخلل. حاول من جديد أو أخبرنا.
