### كلمات مشتركة بين كل الصفحات.

common-page-title = { $title } – { $site }
common-page-title-with-errors = للتصحيح: { $title } – { $site }
common-skip-to-content = انتقل إلى المحتوى
common-main-menu = القائمة الرئيسية
common-language = اللغة
common-language-switch = غيّر اللغة إلى { $language }
common-add = أضف
common-back = رجوع
common-continue = متابعة
common-sign-in = تسجيل الدخول
common-sign-out = تسجيل الخروج
common-undo = تراجع
common-error-summary = هناك ما يجب تصحيحه
common-error-prefix = للتصحيح:
common-optional = اختياري
common-phone = رقم الهاتف
