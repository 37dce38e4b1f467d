# A header of two rows whose lower titles are years: each column has the unit and the measure of the title above.
printf '<html><h1>2019年统计公报</h1><table><tr><th rowspan=2>指标<th colspan=2>总量（亿元）<th colspan=2>增速（%%）<tr><th>2018年<th>2019年<th>2018年<th>2019年<tr><td>地区生产总值<td>300.1<td>321.5<td>6.8<td>7.2</table>' |
    decode | segment | extract-metrics | cut -f 6,7,9,12,14,16
