### Bilder på artiklar.

photo-title = Bilder
photo-file = Bild
photo-file-hint = Ta en bild eller välj en (JPEG, PNG eller WebP). Var den är tagen sparas aldrig.
photo-add = Lägg till bilden
photo-alt = { $name }, bild { $number }
photo-remove = Ta bort bild { $number } av { $name }
photo-missing = Ta en bild eller välj en först
photo-too-large = Bilden är för stor. Den får vara högst { $megabytes } MB.
photo-no-picture = Det är ingen bild som vi kan läsa. Välj en JPEG, PNG eller WebP.
photo-broken = Bilden är trasig. Ta den en gång till.
photo-too-many-pixels = Bilden har för många bildpunkter. Ta den med en mindre upplösning.
photo-too-many = Det finns redan { $most } bilder. Ta bort någon först.
photo-store = Bilden gick inte att spara just nu. Prova igen om en stund, och säg till den som sköter systemet om det inte hjälper.
photo-run-title = Fotografera
photo-run-figures = { $left } utan bild · { $done } med bild
photo-run-told = Bilden på { $number } är sparad. Nästa!
photo-run-hint = Ta bilden liggande, med hela saken i bild och ingen människa.
photo-run-keep = Spara och ta nästa
photo-run-skip = Hoppa över
photo-run-next = Sedan
photo-run-shelf = Bara hyllan
photo-run-none = Alla har en bild
photo-run-none-more = Snyggt jobbat. Prova en annan hylla.
