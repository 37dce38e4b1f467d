# A condition without a comparison, without a column, or on a column that is not there.
aggregate --where indicator </dev/null || true
aggregate --where =5 </dev/null || true
aggregate --where nonsense=5 </dev/null
