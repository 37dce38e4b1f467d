# The default: an aim beside what came of it, the gap in points, and how sure that is.
cases/panel/records <<R | panel --format table
浙江省 target 2014 ~ 8 8
浙江省 actual 2014 = 7.6 7.6
浙江省 target 2015 >= 7.5 -
浙江省 actual 2015 = 8 8 flags=preliminary
浙江省宁波市 target 2015 .. 7 8
浙江省宁波市 actual 2015 = 7.5 7.5
全国 target 2015 ~ 7 7
R
