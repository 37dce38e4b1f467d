/* gbk: the two-byte charsets as iconv has them, as C tables of code points, 0 where there is no character,
 * FFFE where it is beyond the Basic Multilingual Plane:
 *
 *   gbk_character[(lead - 0x80) << 8 | trail]    GBK without what only user-defined characters fill
 *   big5_character[(lead - 0x80) << 8 | trail]   Big5 without what it leaves to others
 *   hkscs_character[(lead - 0x80) << 8 | trail]  Big5-HKSCS
 *   cns_character[(row - 1) * 94 + column - 1]   planes 1 and 2 of CNS 11643, one after the other */
#include <iconv.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../tools/decode/big5.h"

enum { BEYOND = 0xfffe };

static iconv_t open_charset(const char *name)
{
    iconv_t cd = iconv_open("UTF-16BE", name);
    if (cd == (iconv_t)-1) {
        fprintf(stderr, "gbk: iconv knows no %s\n", name);
        exit(2);
    }
    return cd;
}

static unsigned character(iconv_t cd, const unsigned char *bytes, size_t n)
{
    char copy[4], *in = copy;
    unsigned char utf16[8];
    char *out = (char *)utf16;
    size_t left = n, room = sizeof utf16;
    for (size_t i = 0; i < n; i++)
        copy[i] = (char)bytes[i];
    iconv(cd, NULL, NULL, NULL, NULL);
    if (iconv(cd, &in, &left, &out, &room) == (size_t)-1 || iconv(cd, NULL, NULL, &out, &room) == (size_t)-1)
        return 0;
    unsigned c = (unsigned)(utf16[0] << 8 | utf16[1]);
    if (room != sizeof utf16 - 2)
        return room == sizeof utf16 ? 0 : BEYOND;
    return c >= 0xe000 && c <= 0xf8ff ? 0 : c;
}

static bool is_none(unsigned lead, unsigned trail)
{
    (void)lead;
    (void)trail;
    return false;
}

static void print_pairs(const char *charset, const char *name, bool left_out(unsigned lead, unsigned trail))
{
    iconv_t cd = open_charset(charset);
    printf("const uint16_t %s[] = {\n", name);
    for (unsigned lead = 0x80; lead <= 0xff; lead++)
        for (unsigned trail = 0; trail <= 0xff; trail++) {
            unsigned char bytes[] = {(unsigned char)lead, (unsigned char)trail};
            bool pair = lead > 0x80 && lead < 0xff && trail >= 0x40 && trail < 0xff;
            unsigned c = pair && !left_out(lead, trail) ? character(cd, bytes, sizeof bytes) : 0;
            printf("%u,%s", c, trail % 16 == 15 ? "\n" : "");
        }
    printf("};\n\n");
    iconv_close(cd);
}

static void print_planes(void)
{
    iconv_t cd = open_charset("EUC-TW");
    printf("const uint16_t cns_character[] = {\n");
    for (unsigned plane = 1; plane <= 2; plane++)
        for (unsigned row = 0xa1; row <= 0xfe; row++)
            for (unsigned column = 0xa1; column <= 0xfe; column++) {
                unsigned char bytes[] = {0x8e, (unsigned char)(0xa0 + plane), (unsigned char)row,
                                         (unsigned char)column};
                printf("%u,%s", character(cd, bytes, sizeof bytes), column % 16 == 15 ? "\n" : "");
            }
    printf("};\n");
    iconv_close(cd);
}

int main(void)
{
    printf("#include <stdint.h>\n\n");
    print_pairs("GBK", "gbk_character", is_none);
    print_pairs("BIG5", "big5_character", big5_is_beyond);
    print_pairs("BIG5-HKSCS", "hkscs_character", is_none);
    print_planes();
    return fflush(stdout) != 0 || ferror(stdout);
}
