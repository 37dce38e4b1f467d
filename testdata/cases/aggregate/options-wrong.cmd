# Columns that are not there, and options that contradict each other.
for o in '--by nonsense' '--columns-in a,b --key a' '--columns-in a,b --key a --value-col c' \
    '--columns-in a,a --key a' '--by a,a' '--by a,,b' '--key a --by b' '--header-in --columns-in a' \
    '--stat sum,modus' '--stat p0' '--stat p100' '--stat p05' '--value low' '--format xml' '--pivot period --compare role' \
    '--key period --pivot period' '--compare period' '--compare period=2014' '--top 0' '--top 3:max --stat sum' \
    '--top 3 --pivot period' '--sorted --memory-limit 1G' '--memory-limit 1K' '--memory-limit much' '--cite 0' \
    '--columns-in a,v --key a --value-col v --stat docs'; do
    aggregate $o </dev/null 2>&1 | head -1
done
