### Lätt svenska: att leta och se vad som är ledigt.

gear-lead = Välj dagar. Leta upp det du vill ha. Det kostar inget. Du behöver inte logga in.
gear-wrong-day = Välj idag eller en dag som kommer
gear-backwards = Den sista dagen måste komma efter den första
gear-none = Vi hittar inget
gear-none-more = Skriv ett annat ord. Eller välj en annan storlek eller andra dagar. Du kan också komma till oss och fråga.
gear-none-here = Vi har inget av det nu
gear-more = Vi har mer. Skriv ett ord till.
gear-in-season = Bra att låna nu
gear-checked = Så var det { $at }. Det kan ändras.
gear-kind-lead = Du får låna i 14 dagar. Det kostar inget. Säg ditt namn och ditt mobilnummer.
gear-permission = Är du under 18 år? Då måste din mamma, pappa eller annan vårdnadshavare säga ja.
gear-ask-us = Fråga oss. Vi kan få fler.
activity-lead = Här är allt du behöver, i rätt storlek. Det kostar inget.
activity-who = Vem ska ha sakerna?
activity-who-hint = Skriv det du vet. Då ser du storlekar som passar. Vi sparar inte det du skriver.
activity-wrong = Skriv ett tal från { $from } till { $to }. Du kan också skriva ingenting.
activity-together = Skidor och pjäxor måste passa ihop. De här passar ihop:
