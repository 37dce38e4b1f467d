# Of the records of attention --format=metrics, read twice, the shares of sentences, of those themes that are spoken of at all.
# l and lo are the columns label and lo; hi is after lo. Two digits after the point are enough for a picture.
BEGIN { FS = OFS = "\t" }
$l != "share_of_sentences" { next }
NR == FNR { if ($lo > 0) said[$6]; next }
$6 in said { $lo = $(lo + 1) = sprintf("%.2f", $lo); print }
