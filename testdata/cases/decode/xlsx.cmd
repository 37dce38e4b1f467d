# A workbook: shared and inline texts, numbers and dates as they are shown, merged cells, a hidden sheet, gaps; a cut one.
mkdir $TMP/d $TMP/d/xl $TMP/d/xl/worksheets $TMP/d/xl/_rels
cd $TMP/d
printf '<Types/>' >'[Content_Types].xml'
printf '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="指标" sheetId="1" r:id="rId1"/><sheet name="藏" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Sheet3" sheetId="3" r:id="rId3"/></sheets></workbook>' >xl/workbook.xml
printf '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Target="/xl/worksheets/sheet3.xml"/></Relationships>' >xl/_rels/workbook.xml.rels
printf '<sst><si><t>指标</t></si><si><r><t>总</t></r><r><t>量</t></r><rPh><t>ZL</t></rPh></si><si><t>增长</t></si></sst>' >xl/sharedStrings.xml
cat >xl/styles.xml <<'XML'
<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="0.0&quot;亿元&quot;"/><numFmt numFmtId="178" formatCode="[Red]#,##0.00;-#,##0.00"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>
XML
cat >xl/worksheets/sheet1.xml <<'XML'
<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>2019年指标表</t></is></c><c r="B1"/><c r="C1"/></row>
<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2"/><c r="D2" t="s"><v>2</v></c></row>
<row r="3"><c r="A3"/><c r="B3" t="str"><v>2018年</v></c><c r="C3" t="str"><f>x</f><v>2019年</v></c><c r="D3"/></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>工业&amp;建筑业</t></is></c><c r="B4"><v>100.5</v></c><c r="C4" s="2"><v>110.25</v></c><c r="D4" s="4"><v>9.7000000000000003E-2</v></c></row>
<row r="9"><c r="B9" s="1"><v>43529</v></c><c r="C9" s="3"><v>-1234567.891</v></c><c r="D9" s="5"><v>43529</v></c><c r="E9" s="6"><v>43529.5</v></c><c r="F9" t="e"><v>#REF!</v></c><c r="G9" t="b"><v>1</v></c><c r="H9"><v>0.30000000000000004</v></c></row>
</sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B2:C2"/><mergeCell ref="A2:A3"/><mergeCell ref="D2:D3"/></mergeCells></worksheet>
XML
printf '<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>' >xl/worksheets/sheet2.xml
cp xl/worksheets/sheet2.xml xl/worksheets/sheet3.xml
python3 -m zipfile -c ../a.xlsx '[Content_Types].xml' xl
cd ..
decode a.xlsx | cut -f 2,4-
printf '<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="A2"' >d/xl/worksheets/sheet1.xml
(cd d && python3 -m zipfile -c ../torn.xlsx '[Content_Types].xml' xl)
decode torn.xlsx | cut -f 2,4-
# What stands beyond the columns that are read is missed.
printf '<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c><c r="AMK1"><v>8</v></c></row></sheetData></worksheet>' >d/xl/worksheets/sheet1.xml
(cd d && python3 -m zipfile -c ../wide.xlsx '[Content_Types].xml' xl)
decode wide.xlsx | cut -f 2,5
# Numbers that are shown in thousands and ten thousands, with a sign between their digits, with zeroes in front.
cat >d/xl/styles.xml <<'XML'
<styleSheet><numFmts><numFmt numFmtId="200" formatCode="0\.0,&quot;万元&quot;"/><numFmt numFmtId="201" formatCode="0!.00,"/><numFmt numFmtId="202" formatCode="#,##0.0,&quot;千元&quot;"/><numFmt numFmtId="203" formatCode="0.00,,"/><numFmt numFmtId="204" formatCode="000000"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="202"/><xf numFmtId="203"/><xf numFmtId="204"/></cellXfs></styleSheet>
XML
for v in 123456 -98765.4 5; do printf '<row>' && for s in 1 2 3 4 5; do printf '<c s="%s"><v>%s</v></c>' $s $v; done && printf '</row>'; done >rows
printf '<worksheet><sheetData>%s</sheetData></worksheet>' "$(cat rows)" >d/xl/worksheets/sheet1.xml
(cd d && python3 -m zipfile -c ../shown.xlsx '[Content_Types].xml' xl)
decode shown.xlsx | cut -f 6
