# Several years that a part of a report looks back on: under the headings below, up to the year that is turned to; what was reached is of the last one.
extract-metrics | cut -f 1,4,7,9,10-12,21
