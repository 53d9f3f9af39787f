### Lätt svenska: sms och kön.

letter-reserved = Du har bokat: { $things }. Hämta { $from }. Lämna tillbaka { $to }. Se eller ändra här:
letter-ready = Nu kan du hämta: { $things }. Vi sparar det till { $until }. Se eller ta bort här:
letter-broken = Vi har tyvärr inte { $things } till dig { $from }. Se vad du kan få i stället:
letter-offer = Nu finns { $thing } till dig, { $from }–{ $to }. Vill du ha den? Svara senast { $until }:
letter-closed-return = Vi har stängt { $day }. Kom { $next } i stället. Det går bra. Se här:
letter-closed-fetch = Vi har stängt { $day }. Kom { $next } i stället. Vi sparar det du bokat. Se här:
letter-due = Kom ihåg: lämna tillbaka { $things } { $date }. Vill du låna längre? Tryck här:
letter-late = Du skulle ha lämnat tillbaka { $things } { $date }. Kan du komma snart? Vi har öppet { $next }. Vill du låna längre? Tryck här:
letter-late-closed = Du skulle ha lämnat tillbaka { $things } { $date }. Ring oss när du kan. Vill du låna längre? Tryck här:
link-lead = Meddelandet handlade om det här. Inget händer om du inte trycker på en knapp.
link-nothing = Allt är klart
link-nothing-more = Du behöver inte göra något.
wait-estimate = Du kan kanske få en { $date }, om andra lämnar tillbaka i tid.
wait-no-estimate = Vi har nog ingen på två månader.
wait-offered = Nu finns en till dig. Vi sparar den till { $at }.
wait-told-declined = Tack för att du svarade. Någon annan får den.
wait-told-over = Den finns inte kvar. Tiden är slut, eller så har du redan svarat.
