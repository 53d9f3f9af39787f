### Namn på kategorier. Sorternas namn står i lagret.

# dynamic
category-vinter = Vinter
# dynamic
category-skydd = Skydd
# dynamic
category-klader = Kläder
# dynamic
category-hjul = Hjul
# dynamic
category-vatten = Vatten
# dynamic
category-friluft = Friluft
# dynamic
category-boll = Boll
# dynamic
category-racket = Racket
# dynamic
category-spel = Spel
# dynamic
category-parasport = Parasport
# dynamic
category-traning = Träning
