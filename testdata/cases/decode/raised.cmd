# Digits above the line are no part of the number beside them, and what is struck out is left out: HTML, Word, OpenDocument.
cat >$TMP/a.html <<X
<html><title>2020年统计公报</title><body>
<p>全年生产总值<sup>2</sup>986.5亿元，增长2.3%。产量<sup><a href="#n3">3</a></sup>12.5万吨，收入<a href="#n4"><sup>4</sup></a>37亿元，<a href="u">支出</a><sup>[5]</sup>40亿元。</p>
<p>面积15万m<sup>2</sup>，用水3×10<sup>8</sup>立方米，第3<sup>rd</sup>名。</p>
<p>投资<del>99亿元</del>62亿元，<s>就业5万人<p>下一段<strike>旧</strike>新<ruby>授权<rt>shou</ruby>128件。</p></body></html>
X
mkdir $TMP/d $TMP/d/word $TMP/o
cd $TMP/d
cat >word/document.xml <<X
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:r><w:t>产量</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r><w:r><w:t>12.5万吨，10</w:t></w:r><w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>4</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="baseline"/></w:rPr><w:t>9</w:t></w:r></w:p>
</w:body></w:document>
X
printf '<Types/>' >'[Content_Types].xml'
zip -q -X ../a.docx '[Content_Types].xml' word/document.xml
cd $TMP/o
printf application/vnd.oasis.opendocument.text >mimetype
cat >content.xml <<X
<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:s="urn:oasis:names:tc:opendocument:xmlns:style:1.0">
<o:automatic-styles><s:style s:family="text" s:name="T1"><s:text-properties s:text-position="super 58%"/></s:style><s:style s:family="text" s:name="T2"><s:text-properties s:text-position="-8% 80%"/></s:style></o:automatic-styles>
<o:body><o:text><t:p>产量<t:span t:style-name="T1"><t:span>7</t:span></t:span>12.5万吨，CO<t:span t:style-name="T2">2</t:span>下降3%</t:p></o:text></o:body></o:document-content>
X
zip -q -X ../a.odt mimetype content.xml
cd ..
decode a.html a.docx a.odt | cut -f 2,6
decode a.html | t2s | segment | extract-metrics | cut -f 6-9,14-
