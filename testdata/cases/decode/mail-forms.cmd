# Mail and pages as programs write them: long names in sections, lines broken for the way, UTF-7, signatures; a page's own date, what Word puts beside it.
cd $TMP
{
    printf 'From: a@b\nSubject: x\nDate: Tue, 5 Mar 2019 10:00:00 +0800\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=A\n\n'
    printf -- '--A\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n全年新增企业 \n35家，比上年 \r\n增长12%%。\n> 引 \n 段 \n-- \n签名 \n'
    printf -- '--A\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment;\n filename*0*=GBK'"''"'%%C4%%EA%%D6;\n filename*1*=%%D5;\n filename*2=".txt"\n\n新增3家。\n'
    printf -- '--A\nContent-Type: text/plain; charset=UTF-7; name2=a; name=b.txt\n\n+ZbBYng-7+W7Y-\n'
    printf -- '--A\nContent-Type: application/pgp-signature\nContent-Disposition: attachment; filename=s.asc\n\n-----BEGIN\n--A--\n'
} >a.eml
{
    printf 'Date: Tue, 5 Mar 2019 10:00:00 +0800\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=A\n\n'
    printf -- '--A\nContent-Type: text/html\n\n<html><meta name=PubDate content=2018-01-02><p>新增4家。\n'
    printf -- '--A\nContent-Location: file:///C:/a.files/filelist.xml\nContent-Type: text/xml\n\n<xml></xml>\n'
    printf -- '--A\nContent-Location: file:///C:/a.files/t.thmx\nContent-Type: application/vnd.ms-officetheme\n\nPK\003\004\n--A--\n'
} >word.mht
decode a.eml word.mht | cut -f 2-
