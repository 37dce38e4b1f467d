# Mail and saved pages: encodings, charsets of parts, forms of the same, attached files, names; a cut one, one without text.
cd $TMP
printf '新增企业35家，比上年增长12%%。\n' >text
b64() { iconv -f UTF-8 -t $1 | base64; }
{
    printf 'From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a/\r\nSubject: =?utf-8?Q?=E5=B7=A5=E4=BD=9C=E6=80?=\r\n =?UTF-8?Q?=BB=E7=BB=93?=\r\n'
    printf 'Date: Tue, 5 Mar 2019 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="B--1"\r\n\r\n\r\n'
    printf -- '--B--1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://a/\r\n\r\n<!DOCTYPE html><p>2019=\r\n=E5=B9=B4=E6=80=BB=E7=BB=93</p>\r\n'
    printf -- '--B--1\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n'
    printf -- '--B--1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n'
    printf -- '--B--1\r\nContent-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://a/frame\r\n\r\n'
    printf '<html><p>框中新增3家。' | b64 GBK
    printf -- '--B--1--\r\n'
} >page.mht
{
    printf 'Received: x\nFrom: a@b\nSubject: =?GB2312?B?%s?= (1)\nDate: 06 Apr 2020 00:00:00 +0800\nMIME-Version: 1.0\n' $(printf '年度总结' | iconv -f UTF-8 -t GBK | base64)
    printf 'Content-Type: multipart/mixed; boundary=A\n\npreamble\n--A\nContent-Type: multipart/alternative; boundary=AA\n\n'
    printf -- '--AA\nContent-Type: text/plain; charset=big5\nContent-Transfer-Encoding: base64\n\n' && printf '新增企業35家。\n' | b64 BIG5
    printf -- '--AA\nContent-Type: text/html; charset=gb18030\nContent-Transfer-Encoding: base64\n\n' && sed 's/^/<html><p>/' text | b64 GB18030
    printf -- '--AA--\n--A\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename*=UTF-8'"''"'%%E6%%80%%BB.txt\n\n\001\002\n'
    printf -- '--A\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename="=?utf-8?B?5oC7LnR4dA==?="\n\n' && cat text
    printf -- '--A--\n'
} >mail.eml
printf 'From: a\nMIME-Version: 1.0\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n' >none.eml
decode page.mht mail.eml none.eml | cut -f 2-
tar -cf a.tar mail.eml && decode a.tar | cut -f 2
head -c 560 page.mht >cut.mht && decode cut.mht | cut -f 2,6
printf '标题：总结\nFrom: 甲\n\n新增3家。\n' | decode | cut -f 6
