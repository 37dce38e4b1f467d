# Full-width digits, letters and percent signs become ASCII, blanks become blanks; punctuation stays.
decode | cut -f 6
