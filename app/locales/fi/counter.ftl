### Mitä tiskin teksteistä perhekin näkee.

borrower-phone-wrong = Kirjoita puhelinnumero, esimerkiksi 070-174 06 12
borrower-phone-length = Numerossa näyttää olevan liian vähän tai liikaa numeroita. Tarkista se
