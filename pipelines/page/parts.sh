#!/usr/bin/env bash
# The parts of the page that are the same for every archive: FOLDER/head.html and FOLDER/tail.html, from the files beside
# this one and Chart.js, if it is there, with its licence. Usage: parts.sh CHARTS FOLDER
set -u -o pipefail
here=$(dirname "$(readlink -f "$0")") || exit 2
charts=$1 folder=$2
licence=/usr/share/doc/libjs-chart.js/copyright
mkdir -p "$folder" || exit 2

# What may run in the page: these scripts and no others.
hash_of() {
    local hex bytes='' i
    hex=$(sha256sum <"$1") || return
    for ((i = 0; i < 64; i += 2)); do bytes+="\\x${hex:i:2}"; done
    printf "'sha256-%s'" "$(printf '%b' "$bytes" | base64)"
}

{
    if [ -r "$charts" ]; then
        if [ -r "$licence" ]; then
            echo '/*' && sed '1,/^$/d; s,\*/,* /,g' "$licence" && echo '*/'
        fi
        cat "$charts"
    fi
} >"$folder/charts.js" || exit 2
{
    awk -f "$here/words.awk" "$here/words.tsv" && cat "$here"/{text,data,charts,source,table,indicators,page}.js
} >"$folder/page.js" || exit 2

{
    cat <<HTML
<!DOCTYPE html>
<html lang="zh-CN" data-lang="@LANG@">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; script-src $(hash_of "$folder/charts.js") $(hash_of "$folder/page.js")">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>@TITLE@</title>
<style>
HTML
    cat "$here/page.css"
    cat <<'HTML'
</style>
</head>
<body>
<header><h1@OWN@>@TITLE@</h1><button type="button" id="language">English</button></header>
<main>
<p id="old" hidden></p>
HTML
} >"$folder/head.html" || exit 2
{
    printf '<script>' && cat "$folder/charts.js" && echo '</script>'
    printf '<script>' && cat "$folder/page.js" && printf '</script>\n</body>\n</html>\n'
} >"$folder/tail.html" || exit 2
rm -f "$folder/charts.js" "$folder/page.js"
