# What holds no text to read is rejected like an empty file: a page that a script fills, a document of scanned pages, blank lines.
cd $TMP
printf '<html><body><div id=app></div><script>show()</script></body></html>' >a.html
printf '\n \t\n' >b.txt
mkdir word && printf '<w:document xmlns:w="w"><w:body><w:p><w:r><w:drawing/></w:r></w:p></w:body></w:document>' >word/document.xml
zip -q a.docx word/document.xml && tar -cf a.tar a.html
printf '%%PDF-1.4' >a.pdf
printf 'id,content\n1,\n' >a.csv
decode a.html b.txt a.docx a.tar | cut -f 2,6
printf '#!/bin/sh\nprintf "\\f\\f"\n' >pages && chmod +x pages
decode --pre=./pages a.pdf | cut -f 2,6
decode --empty a.html a.docx | cut -f 2,6
decode --csv=content,,id a.csv | cut -f 2,6
