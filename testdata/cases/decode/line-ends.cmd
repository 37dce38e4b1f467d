# CR LF and CR become LF; TAB and backslash are escaped.
decode | cut -f 6
