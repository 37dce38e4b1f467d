# Records with flags: lines in = lines out.
audit --annotate | cut -f 4-7,9,14,20,21
