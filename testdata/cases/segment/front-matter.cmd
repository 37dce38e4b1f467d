# Front matter is what stands between two rules at the top: a rule that is alone, or that stands over text, hides nothing.
segment | cut -f 5,12
