### رسائل قصيرة للعائلات: مختصرة ولطيفة، ولا تذكر اسم طفل أبدًا.

letter-hello = مرحبًا من { $branch }!
letter-reserved = شكرًا لحجزك: { $things }. الاستلام { $from } والإرجاع { $to }. للعرض أو التغيير:
# dynamic
letter-reserved-plain = شكرًا لحجزك. الاستلام { $from } والإرجاع { $to }. للعرض أو التغيير:
letter-ready = ما حجزته جاهز للاستلام: { $things }. نحتفظ به حتى { $until }. للعرض أو الإلغاء:
# dynamic
letter-ready-plain = ما حجزته جاهز للاستلام. نحتفظ به حتى { $until }. للعرض أو الإلغاء:
letter-broken = للأسف لن يتوفر لحجزك { $from }: { $things }. شاهد البدائل:
# dynamic
letter-broken-plain = للأسف لن يتوفر كل شيء لحجزك { $from }. شاهد البدائل:
letter-offer = ما تنتظره متاح الآن: { $thing }، { $from }–{ $to }. هل تريده؟ أجب قبل { $until }:
letter-closed-return = نحن مغلقون { $day }. أرجعه { $next } ولا مشكلة. للعرض أو التمديد:
letter-closed-fetch = نحن مغلقون { $day }. حجزك باقٍ، استلمه { $next }. للعرض أو الإلغاء:
letter-closed = نحن مغلقون { $day }. شاهد التفاصيل:
letter-due = تذكير: أرجع { $things } { $date }. إن احتجت وقتًا أكثر فأجب عبر الرابط:
letter-late = كان موعد إرجاع { $things } { $date }. هل يمكنك إرجاعه قريبًا؟ نفتح { $next }. إن احتجت وقتًا أكثر فأجب عبر الرابط:
letter-late-closed = كان موعد إرجاع { $things } { $date }. تواصل معنا عندما تستطيع. إن احتجت وقتًا أكثر فأجب عبر الرابط:
link-title = رسالتك
link-lead = هذا ما كانت الرسالة عنه. لن يحدث شيء حتى تضغط زرًا.
link-nothing = كل شيء تمام
link-nothing-more = ما كانت الرسالة عنه قد تم.
link-to-mine = إلى صفحاتي
wait-title = ما تنتظره
wait-place = { $place ->
    [1] أنت الأول في الدور.
   *[other] أنت رقم { $place } في الدور.
  }
wait-estimate = على الأرجح متاح ابتداءً من { $date } إذا أُرجع كل شيء في وقته.
wait-no-estimate = لا نرى متاحًا خلال الشهرين القادمين.
wait-offered = يوجد واحد لك الآن. نحتفظ به حتى { $at }.
wait-yes = نعم، احجزه
wait-no = لا، شكرًا
wait-leave = اترك الدور
wait-told-waiting = أنت في الدور. تصلك رسالة عندما يتوفر واحد لك.
wait-told-left = لم تعد في الدور.
wait-told-declined = شكرًا لإخبارنا. سيذهب إلى التالي في الدور.
wait-told-over = للأسف لم يعد متوفرًا. انتهى وقت الرد أو أنك أجبت من قبل.
wait-too-many = أنت تنتظر { $count } أغراض بالفعل. اترك أحد الأدوار أولًا.
wait-is-free = يوجد الآن. يمكنك حجزه مباشرة.
instead-wait = ضعني في الدور
