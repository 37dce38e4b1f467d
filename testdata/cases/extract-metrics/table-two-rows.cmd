# A header of two rows whose upper titles are years, as decode writes the grid of a page: each column has its year.
printf '<html><h1>2019年统计公报</h1><table><tr><th rowspan=2>指标<th colspan=2>2019年<th colspan=2>2018年<tr><th>绝对数<th>增长%%<th>绝对数<th>增长%%<tr><td>地区生产总值（亿元）<td>321.5<td>7.2<td>300.1<td>6.8</table>' |
    decode | segment | extract-metrics | cut -f 6,9,12,14
