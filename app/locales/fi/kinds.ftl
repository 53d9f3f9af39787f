### Luokkien ja lajien nimet. Laji, jota ei ole tässä, näkyy englanniksi.

# dynamic
category-vinter = Talvi
# dynamic
category-skydd = Suojat
# dynamic
category-klader = Vaatteet
# dynamic
category-hjul = Pyörillä
# dynamic
category-vatten = Vesi
# dynamic
category-friluft = Retkeily
# dynamic
category-boll = Pallopelit
# dynamic
category-racket = Mailapelit
# dynamic
category-spel = Pelit
# dynamic
category-parasport = Soveltava liikunta
# dynamic
category-traning = Harjoittelu

# dynamic
kind-alpine-skis = Laskettelusukset
# dynamic
kind-alpine-boots = Laskettelumonot
# dynamic
kind-alpine-poles = Laskettelusauvat
# dynamic
kind-snowboard = Lumilauta
# dynamic
kind-snowboard-boots = Lumilautakengät
# dynamic
kind-cross-country-skis = Murtomaasukset
# dynamic
kind-cross-country-boots = Hiihtomonot
# dynamic
kind-cross-country-poles = Hiihtosauvat
# dynamic
kind-hockey-skates = Jääkiekkoluistimet
# dynamic
kind-figure-skates = Kaunoluistimet
# dynamic
kind-nordic-skates = Retkiluistimet
# dynamic
kind-bandy-skates = Jääpalloluistimet
# dynamic
kind-skating-aid = Luistelutuki
# dynamic
kind-hockey-stick = Jääkiekkomaila
# dynamic
kind-full-hockey-kit = Jääkiekkovarusteet, koko sarja
# dynamic
kind-bandy-stick = Jääpallomaila
# dynamic
kind-sledge = Pulkka
# dynamic
kind-toboggan = Kelkka
# dynamic
kind-snowshoes = Lumikengät
# dynamic
kind-ice-auger = Jääkaira
# dynamic
kind-ice-fishing-rod = Pilkkivapa
# dynamic
kind-ice-claws = Jäänaskalit
# dynamic
kind-ski-helmet = Laskettelukypärä
# dynamic
kind-hockey-helmet = Jääkiekkokypärä
# dynamic
kind-bike-helmet = Pyöräilykypärä
# dynamic
kind-riding-helmet = Ratsastuskypärä
# dynamic
kind-back-protector = Selkäsuoja
# dynamic
kind-knee-elbow-and-wrist-guards = Polvi-, kyynär- ja rannesuojat
# dynamic
kind-shin-guards = Säärisuojat
# dynamic
kind-winter-jacket = Talvitakki
# dynamic
kind-snow-trousers = Toppahousut
# dynamic
kind-snowsuit = Talvihaalari
# dynamic
kind-winter-gloves = Talvihanskat
# dynamic
kind-goggles = Laskettelulasit
# dynamic
kind-inline-skates = Rullaluistimet (inline)
# dynamic
kind-roller-skates = Rullaluistimet (quad)
# dynamic
kind-skateboard = Skeittilauta
# dynamic
kind-longboard = Longboard
# dynamic
kind-kick-scooter = Potkulauta
# dynamic
kind-bicycle = Polkupyörä
# dynamic
kind-roller-skis = Rullasukset
# dynamic
kind-buoyancy-aid = Kellukeliivi
# dynamic
kind-lifejacket = Pelastusliivi
# dynamic
kind-fins = Räpylät
# dynamic
kind-mask-and-snorkel = Maski ja snorkkeli
# dynamic
kind-wetsuit = Märkäpuku
# dynamic
kind-stand-up-paddleboard = SUP-lauta
# dynamic
kind-canoe = Kanootti
# dynamic
kind-fishing-rod-and-reel = Onkivapa ja kela
# dynamic
kind-tent-2-persons = Teltta, 2 henkilöä
# dynamic
kind-tent-3-4-persons = Teltta, 3–4 henkilöä
# dynamic
kind-sleeping-bag = Makuupussi
# dynamic
kind-sleeping-mat = Makuualusta
# dynamic
kind-backpack = Reppu
# dynamic
kind-storm-cooker = Retkikeitin
# dynamic
kind-child-carrier = Kantorinkka lapselle
# dynamic
kind-trekking-poles = Vaellussauvat
# dynamic
kind-compass = Kompassi
# dynamic
kind-football-boots = Jalkapallokengät
# dynamic
kind-football = Jalkapallo
# dynamic
kind-goalkeeper-gloves = Maalivahdin käsineet
# dynamic
kind-floorball-stick = Salibandymaila
# dynamic
kind-small-floorball-goal = Salibandymaali, pieni
# dynamic
kind-basketball = Koripallo
# dynamic
kind-handball = Käsipallo
# dynamic
kind-volleyball = Lentopallo
# dynamic
kind-tennis-racket = Tennismaila
# dynamic
kind-badminton-racket = Sulkapallomaila
# dynamic
kind-table-tennis-bat = Pöytätennismaila
# dynamic
kind-padel-racket = Padelmaila
# dynamic
kind-golf-set = Golfsetti
# dynamic
kind-kubb = Kubb
# dynamic
kind-boules = Petankki
# dynamic
kind-disc-golf-set = Frisbeegolfsetti
# dynamic
kind-croquet = Kroketti
# dynamic
kind-board-game = Seurapeli
# dynamic
kind-chess-set = Shakki
# dynamic
kind-bi-ski = Bi-ski
# dynamic
kind-para-ice-hockey-sledge = Kelkkajääkiekkokelkka
# dynamic
kind-handcycle = Käsipyörä
# dynamic
kind-goalball = Maalipallo
# dynamic
kind-sports-wheelchair = Urheilupyörätuoli
# dynamic
kind-yoga-mat = Joogamatto
# dynamic
kind-dumbbells-pair = Käsipainot, pari
# dynamic
kind-boxing-gloves = Nyrkkeilyhanskat
# dynamic
kind-skipping-rope = Hyppynaru
