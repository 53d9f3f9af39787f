#!/bin/sh
# Makes the two woff2 files in assets/fonts from Source Sans 3. Only needed when the font changes:
# what it makes is committed. Wants npm, and `pip install fonttools==4.68.0 brotli`.
# The licence reserves the name "Source" for unchanged copies, so ours is called "Fritid Sans".
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @fontsource-variable/source-sans-3@5.3.0 >/dev/null
tar xf ./*.tgz
# The package names its packer in the first line; the font itself names its maker.
{
    echo "Copyright 2010-2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'."
    tail -n +2 package/LICENSE
} >"$here/assets/fonts/OFL.txt"

# name, unicodes, OpenType features (figures are tabular without any)
make() {
    python3 -m fontTools varLib.instancer -q "package/files/source-sans-3-$1-wght-normal.woff2" \
        wght=400:700 -o "$1.ttf"
    python3 - "$1.ttf" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont
font = TTFont(sys.argv[1])
for record in font["name"].names:
    if record.nameID in (1, 3, 4, 16):
        record.string = "Fritid Sans"
    elif record.nameID in (6, 25):
        record.string = "FritidSans"
font.save(sys.argv[1])
PYTHON
    python3 -m fontTools.subset "$1.ttf" --unicodes="$2" --layout-features="$3" \
        --flavor=woff2 --output-file="$here/assets/fonts/fritid-sans-$1.woff2"
}
make latin '*' kern,mark,mkmk,ccmp,locl,liga,pnum,frac
make latin-ext 'U+0100-017F,U+018F,U+0192,U+01B7,U+01CD-01DC,U+01E4-01ED,U+01FA-01FF,U+0218-021B,U+0259,U+0292,U+1E80-1E85,U+1E9E,U+1EF2-1EF3' \
    kern,mark,mkmk,ccmp,locl
ls -l "$here/assets/fonts"
