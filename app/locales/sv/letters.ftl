### Sms till familjer: kort, vänligt, aldrig ett barns namn. Länken läggs sist.

letter-hello = Hej från { $branch }!
letter-reserved = Tack för din bokning: { $things }. Hämta { $from }, lämna tillbaka { $to }. Se eller ändra:
# dynamic
letter-reserved-plain = Tack för din bokning. Hämta { $from }, lämna tillbaka { $to }. Se eller ändra:
letter-ready = Nu ligger det du bokat klart att hämta: { $things }. Vi sparar det till { $until }. Se eller avboka:
# dynamic
letter-ready-plain = Nu ligger det du bokat klart att hämta. Vi sparar det till { $until }. Se eller avboka:
letter-broken = Till din bokning { $from } går det tyvärr inte att få fram { $things }. Se vad som finns i stället:
# dynamic
letter-broken-plain = Till din bokning { $from } går det tyvärr inte att få fram allt. Se vad som finns i stället:
letter-offer = Nu finns det du väntar på: { $thing }, { $from }–{ $to }. Vill du ha det? Svara senast { $until }:
letter-closed-return = Vi har stängt { $day }. Lämna tillbaka { $next } i stället, det går bra. Se eller låna längre:
letter-closed-fetch = Vi har stängt { $day }. Din bokning ligger kvar, hämta { $next }. Se eller avboka:
letter-closed = Vi har stängt { $day }. Se vad som gäller:
letter-due = Påminnelse: lämna tillbaka { $things } { $date }. Behöver du mer tid, svara via länken:
letter-late = { $things } skulle ha kommit tillbaka { $date }. Kan du lämna det snart? Vi har öppet { $next }. Behöver du mer tid, svara via länken:
letter-late-closed = { $things } skulle ha kommit tillbaka { $date }. Hör av dig när du kan. Behöver du mer tid, svara via länken:

## Sidan bakom länken

link-title = Ditt meddelande
link-lead = Det här handlade det om. Inget händer förrän du trycker på en knapp.
link-nothing = Allt är klart
link-nothing-more = Det som meddelandet handlade om är redan ordnat.
link-to-mine = Till Mina sidor

## Kön

wait-title = Det du väntar på
wait-place = { $place ->
    [1] Du är först i kön.
   *[other] Du är nummer { $place } i kön.
  }
wait-estimate = Troligen ledig tidigast { $date }, om allt lämnas i tid.
wait-no-estimate = Vi ser ingen ledig de närmaste två månaderna.
wait-offered = Nu finns en till dig. Vi håller den till { $at }.
wait-yes = Ja, boka den
wait-no = Nej tack
wait-leave = Lämna kön
wait-told-waiting = Du står i kön. Du får ett sms när det finns en till dig.
wait-told-left = Du står inte längre i kön.
wait-told-declined = Tack för att du sa till. Den går till nästa i kön.
wait-told-over = Den är tyvärr inte kvar. Tiden för svar var ute, eller så har du redan svarat.
wait-too-many = Du väntar redan på { $count } saker. Lämna någon kö först.
wait-is-free = Nu finns den. Du kan boka den direkt.
instead-wait = Ställ mig i kö
