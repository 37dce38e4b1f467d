# Under a heading of five years: what a government wants this year, and what it looks back on after an address.
extract-metrics | cut -f 6,8-11,12,13
