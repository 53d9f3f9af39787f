### Ord som alla sidor delar. Platsens namn är en inställning och står aldrig här.

## Sidans ram

common-page-title = { $title } – { $site }
# Sidans titel när något i formuläret behöver rättas.
common-page-title-with-errors = Att rätta: { $title } – { $site }
common-skip-to-content = Hoppa till innehållet
common-main-menu = Huvudmeny
common-menu = Meny
common-breadcrumbs = Du är här
common-start-page = Startsidan
common-language = Språk
# Namnet står på sitt eget språk.
common-language-switch = Byt språk till { $language }
common-theme = Utseende
common-theme-light = Ljust
common-theme-dark = Mörkt
common-theme-system = Som enheten
common-help = Hjälp
common-new-tab = öppnas i en ny flik

## Att göra

common-add = Lägg till
common-back = Tillbaka
common-cancel = Avbryt
common-change = Ändra
common-choose = Välj
common-choose-file = Välj fil
common-clear = Töm
common-close = Stäng
common-confirm = Bekräfta
common-continue = Fortsätt
common-copy = Kopiera
common-done = Klar
common-download = Hämta
common-hide = Dölj
common-open = Öppna
common-print = Skriv ut
common-remove = Ta bort
common-save = Spara
common-search = Sök
common-send = Skicka
common-show = Visa
common-show-all = Visa alla
common-show-less = Visa färre
common-show-more = Visa fler
common-sign-in = Logga in
common-sign-out = Logga ut
common-try-again = Försök igen
common-undo = Ångra

## Svar och tillstånd

common-yes = Ja
common-no = Nej
common-none = Inga
common-all = Alla
common-unknown = Okänt
common-do-not-know = Vet inte
common-saved = Sparat
common-saving = Sparar …
common-loading = Hämtar …
common-undone = Ångrat
common-copied = Kopierat

## Formulär

common-required = måste fyllas i
common-optional = valfritt
common-error-summary = Något behöver rättas
# Läses upp före felet vid fältet.
common-error-prefix = Att rätta:
common-note = Obs
common-characters-left =
    { $count ->
        [0] Inga tecken kvar
        [one] Ett tecken kvar
       *[other] { $count } tecken kvar
    }
common-characters-over =
    { $count ->
        [one] Ett tecken för mycket
       *[other] { $count } tecken för mycket
    }

## Listor

common-results =
    { $count ->
        [0] Inga träffar
        [one] En träff
       *[other] { $count } träffar
    }
common-articles =
    { $count ->
        [0] Inga artiklar
        [one] En artikel
       *[other] { $count } artiklar
    }
common-pages = Sidor
common-page-of = Sida { $page } av { $pages }
common-page-next = Nästa sida
common-page-previous = Föregående sida
common-rows-of = Visar { $from }–{ $to } av { $total }
common-sorted-ascending = stigande ordning
common-sorted-descending = fallande ordning

## Ord för fält och kolumner

common-name = Namn
common-first-name = Förnamn
common-phone = Telefonnummer
common-email = E-post
common-remark = Anteckning
common-article = Artikel
common-category = Kategori
common-subcategory = Underkategori
common-size = Storlek
common-number = Nummer
common-quantity = Antal
common-status = Status
common-branch = Filial
common-staff = Personal
common-actions = Att göra
common-date = Datum
common-time = Tid
common-from = Från
common-to = Till
common-day = Dag
common-week = Vecka
common-month = Månad
common-year = År
common-today = Idag
