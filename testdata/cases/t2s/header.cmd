decode -H reports/2013 2>/dev/null | head -1 | t2s -H
