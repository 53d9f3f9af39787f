### Service: listan över arbete, och det som är klart.

work-title = Service
work-lead = Gör en sorts arbete i taget. Skanna allt som är klart, och tryck en gång.
work-kinds = Sorters arbete
work-checks = Se över
work-unnamed = Annat
work-none = Inget väntar på service just nu
work-none-more = Skönt! Det som behöver slipas, vallas eller lagas hamnar här när det lämnas tillbaka.
work-done = Klart: { $work }
work-one = Klar
work-one-done = { $number } är klar
work-since = sedan { $date }
work-answer-done = Klar
work-answer-to-be-cleared = Klar, men i karantän: samordnaren ser på den först
work-answer-nothing = Väntade inte på det
work-open = Behöver service
work-kind = Vad behöver göras?
work-what = Beskriv
work-what-hint = Till exempel: remmen har gått av. Skriv inga namn.
work-open-send = Sätt på servicelistan
work-told-opened = Artikeln står på servicelistan.
work-told-on-loan = Artikeln är utlånad. Ta emot den i disken först.
