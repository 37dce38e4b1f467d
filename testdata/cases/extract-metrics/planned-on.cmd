# A plan goes on from clause to clause that opens with a verb, up to what tells what came of it.
extract-metrics | cut -f 1,6-10,11,12,14,15,16,18,21
