# A byte order mark is no text, neither in front nor inside.
printf "\\357\\273\\277甲\\357\\273\\277乙" | decode
