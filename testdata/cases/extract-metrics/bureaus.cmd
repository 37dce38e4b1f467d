# What the bureaus of health, justice, police, civil affairs, labour, finance and audit count: verbs and nouns of theirs.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 6-8,17,21
