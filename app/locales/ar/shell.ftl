### إطار الصفحة: القوائم.

nav-public = استعارة
nav-basket = السلة
nav-mine = صفحاتي
nav-sign-in = للموظفين
common-footer-links = عن الصفحة
