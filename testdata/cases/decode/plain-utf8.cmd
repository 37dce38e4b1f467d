# A UTF-8 file is one record; its text is one line.
decode
