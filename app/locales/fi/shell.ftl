### Sivun kehys: valikot.

nav-public = Lainaa
nav-basket = Kori
nav-mine = Omat sivut
nav-sign-in = Henkilökunnalle
common-footer-links = Tietoa sivusta
