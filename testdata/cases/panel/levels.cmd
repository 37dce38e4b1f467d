# Of amounts the attainment is in percent; of rates the gap is in points; ceilings and ranges are judged as such.
cases/panel/records >$TMP/records <<R
浙江省 target 2014 = 2000 2000 indicator=employment.urban_new label=城镇新增就业 measure=level basis=new unit=人
浙江省 actual 2014 = 2200 2200 indicator=employment.urban_new label=城镇新增就业 measure=level basis=new unit=人
浙江省 target 2014 <= - 4.5 indicator=unemployment.urban label=城镇登记失业率 measure=ratio basis=-
浙江省 actual 2014 = 4.2 4.2 indicator=unemployment.urban label=城镇登记失业率 measure=ratio basis=-
浙江省 target 2013 = 4 4 indicator=unemployment.urban label=城镇登记失业率 measure=ratio basis=-
浙江省 actual 2013 = 4.2 4.2 indicator=unemployment.urban label=城镇登记失业率 measure=ratio basis=-
浙江省 target 2014 .. 7 8
浙江省 actual 2014 = 9 9
浙江省 target 2015 > 7 -
浙江省 actual 2015 = 7 7
R
panel --format tsv $TMP/records | cut -f 1,4,9-12,16-18,22-25
