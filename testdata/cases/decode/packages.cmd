# Documents of programs that are not read here are no archives of XML files: they are rejected as what they are. A Word document with numbered parts.
cd $TMP
pack() { # FILE PART...: with the same text in each part
    file=$1
    shift
    mkdir d && cd d
    for part in "$@"; do
        mkdir -p "$(dirname "$part")"
        printf '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>新增企业35家。</w:t></w:r></w:p></w:body></w:document>' >"$part"
    done
    zip -q -X -r "../$file" "$@"
    cd .. && rm -r d
}
pack a.ofd OFD.xml Doc_0/Document.xml Doc_0/Pages/Page_0/Content.xml
pack a.uot uof.xml content.xml
pack a.xlsb '[Content_Types].xml' docProps/app.xml xl/workbook.bin
pack a.pptx '[Content_Types].xml' ppt/presentation.xml
pack a.docx '[Content_Types].xml' word/document2.xml word/glossary/document.xml
pack a.zip docProps/a.xml
decode a.ofd a.uot a.xlsb a.pptx a.docx a.zip | cut -f 2,6
zip -q in.zip a.ofd a.docx && decode in.zip | cut -f 2,6
