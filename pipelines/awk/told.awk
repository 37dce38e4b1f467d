# metric-grep: metric records alone as segments: for a sentence stands what they tell of it, the verbs, labels and words of
# its quantities.
BEGIN { FS = OFS = "\t" }
/^#/ { next }
{ k = $1 FS $2 FS $4 }
!(k in text) {
    head[++n] = $1 OFS $2 OFS $3 OFS $4 OFS "sentence" OFS OFS OFS OFS $19 OFS $18 OFS
    key[n] = k
}
{
    text[k] = text[k] (text[k] != "" ? "；" : "")
    for (i = 8; i >= 7; i--) if ($i != "") text[k] = text[k] $i " "
    text[k] = text[k] $21
}
END { for (i = 1; i <= n; i++) print head[i], text[key[i]] }
