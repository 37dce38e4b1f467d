t2s </dev/null
