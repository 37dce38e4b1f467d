# Goals: in brackets, of the whole year, after the number, passed by so much; the ceiling of a rate; what a share is of goes on.
extract-metrics | cut -f 7,9-12,21
