# Gzip is seen by its first bytes; members may follow each other.
{ printf "第一" | gzip; printf "第二" | gzip; } | decode | cut -f 2-
