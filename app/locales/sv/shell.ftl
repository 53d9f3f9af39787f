### Sidans ram: rum och menyer.

nav-public = Låna
nav-basket = Korg
nav-mine = Mina sidor
nav-counter = Disken
nav-picking = Plocka
nav-day = Idag
nav-borrowers = Låntagare
nav-stock = Lager
nav-branch = Kalender
nav-rules = Regler
nav-outbox = Utskick
nav-branch-pages = Filialens sidor
nav-staff = Personal
nav-me = Mina uppgifter
nav-change-person = Byt person
nav-sign-in = För personal
common-footer-links = Om sidan
