# Only the mark in front goes when nothing is normalised.
printf "\\357\\273\\277甲\\357\\273\\277乙" | decode --no-normalize | cut -f 6 | od -An -tx1
