# A Word document: numbers that Word makes, merged cells, notes, a text box, deleted and hidden text; also inside an archive.
mkdir $TMP/d $TMP/d/word
cd $TMP/d
printf '<Types/>' >'[Content_Types].xml'
w='xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
cat >word/numbering.xml <<XML
<?xml version="1.0" encoding="UTF-8"?><w:numbering $w><w:abstractNum w:abstractNumId="3">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="H1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF06C;"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="4"/></w:num>
<w:num w:numId="9"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num></w:numbering>
XML
cat >word/styles.xml <<XML
<w:styles $w><w:style w:styleId="H1"><w:basedOn w:val="N"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="H1b"><w:basedOn w:val="H1"/></w:style><w:style w:styleId="N"/></w:styles>
XML
cat >word/footnotes.xml <<XML
<w:footnotes $w><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t xml:space="preserve"> 注的文字。</w:t></w:r></w:p></w:footnote></w:footnotes>
XML
p() { printf '<w:p><w:pPr>%s</w:pPr>%s</w:p>' "$1" "$2"; }
r() { printf '<w:r><w:t>%s</w:t></w:r>' "$1"; }
c() { printf '<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>' "$1" "$2"; }
list() { printf '<w:numPr><w:ilvl w:val="%s"/><w:numId w:val="%s"/></w:numPr>' $1 $2; }
{
    printf '<w:document %s xmlns:mc="m"><w:body>' "$w"
    p '' "$(r 2019年工作总结)"
    p '<w:pStyle w:val="H1"/>' "$(r 科技创新)"
    p "$(list 1 7)" "$(r 企业)"
    p '' "<w:r><w:t>全年新增高新技术企业35</w:t></w:r><w:r><w:t>家</w:t><w:footnoteReference w:id=\"2\"/><w:t>，比上年增长12%。</w:t></w:r>"
    p "$(list 1 7)" "$(r 专利)"
    p "$(list 2 7)" "$(r 授权)"
    p "$(list 2 7)" "$(r 转让)"
    p '<w:pStyle w:val="H1b"/>' "$(r 资金)"
    p "$(list 1 7)" "$(r 投入)"
    p '' "$(r 投入)<w:del><w:r><w:delText>99</w:delText></w:r></w:del><w:ins>$(r 300)</w:ins>$(r 万元。)<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"
    p '<w:rPr><w:del/></w:rPr>' "$(r 两段)"
    p '' "$(r 成一段。)"
    p "$(list 0 8)" "$(r 要点)"
    p "$(list 0 9)" "$(r 第十一部分)"
    p '' "$(r 框外。)<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>$(p '' "$(r 框内。)")</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>$(p '' "$(r 再来。)")</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    printf '<w:tbl><w:tr>'
    c '<w:vMerge w:val="restart"/>' 指标 && c '<w:gridSpan w:val="2"/>' 总量 && c '' '增长（%）'
    printf '</w:tr><w:tr>'
    c '<w:vMerge/>' '' && c '' 2018年 && c '' 2019年 && c '' ''
    printf '</w:tr><w:tr>'
    c '' 工业增加值 && c '' 100.5 && c '' 110.2 && c '' 9.7
    printf '</w:tr><w:tr><w:trPr><w:del/></w:trPr>'
    c '' 删 && c '' 1 && c '' 2 && c '' 3
    printf '</w:tr></w:tbl><w:tbl><w:tr>'
    c '' 只有一格。
    printf '</w:tr></w:tbl></w:body></w:document>'
} >word/document.xml
python3 -m zipfile -c ../a.docx '[Content_Types].xml' word
cd ..
tar -cf a.tar a.docx
decode a.docx a.tar | cut -f 2,4-
decode <a.docx | cut -f 1,2
# Cut, and cut in its main part; an archive that only begins like a document.
head -c $(($(wc -c <a.docx) - 3000)) a.docx >cut.docx
decode cut.docx | cut -f 2,4-
head -c 1700 d/word/document.xml >d/x && mv d/x d/word/document.xml
(cd d && python3 -m zipfile -c ../torn.docx '[Content_Types].xml' word)
decode torn.docx | cut -f 2,4-
mkdir d/word2 && printf '文本\n' >d/word/a.txt && rm d/word/*.xml
(cd d && python3 -m zipfile -c ../b.zip word)
decode b.zip | cut -f 2,4-
decode --max-document=1000 a.docx
