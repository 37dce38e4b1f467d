# A web archive: a document for each page; chunks, gzip, charsets of HTTP; what is no page is counted; cut and damaged ones.
cd $TMP
record() { # TYPE URI TYPE-OF-BLOCK FILE
    printf 'WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2020-01-0%dT08:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n' \
        $1 "$2" $((n += 1)) "$3" $(wc -c <$4)
    cat $4
    printf '\r\n\r\n'
}
answer() { # HEADER... : standard input as an answer of HTTP
    printf 'HTTP/1.1 %s\r\n' "$1"
    shift
    for h in "$@"; do printf '%s\r\n' "$h"; done
    printf '\r\n'
    cat
}
http='application/http; msgtype=response'
printf 'software: x\r\n' >info
{
    record warcinfo '' application/warc-fields info
    printf 'GET /\r\n\r\n' >block && record request http://a/ "$http" block
    printf '<html><title>工作总结</title><meta name=pubdate content=2019-02-03><p>新增企业35家。' | iconv -f UTF-8 -t GBK |
        answer '200 OK' 'content-type: text/html; charset=gb2312' >block && record response http://a/1 "$http" block
    { printf 'f\r\n<html><p>新增\r\n8;x=y\r\n48家。\r\n0\r\n\r\n'; } | answer '200 OK' 'Transfer-Encoding: chunked' >block
    record response http://a/2 "$http" block
    printf '<html><p>新增企业7家。' | gzip -c | answer '200 OK' 'Content-Encoding: gzip' 'Content-Type: text/html' >block
    record response '<http://a/3>' "$http" block
    echo moved | answer '302 Found' 'Location: /' >block && record response http://a/4 "$http" block
    printf '\211PNG....' | answer '200 OK' 'Content-Type: image/png' >block && record response http://a/5 "$http" block
    echo 文本 >block && record resource http://a/6 text/plain block
    echo x >block && record resource metadata://x/log text/plain block && record response dns:a text/dns block
    echo %PDF-1.4 | answer '200 OK' 'Content-Type: application/pdf' >block && record response http://a/7 "$http" block
} >a.warc
decode a.warc | cut -f 2-
gzip -c a.warc | decode | cut -f 2 | tail -1
gzip -c a.warc >a.warc.gz && tar -cf a.tar a.warc.gz && decode a.tar | cut -f 2 | tail -1
head -c 700 a.warc >cut.warc && decode cut.warc | cut -f 2,5,6
{ head -c 1100 a.warc; echo rubbish; tail -c +1200 a.warc; } >torn.warc && decode torn.warc | cut -f 2,6
decode --max-document=60 a.warc | cut -f 2
# Compressed in other ways, too, it is read record by record; so are JSON Lines.
bzip2 -k a.warc && decode --max-document=400 a.warc.bz2 | cut -f 2,4-
head -c 600 a.warc.bz2 >cut.warc.bz2 && decode cut.warc.bz2 | cut -f 2,5
yes '{"text":"新增企业35家。"}' | head -n 20 | bzip2 | decode --max-document=60 | tail -n 1 | cut -f 2,6
