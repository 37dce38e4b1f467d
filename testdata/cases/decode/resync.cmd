# A scraper's annotations go; runs out of step are rebuilt: with pairs that were dropped (汰污, 十五五), and
# from characters that have no simplified form but carry annotations elsewhere (佔).
decode | cut -f 5-
