# OpenDocument texts and spreadsheets, EPUB books: numbers of headings and lists, notes, spans, what is deleted or hidden.
mkdir $TMP/t $TMP/s $TMP/e $TMP/e/META-INF
cd $TMP/t
printf 'application/vnd.oasis.opendocument.text' >mimetype
cat >styles.xml <<'XML'
<office:document-styles xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:styles><text:outline-style>
<text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties></text:outline-level-style>
<text:outline-level-style text:level="2" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/></text:outline-style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" text:display-levels="2" style:num-format="1"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style></office:styles></office:document-styles>
XML
cat >content.xml <<'XML'
<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b" xmlns:draw="d"><office:automatic-styles><style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text>
<text:tracked-changes><text:changed-region><text:deletion><text:p>删去99家</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>2019年工作总结</text:p><text:h text:outline-level="1">科技创新</text:h><text:h text:outline-level="2">企业</text:h>
<text:p>全年新增<text:span>高新</text:span>
技术企业35家<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>注文。</text:p></text:note-body></text:note>，<text:s text:c="2"/>增长<text:tab/>12%。<text:span text:style-name="T2">隐</text:span></text:p>
<text:list text:style-name="L1"><text:list-item><text:p>甲</text:p><text:list><text:list-item><text:p>甲一</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>乙</text:p><text:p>续</text:p></text:list-item></text:list>
<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>丙</text:p></text:list-item></text:list>
<text:list text:style-name="L1"><text:list-item text:start-value="7"><text:p>丁</text:p></text:list-item></text:list>
<text:list text:style-name="L2"><text:list-item><text:p>点</text:p></text:list-item></text:list>
<text:p>框外<draw:frame><draw:text-box><text:p>框内</text:p></draw:text-box></draw:frame></text:p><text:h text:outline-level="1">表</text:h>
<table:table><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>指标</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>总量</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell><text:p>2018年</text:p></table:table-cell><table:table-cell><text:p>2019年</text:p><text:p>（亿元）</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>工业</text:p></table:table-cell><table:table-cell><text:p>1.5</text:p></table:table-cell><table:table-cell><text:p>1.7</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>
XML
python3 -m zipfile -c ../a.odt mimetype content.xml styles.xml
cd ../s
printf 'application/vnd.oasis.opendocument.spreadsheet' >mimetype
cat >content.xml <<'XML'
<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b"><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="指标"><table:table-row><table:table-cell table:number-columns-spanned="3"><text:p>题</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
<table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value="0.123"><text:p>12.3%</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"><text:p>7</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16000"/></table:table-row></table:table>
<table:table table:name="藏" table:style-name="ta2"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
XML
python3 -m zipfile -c ../a.ods mimetype content.xml
cd ../e
printf 'application/epub+zip' >mimetype
printf '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>' >META-INF/container.xml
printf '<package><manifest><item id="b" href="b.xhtml"/><item id="a" href="%%61.xhtml#x"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="none"/></spine></package>' >c.opf
printf '<html><p>第一章</p></html>' >a.xhtml && printf '<html><p>第二章</p></html>' >b.xhtml
python3 -m zipfile -c ../a.epub mimetype META-INF c.opf a.xhtml b.xhtml
cd ..
decode a.odt a.ods a.epub | cut -f 2,4-
tar -cf a.tar a.odt && decode a.tar | cut -f 2
head -c 900 t/content.xml >x && mv x t/content.xml && (cd t && python3 -m zipfile -c ../torn.odt mimetype content.xml)
decode torn.odt | cut -f 2,4-
