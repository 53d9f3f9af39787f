### Names of categories. The kinds are named in the stock.

# dynamic
category-vinter = Winter
# dynamic
category-skydd = Protection
# dynamic
category-klader = Clothes
# dynamic
category-hjul = On wheels
# dynamic
category-vatten = Water
# dynamic
category-friluft = Outdoors
# dynamic
category-boll = Ball games
# dynamic
category-racket = Racket sports
# dynamic
category-spel = Games
# dynamic
category-parasport = Parasport
# dynamic
category-traning = Training
