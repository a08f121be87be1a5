#!/bin/sh
# Put Litfass into the menu of this user, and let a double click on a .litfass file open it:
#     ./menu.sh             for the folder in which this lies
#     ./menu.sh --remove    takes it out again; libraries and settings stay
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
files="applications/litfass.desktop mime/packages/litfass.xml
    metainfo/org.litfass.Litfass.metainfo.xml
    icons/hicolor/scalable/apps/litfass.svg icons/hicolor/256x256/apps/litfass.png
    icons/hicolor/128x128/apps/litfass.png icons/hicolor/48x48/apps/litfass.png"

for file in $files; do
    rm -f -- "$share/$file"
    if [ "${1:-}" != --remove ]; then
        mkdir -p -- "$(dirname -- "$share/$file")"
        cp -- "$here/share/$file" "$share/$file"
    fi
done
if [ "${1:-}" != --remove ]; then
    # Within quotation marks these signs want a backslash, and that one more in a desktop entry.
    quoted=$(printf '%s' "$here" | sed 's/\\/\\\\\\\\/g; s/["`$]/\\\\&/g; s/%/%%/g')
    # The folder may have any sign in its name, so sed reads the line from a file.
    printf 'Exec="%s/Litfass" %%f\n' "$quoted" >"$share/applications/litfass.line"
    sed -i -e "/^Exec=/{r $share/applications/litfass.line" -e 'd;}' \
        "$share/applications/litfass.desktop"
    rm -f -- "$share/applications/litfass.line"
fi
# Systems without these find out by themselves, a little later.
if command -v update-mime-database >/dev/null; then
    mkdir -p -- "$share/mime/packages"
    update-mime-database "$share/mime" >/dev/null 2>&1 || true
fi
if command -v update-desktop-database >/dev/null; then
    mkdir -p -- "$share/applications"
    update-desktop-database "$share/applications" >/dev/null 2>&1 || true
fi
