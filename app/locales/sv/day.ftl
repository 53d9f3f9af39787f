### Idag: vad som ska tillbaka, vad som är sent, vad som är hämtat, service; och dagens logg.

day-lists = Dagens listor
day-due = Tillbaka idag
day-late = Försenade
day-picked-up = Hämtade idag
day-service = Service och kontroll
day-late-kindly = De här skulle ha kommit tillbaka. Fråga om allt är bra, och om de behöver mer tid.
day-shelf = Hylla
day-no-shelf = ingen hylla
day-who = Låntagare
day-back = Tillbaka
day-to-do = Att göra
day-none-due = Inget ska lämnas tillbaka idag
day-none-late = Inget är sent. Skönt!
day-none-picked-up = Inget är hämtat än idag
day-none-service = Inget på service just nu. Skönt!
day-service-unsaid = Se över
day-quarantine = karantän
day-quarantine-more = En samordnare avgör på artikelns sida.
day-check-fine = Allt är bra
day-check-failed = Något är fel
day-not-there = Artikeln finns inte längre. Någon annan kan ha hunnit före.
day-told-finished = Klar. Den kan ställas på hyllan.
day-told-fine = Kontrollen är besvarad: allt är bra.
day-told-failed = Kontrollen är besvarad: något är fel. Artikeln lånas inte ut förrän det är åtgärdat.
day-told-undone = Det är ångrat.

## Loggen

log-title = Dagens logg
log-lead = Det som har gjorts på filialen idag, det senaste överst. Allt går att ångra tills något senare bygger på det.
log-none = Inget har hänt än idag
log-by = av { $name }
log-and-more =
    { $count ->
        [one] och en till
       *[other] och { $count } till
    }
log-undid = Ångrade: { $what }
log-told-undone = Det är ångrat. Ångrandet står överst i loggen.
log-not-undone = Det gick inte att ångra
log-more = Här visas de { $count } senaste.
