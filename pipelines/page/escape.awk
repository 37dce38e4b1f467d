# Text as it may stand in HTML.
{ print esc($0) }
