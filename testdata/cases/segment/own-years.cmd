# A year after what is summed up is that of the plans; 2021年以来 opens the report of that year; a place may stand after 《;
# a half of another year than the title's does not part it; headings of problems with their reasons, and of suggestions.
segment | cut -f 1,5,8-12
