# Targets of metric records beside the reports; a report without any, metrics without a report, a line that is none.
decode reports/county 2>/dev/null | t2s | segment >$TMP/segments
extract-metrics <$TMP/segments >$TMP/metrics
sed -n 1p $TMP/metrics | cut -f 2- | sed 's/^/0123456789abcdef\t/' >>$TMP/metrics
echo none >>$TMP/metrics
printf 'e\te\t1\t1\tsentence\t\t\tsummary\t2019\t甲县\t\t发展。\n' >>$TMP/segments
attention --profile --metrics $TMP/metrics --format tsv $TMP/segments | cut -f 2,7,17-20
attention --metrics $TMP/metrics </dev/null || echo $?
attention --profile --metrics $TMP/nothing </dev/null || echo $?
