# What is no metric record goes to the rejects; the others are checked.
sed 's/\tlevel\t/\tsize\t/; 2q' cases/audit/parts.in >$TMP/records
sed -n '1,3p' cases/audit/parts.in >>$TMP/records
sed -n '1s/\t1\t3\t/\tone\t3\t/p' cases/audit/parts.in >>$TMP/records
echo short >>$TMP/records
audit --rejects $TMP/rejects $TMP/records | cut -f 4-
cut -f 4,7,8,13 $TMP/rejects
