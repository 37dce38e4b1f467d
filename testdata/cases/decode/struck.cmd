# What is struck out in Word and OpenDocument is left out, its number counts; columns that nobody sees; a TAB after the mark of a note.
mkdir $TMP/d $TMP/d/word $TMP/o
cd $TMP/d
w='xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
r() { printf '<w:r><w:rPr>%s</w:rPr><w:t>%s</w:t></w:r>' "$1" "$2"; }
p() { printf '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>%s</w:p>' "$1"; }
c() { printf '<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>' "$1" "$2"; }
span() { printf '<w:gridSpan w:val="%s"/>' $1; }
printf '<w:numbering %s><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>' "$w" >word/numbering.xml
printf '<w:footnotes %s><w:footnote w:id="2"><w:p><w:r><w:tab/><w:t>不含开发区。</w:t></w:r></w:p></w:footnote></w:footnotes>' "$w" >word/footnotes.xml
{
    printf '<w:document %s><w:body>' "$w"
    p "$(r '' 新增企业42家)<w:r><w:footnoteReference w:id=\"2\"/></w:r>$(r '<w:strike/>' '和8个站')$(r '<w:strike w:val="0"/>' '，')$(r '<w:vanish/><w:strike w:val="false"/>' 隐)$(r '<w:dstrike/>' 减少3家，)$(r '' 增长9%。)"
    p "$(r '<w:strike/>' 全部删去99家。)"
    p "$(r '' 第三项。)"
    printf '<w:tbl><w:tblGrid>'
    for i in 1900 1926 1 1928 1920; do printf '<w:gridCol w:w="%s"/>' $i; done
    printf '</w:tblGrid><w:tr>'
    c '' 县区 && c "$(span 3)" 专利 && c '' 企业
    printf '</w:tr><w:tr>'
    c '' 东河区 && c "$(span 2)" 860 && c '' 423 && c '' 22
    printf '</w:tr><w:tr>'
    c '' 西山县 && c '' 1000 && c '' '' && c '' 500 && c '' 20
    printf '</w:tr><w:tr><w:trPr><w:gridBefore w:val="3"/></w:trPr>'
    c '' 923 && c '' 42
    printf '</w:tr></w:tbl></w:body></w:document>'
} >word/document.xml
printf '<Types/>' >'[Content_Types].xml'
zip -q -X -r ../a.docx '[Content_Types].xml' word
cd $TMP/o
printf application/vnd.oasis.opendocument.text >mimetype
cat >content.xml <<'X'
<o:document-content xmlns:o="o" xmlns:t="t" xmlns:s="s" xmlns:b="b">
<o:automatic-styles><s:style s:family="text" s:name="T1"><s:text-properties s:text-line-through-style="solid" s:text-line-through-type="double"/></s:style>
<s:style s:family="text" s:name="T2"><s:text-properties s:text-line-through-style="none"/></s:style>
<s:style s:family="paragraph" s:name="P1"><s:text-properties s:text-line-through-style="solid"/></s:style>
<t:list-style s:name="L"><t:list-level-style-number t:level="1" s:num-format="1" s:num-suffix="."/></t:list-style></o:automatic-styles>
<o:body><o:text><t:list t:style-name="L"><t:list-item><t:p>新增42家<t:span t:style-name="T1">和8个站</t:span><t:span t:style-name="T2">，</t:span>增长9%。</t:p></t:list-item>
<t:list-item><t:p t:style-name="P1">全部删去99家。</t:p></t:list-item><t:list-item><t:p>第三项。</t:p></t:list-item></t:list>
<b:table b:style-name="T1"><b:table-row><b:table-cell><t:p>表不是字</t:p></b:table-cell></b:table-row></b:table></o:text></o:body></o:document-content>
X
zip -q -X ../a.odt mimetype content.xml
cd ..
decode a.docx a.odt | cut -f 2,6 | sed 's/\\n/\n/g'
