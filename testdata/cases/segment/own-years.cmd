# A year after what is summed up is that of the plans; one before 以来 is none of the report's; a place may stand after 《;
# a half of another year than the title's does not part it; headings of problems with their reasons, and of suggestions.
segment | cut -f 1,5,8-12
