# Tars joined by cat are all read; what stands around a zip archive is named; names that lie about their charset are found.
cd $TMP
printf '一\n' >a.txt && printf '二\n' >b.txt
tar -cf a.tar a.txt && tar -cf b.tar b.txt && cat a.tar b.tar >ab.tar
decode ab.tar | cut -f 2,6
gzip -c a.tar >ab.tar.gz && gzip -c b.tar >>ab.tar.gz && decode ab.tar.gz | cut -f 2
cat a.tar a.txt >rest.tar && decode rest.tar | cut -f 2
python3 -m zipfile -c a.zip a.txt && python3 -m zipfile -c b.zip b.txt && cat a.zip b.zip >ab.zip && cat a.zip a.txt >rest.zip
decode a.zip ab.zip rest.zip | cut -f 2
python3 -c "
import zipfile
with zipfile.ZipFile('x.zip', 'w') as z:
    for name in ('aaaa.txt', 'bbbb.txt'):
        i = zipfile.ZipInfo(name)
        i.flag_bits = 0x800
        z.writestr(i, name[0])
b = open('x.zip', 'rb').read().replace(b'aaaa', '一月'.encode('gbk')).replace(b'bbbb', '二月'.encode('gbk'))
b = bytearray(b)
for mark, at in ((b'PK\3\4', 7), (b'PK\1\2', 9)):
    i = b.find(mark)
    while i >= 0:
        b[i + at] = 8
        i = b.find(mark, i + 1)
open('x.zip', 'wb').write(b)"
decode x.zip | cut -f 2,6
decode <x.zip | cut -f 2,6
# What follows compressed data; a zip archive that is cut before its directory; nothing but zeroes, which is a tar without members.
{ bzip2 -c a.txt && cat b.txt; } >rest.bz2 && head -c -30 a.zip >cut.zip && head -c 10240 /dev/zero | bzip2 >zero.bz2
decode rest.bz2 cut.zip zero.bz2 | cut -f 2,5,6
decode <rest.bz2 | cut -f 2
