# --reports lists the reports: what they say of themselves, how many segments they have, their first titles.
f=$(mktemp) && decode - | segment -H --reports "$f" >/dev/null && cut -f 3- "$f" && rm "$f"
