# Striving that tells what was won is done; striving for a time or a result to come is planned.
segment | cut -f 5,11,12
