#!/usr/bin/env bash
# Archives that are made to do harm cost decode no more than their size allows, are named, and keep no other input from being
# read: long names, more than a thousandfold, a dictionary of 4 GiB, large members; control characters in names are not written.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
cd "$tmp" || exit 2
decode --help >/dev/null || exit 1
python3 - <<'PY' || exit 1
import io, lzma, struct, tarfile, zlib
text = '新增企业35家。'.encode()
def tar(name, mode, names, bytes=text):
    with tarfile.open(name, mode, format=tarfile.GNU_FORMAT) as t:
        for n in names:
            i = tarfile.TarInfo(n)
            i.size = len(bytes)
            t.addfile(i, io.BytesIO(bytes))
tar('names.tar.xz', 'w:xz', [c * 500000 for c in 'abcdefgh'])
tar('control.tar', 'w', ['a\x1b[31m\x9bb\x07.txt'])
tar('many.tar.xz', 'w:xz', ['%d' % i for i in range(200)], b'a' * 500000)
# xz: the byte that says how large the dictionary is, 40 for 4 GiB, and the checksum of its header.
x = bytearray(lzma.compress(text, filters=[{'id': lzma.FILTER_LZMA2, 'dict_size': 1 << 20}]))
n = (x[12] + 1) * 4
x[x.index(0x21, 12) + 2] = 40
x[12 + n - 4:12 + n] = struct.pack('<I', zlib.crc32(bytes(x[12:12 + n - 4])))
open('claim.xz', 'wb').write(x)
open('good', 'wb').write(text)
PY

expect "long names" status 0 decode names.tar.xz
expect "are cut" test "$(cut -f 2 out | awk '{ print length($0) }' | sort -u)" = 4111
expect "and differ" test "$(cut -f 2 out | sort -u | wc -l)" = 8
expect "control characters in a name" status 0 decode control.tar
expect "are not written" test "$(cut -f 2 out)" = 'control.tar!a?[31m?b?.txt'
expect "more than a thousandfold: status 1" status 1 decode --max-document=1M --rejects=rejects many.tar.xz good
expect "is left out" test "$(wc -c <out)" -lt $((1000 * $(wc -c <many.tar.xz) + 3000000))
expect "says so" grep -q 'many.tar.xz: holds over 1000 times its size' err
expect "and is rejected" grep -q many.tar.xz rejects
expect "the next input is read" test "$(tail -n 1 out | cut -f 2)" = good
if grep -q -e __asan_init -e __ubsan_handle "$BUILD/bin/decode"; then
    echo "ok memory under a limit # SKIP sanitizers have a memory of their own"
else
    yes "$(printf '新增企业35家，%.0s' {1..20})" | head -n 143000 >large
    large() { (ulimit -v 150000 && decode large); }
    expect "a document of 57 MB, of which memory holds one copy" status 0 large
    rm -f large out
    member() { (ulimit -v 60000 && decode --max-document=4M members.zip); }
    python3 -c "import zipfile; z = zipfile.ZipFile('members.zip', 'w', zipfile.ZIP_DEFLATED); [z.writestr(n, b'ab\n' * s) for n, s in (('a', 40000000), ('b', 3))]"
    expect "a member beyond --max-document: status 1" status 1 member
    expect "is no more than that in memory, the next is read" test "$(cut -f 2 out)" = 'members.zip!b'
    limited() { (ulimit -v 1000000 && decode "$@"); }
    expect "a dictionary of 4 GiB under a limit: status 2" status 2 limited claim.xz good
    expect "is named" test "$(cat err)" = 'decode: claim.xz: memory exhausted'
    expect "the next input is read" test "$(cut -f 2 out)" = good
fi
exit $wrong
