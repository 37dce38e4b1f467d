# Mail of other kinds: without MIME, forwarded, a mailbox; attached text that is not called so, attached files that are rejected; HTML by its type.
cd $TMP
plain() { printf 'Date: Tue, 5 Mar 2019 10:00:00 +0800\nFrom: a@b\nSubject: %s\n\n新增企业%d家。\n' $1 $2; }
plain 总结 35 >plain.eml
{
    printf 'From: a@b\nSubject: 转发\nDate: 06 Apr 2020 00:00:00 +0800\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=A\n\n--A\nContent-Type: text/html\n\n<div>请看<br>附件。</div>\n'
    printf -- '--A\nContent-Type: message/rfc822\n\n' && plain 内层 7
    printf -- '--A\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=a.txt\n\n' && printf '新增研发机构12家，比上年多3家。\n' | iconv -f UTF-8 -t GBK
    printf -- '--A\nContent-Type: application/octet-stream; name=b.bin\n\n新增3家。\n'
    printf -- '--A\nContent-Type: application/pdf; name=c.pdf\n\n%%PDF-1.4\n'
    printf -- '--A\nContent-Type: image/png\nContent-Disposition: attachment; filename=d.png\n\n\211PNG....\n'
    printf -- '--A\nContent-Type: image/png; name=e.png\n\n\211PNG....\n--A--\n'
} >forwarded.eml
decode --rejects=rejects plain.eml forwarded.eml | cut -f 2-
cut -f 2,4 rejects
{ echo 'From a@b Tue Mar  5 10:00:00 2019' && plain 甲 1 && printf '\nFrom here on:\nit goes on.\n\nFrom c@d Tue Mar  5 10:00:00 2019\n' && cat forwarded.eml; } >box
decode box 2>/dev/null | cut -f 2-
printf 'From 2019 on\nsome text\n' | decode | cut -f 6
printf 'WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a/\r\nContent-Type: text/html\r\nContent-Length: 26\r\n\r\n<b>甲</b>\n<i>乙</i>\n\n\r\n\r\n' | decode | cut -f 2,6
