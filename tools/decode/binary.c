#include "binary.h"

#include <stddef.h>
#include <stdint.h>

static const struct {
    size_t at, n;
    const char *magic, *kind;
} kinds[] = {
    {0, 4, "\x89PNG", "PNG image"},
    {0, 3, "\xff\xd8\xff", "JPEG image"},
    {0, 4, "GIF8", "GIF image"},
    {0, 4, "II*\0", "TIFF image"},
    {0, 4, "MM\0*", "TIFF image"},
    {0, 4, "\0\0\1\0", "icon"},
    {8, 4, "WEBP", "WebP image"},
    {0, 5, "%PDF-", "PDF document"},
    {0, 11, "%!PS-Adobe-", "PostScript document"},
    {0, 5, "{\\rtf", "RTF document"},
    {0, 8, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE (Word, Excel) file"},
    {0, 5, "\xd0\xcf\x11\xe0\xa1", "OLE (Word, Excel) file"},
    {0, 4, "PK\3\4", "ZIP archive"},
    {0, 4, "PK\5\6", "ZIP archive"},
    {0, 6, "7z\xbc\xaf\x27\x1c", "7z archive"},
    {0, 4, "7z\xbc\xaf", "7z archive"},
    {0, 5, "Rar!\x1a", "RAR archive"},
    {257, 5, "ustar", "tar archive"},
    {0, 6,
     "\xfd"
     "7zXZ\0",
     "xz data"},
    {0, 4, "\x28\xb5\x2f\xfd", "zstd data"},
    {0, 3, "\x1f\x8b\x08", "gzip data"},
    {0, 4, "MSCF", "CAB archive"},
    {0, 7, "!<arch>", "ar archive"},
    {0, 4,
     "\x7f"
     "ELF",
     "ELF program"},
    {0, 4, "MZ\x90\0", "Windows program"},
    {0, 4, "\xca\xfe\xba\xbe", "Java class"},
    {0, 4, "\0asm", "WebAssembly program"},
    {0, 15, "SQLite format 3", "SQLite database"},
    {4, 4, "ftyp", "MP4 video"},
    {0, 4, "RIFF", "RIFF media"},
    {0, 4, "OggS", "Ogg media"},
    {0, 4, "fLaC", "FLAC audio"},
    {0, 3, "ID3", "MP3 audio"},
    {0, 4, "\x1a\x45\xdf\xa3", "Matroska video"},
    {0, 3, "FLV", "Flash video"},
    {0, 3, "CWS", "Flash film"},
    {0, 5, "\0\1\0\0\0", "TrueType font"},
    {0, 4, "OTTO", "OpenType font"},
    {0, 4, "wOFF", "WOFF font"},
    {0, 4, "wOF2", "WOFF font"},
};

const char *binary_kind(struct span b)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (b.n >= kinds[i].at + kinds[i].n && b.s[kinds[i].at] == *kinds[i].magic &&
            memcmp(b.s + kinds[i].at, kinds[i].magic, kinds[i].n) == 0)
            return kinds[i].kind;
    /* "BZh" and a digit could begin a text; the block after it begins with the digits of pi. */
    if (b.n >= 10 && memcmp(b.s, "BZh", 3) == 0 && memcmp(b.s + 4, "\x31\x41\x59\x26\x53\x59", 6) == 0)
        return "bzip2 data";
    return NULL;
}

bool binary_may_hold_text(const char *kind)
{
    static const char *const kinds_of_text[] = {"PDF document", "PostScript document", "RTF document",
                                                "OLE (Word, Excel) file", NULL};
    for (size_t i = 0; kinds_of_text[i] != NULL; i++)
        if (strcmp(kind, kinds_of_text[i]) == 0)
            return true;
    return false;
}

bool binary_controls(struct span b)
{
    static const uint64_t REPEATED = 0x0101010101010101;
    enum { HEAD = 1 << 12, ONE_IN = 32, SUB = 0x1a, ESC = 0x1b };
    size_t controls = 0, n = b.n < HEAD ? b.n : HEAD;
    for (size_t i = 0; i < n; i++) {
        uint64_t word; /* eight bytes at once that are all from 20 on */
        while (n - i >= sizeof word && (memcpy(&word, b.s + i, sizeof word),
                                        ((word - REPEATED * 0x20) & ~word & REPEATED * 0x80) == 0))
            i += sizeof word;
        if (i == n)
            break;
        unsigned char c = (unsigned char)b.s[i];
        controls += c < 0x20 && (c < '\a' || c > '\r') && c != SUB && c != ESC;
    }
    return controls > n / ONE_IN;
}
