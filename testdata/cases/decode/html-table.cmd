# Tables of data are grids: spans, two rows of headers, several lines in a cell; what lays out a page stays as it was.
printf '<html><table><caption>表1</caption><tr><th rowspan=2>指标<th colspan=2>总量<th rowspan=2>增长<tr><th>2018年<th>2019年<tr><td>工业<br>增加值<td>100.5<td>110.2<td>9.7<tr><td>税收<td><p>15.7</p><td>16.8<td>7.0</table><p>后' >$TMP/a.html
printf '<html><table><tr><td>左栏<td><table><tr><td>甲<td>3<tr><td>乙<td>12%%</table>下<tr><td>一<td>二</table>' >$TMP/b.html
printf '<html><table><tr><td>标题<td>%0300d<tr><td>一<td>二</table><table><tr><td>只有<td>一行</table><table><tr><td>一列<tr><td>两行</table>' 0 | sed 's/0/文/g' >$TMP/c.html
decode $TMP/a.html $TMP/b.html $TMP/c.html | cut -f 6 | sed 's/文文*/文/'
