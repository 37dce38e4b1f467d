# UTF-8 read as GBK where bytes were lost: undone as far as it goes. What was lost before is counted.
printf '一、科技创新\n全年新增高新技术企业35家，比上年增长12%%。\n发明专利授权量128件。\n' >$TMP/u
iconv -c -f GB18030 -t UTF-8 $TMP/u | decode --ledger $TMP/ledger | cut -f 4-
cut -f 3,6 $TMP/ledger
printf '涓�銆佺�戞妧鍒涙柊\n鍏ㄥ勾鏂板�為珮鏂版妧鏈�浼佷笟35瀹讹紝姣斾笂骞村�為暱12%%銆�\n鍙戞槑涓撳埄鎺堟潈閲�128浠躲��\n' | decode | cut -f 4-
printf '全县��科技��工作\n' | decode | cut -f 4-
