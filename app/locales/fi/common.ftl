### Sanat, joita kaikki sivut käyttävät.

common-page-title = { $title } – { $site }
common-page-title-with-errors = Korjattavaa: { $title } – { $site }
common-skip-to-content = Siirry sisältöön
common-main-menu = Päävalikko
common-language = Kieli
common-language-switch = Vaihda kieleksi { $language }
common-add = Lisää
common-back = Takaisin
common-continue = Jatka
common-sign-in = Kirjaudu
common-sign-out = Kirjaudu ulos
common-undo = Kumoa
common-error-summary = Jotain pitää korjata
common-error-prefix = Korjattavaa:
common-optional = vapaaehtoinen
common-phone = Puhelinnumero
