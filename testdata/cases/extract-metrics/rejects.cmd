# What is no segment record is rejected, counted and kept; # lines are passed over.
printf '#comment\nd\t-\t1\t1\tsentence\t\t\t\t\t\t\t新增企业3家。\nonly\tthree\tfields\nd\t-\tone\t1\tsentence\t\t\t\t\t\t\t4家\n' |
    extract-metrics --rejects="$TMP/rejects" | cut -f 14,21 || true
cat "$TMP/rejects"
