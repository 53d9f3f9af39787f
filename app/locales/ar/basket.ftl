### السلة: ماذا تريد العائلة أن تستعير، ولمن، ومتى وأين.

basket-title = سلتك
basket-lead = يكفي اسم ورقم للحجز. كل شيء مجاني.
basket-put = أُضيف إلى السلة. { $count ->
    [one] فيها الآن غرض واحد.
    [two] فيها الآن غرضان.
    [few] فيها الآن { $count } أغراض.
   *[other] فيها الآن { $count } غرضًا.
}
basket-full = السلة ممتلئة. احجز ما فيها أولًا.
basket-go = إلى السلة
basket-empty = السلة فارغة
basket-empty-more = ابحثوا عمّا تحتاجونه وضعوه هنا.
basket-lines = في السلة
basket-free = متاح
basket-look = تحقّق
basket-no-day = اختر يومًا
basket-wearer = لمن؟
basket-wearer-of = لمن { $name }؟
basket-remove = احذف { $name }
basket-plan = الاستلام في { $branch } { $from } والإرجاع في موعد أقصاه { $to }.
basket-kept = نحتفظ به لك حتى { $at }.
basket-needs-you = الخطوة التالية: الاسم الأول ورقم الجوال. يصلك رمز في رسالة. بلا كلمة مرور وبلا BankID.
basket-reserve = احجز
basket-change = احفظ التغيير
basket-changes = أنت تغيّر حجزًا. الحجز القديم سارٍ حتى تحفظ.
basket-served = أنت تحجز لـ { $name }.
basket-not-that = لا، ابدأ من جديد
basket-more = أضف المزيد
basket-permission = بعض هذا لا يستعيره الأطفال إلا بموافقة ولي الأمر. إذا كنت تحجز كولي أمر فهذا يكفي.
basket-not-all = لا يمكن حجز كل شيء كما هو. شاهد البدائل.
basket-too-many-open = لديك { $count } حجوزات. استلم أحدها أو ألغه أولًا.
days-off = لا يمكن الحجز هنا. تعال واستعر مباشرة.
days-too-soon = الموعد قريب جدًا ولا يمكننا تجهيزه. أول يوم يمكن حجزه هو { $first }. أو تعال واستعر مما على الرف.
days-too-far = لا يمكن الحجز لموعد بعيد كهذا بعد. عُد { $opens }.
days-too-long = يمكن الاستعارة { $count } يومًا على الأكثر في المرة.
days-closed-first = المكان مغلق في اليوم الأول.
days-closed-last = المكان مغلق في اليوم الأخير.
line-not-lent = لا يُعار هنا
line-wearer = الاسم طويل جدًا
line-none-free = لا يوجد متاح في هذه الأيام
instead-size = خذ المقاس { $size }
instead-days = خذ { $days }
instead-branch = استلم في { $branch }
