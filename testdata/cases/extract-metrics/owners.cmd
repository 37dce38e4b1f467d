# A measure that a sector reaches is the sector's, shares of one amount stand side by side, deeds are done to what was counted.
extract-metrics | cut -f 1,6-10,14,21
