# The figures at the top.
{ print "<div><dt>" $1 "</dt><dd>" $2 "</dd></div>" }
