### Pictures of articles.

photo-title = Pictures
photo-file = Picture
photo-file-hint = Take a picture or choose one (JPEG, PNG or WebP). Where it was taken is never kept.
photo-add = Add the picture
photo-alt = { $name }, picture { $number }
photo-remove = Remove picture { $number } of { $name }
photo-missing = Take a picture or choose one first
photo-too-large = The picture is too large. It may be { $megabytes } MB at most.
photo-no-picture = That is no picture that we can read. Choose a JPEG, PNG or WebP.
photo-broken = The picture is broken. Take it once more.
photo-too-many-pixels = The picture has too many pixels. Take it with a lower resolution.
photo-too-many = There are { $most } pictures already. Remove one first.
photo-store = The picture couldn't be kept just now. Try again in a while, and tell whoever runs the system if that doesn't help.
photo-run-title = Take pictures
photo-run-figures = { $left } without a picture · { $done } with one
photo-run-told = The picture of { $number } is kept. Next!
photo-run-hint = Hold the phone sideways, with all of the thing in the picture and nobody else.
photo-run-keep = Keep it, next one
photo-run-skip = Skip
photo-run-next = After that
photo-run-shelf = Only the shelf
photo-run-none = All have a picture
photo-run-none-more = Well done. Try another shelf.
