#include "convert.h"

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <strings.h>

#include "big5.h"
#include "by_table.h"
#include "iso2022.h"
#include "msg.h"
#include "utf8.h"

static const char REPLACEMENT[] = "\xef\xbf\xbd";

static void repair_utf8(struct span b, struct buf *text, size_t *replaced)
{
    while (b.n > 0) {
        size_t good = utf8_prefix(b.s, b.n);
        buf_add(text, b.s, good);
        b.s += good;
        b.n -= good;
        if (b.n == 0)
            break;
        buf_text(text, REPLACEMENT);
        ++*replaced;
        b.s++;
        b.n--;
    }
}

/* How many bytes at s are given up when they cannot be converted, so that what follows is still in step: a
 * unit of UTF-16 or UTF-32; both bytes of a pair that has no character, but not an ASCII byte after a lead
 * byte. */
static size_t unconvertible(const char *s, size_t n, size_t unit)
{
    if (unit == 1 && n > 1 && (unsigned char)s[0] > 0x80 && (unsigned char)s[0] < 0xff &&
        (unsigned char)s[1] >= 0xa1)
        unit = 2;
    return unit < n ? unit : n;
}

size_t convert_unit(const char *charset)
{
    if (strncmp(charset, "UTF-16", 6) == 0)
        return 2;
    return strncmp(charset, "UTF-32", 6) == 0 ? 4 : 1;
}

/* unit 0 is for pairs of CNS 11643 that were given SS2 and a plane in front (see iso2022.h): these two are
 * not replaced, since the text did not have them. */
static void with_iconv(iconv_t cd, struct span b, size_t unit, struct buf *text, size_t *replaced)
{
    static const char ss2 = '\x8e';
    bool planes = unit == 0;
    unit = planes ? 1 : unit;
    char *in = (char *)b.s; /* iconv does not write there; its type says otherwise */
    size_t left = b.n;
    for (bool more = true; more;) {
        buf_reserve(text, left + left / 2 + 16);
        char *out = text->data + text->len;
        size_t room = text->cap - text->len;
        more = left > 0;
        /* At the end what the converter holds back, such as a letter that might get an accent, comes out. */
        size_t r = iconv(cd, more ? &in : NULL, more ? &left : NULL, &out, &room);
        text->len = (size_t)(out - text->data);
        if (r != (size_t)-1 || errno == E2BIG)
            continue;
        if (planes && *in == ss2 && left > 2) {
            in += 2;
            left -= 2;
        }
        /* Ill-formed, or cut at the end. A shift state stays as it is. */
        for (size_t n = unconvertible(in, left, unit); n > 0; n--, in++, left--) {
            buf_text(text, REPLACEMENT);
            ++*replaced;
        }
    }
}

/* What iconv_open returns on failure: POSIX has it be (iconv_t)-1. */
static bool is_none(iconv_t cd)
{
    return (intptr_t)cd == -1;
}

const char *convert_name(const char *name)
{
    static const char *const names[][2] = {
        {"utf-8", "UTF-8"},
        {"utf8", "UTF-8"},
        {"gb18030", "GB18030"},
        {"gbk", "GB18030"},
        {"gb2312", "GB18030"},
        {"gb_2312-80", "GB18030"},
        {"cp936", "GB18030"},
        {"ms936", "GB18030"},
        {"windows-936", "GB18030"},
        {"euc-cn", "GB18030"},
        {"big5", "Big5"},
        {"big-5", "Big5"},
        {"cp950", "Big5"},
        {"windows-950", "Big5"},
        {"big5-hkscs", "Big5-HKSCS"},
        {"euc-tw", "EUC-TW"},
        {"hz", "HZ-GB-2312"},
        {"hz-gb-2312", "HZ-GB-2312"},
        {"iso-2022-cn", "ISO-2022-CN"},
        {"utf-16le", "UTF-16LE"},
        {"utf-16be", "UTF-16BE"},
        {"utf-32le", "UTF-32LE"},
        {"utf-32be", "UTF-32BE"},
    };
    /* To iconv "" is the locale's charset, what follows a slash an option, and blanks are nothing. */
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:+()";
    if (*name == '\0' || name[strspn(name, letters)] != '\0')
        return NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcasecmp(name, names[i][0]) == 0)
            return names[i][1];
    iconv_t cd = iconv_open("UTF-8", name);
    if (is_none(cd) && errno == ENOMEM)
        msg_die("memory exhausted");
    if (is_none(cd))
        return NULL;
    iconv_close(cd);
    return name;
}

/* Converters stay open: glibc loads and unloads a library for each that is opened and closed, which took
 * longer than the conversion of a page. */
static struct converter {
    char *name; /* NULL: none */
    iconv_t cd;
} converters[8]; /* the last one used first */

static void close_converter(struct converter *c)
{
    if (c->name == NULL)
        return;
    iconv_close(c->cd);
    free(c->name);
    c->name = NULL;
}

static struct converter open_converter(const char *charset)
{
    iconv_t cd = iconv_open("UTF-8", charset);
    if (is_none(cd) && errno == ENOMEM)
        msg_die("memory exhausted");
    if (is_none(cd))
        msg_die("iconv has no converter for %s", charset);
    return (struct converter){mem_dup(charset, strlen(charset)), cd};
}

/* The converter from a charset to UTF-8, in its initial state. It stays ours, and is good until as many
 * others as there is room for were asked for. */
static iconv_t converter(const char *charset)
{
    enum { MOST = sizeof converters / sizeof *converters };
    size_t i = 0;
    while (i < MOST - 1 && (converters[i].name == NULL || strcmp(converters[i].name, charset) != 0))
        i++;
    struct converter c = converters[i];
    if (c.name == NULL || strcmp(c.name, charset) != 0) {
        close_converter(&converters[i]);
        c = open_converter(charset);
    }
    memmove(converters + 1, converters, i * sizeof *converters);
    converters[0] = c;
    iconv(c.cd, NULL, NULL, NULL, NULL);
    return c.cd;
}

void convert_free(void)
{
    for (size_t i = 0; i < sizeof converters / sizeof *converters; i++)
        close_converter(&converters[i]);
}

/* Length of the section at the beginning of b whose pairs are all beyond Big5, or all not. */
static size_t big5_section(struct span b, bool *beyond)
{
    bool known = false;
    size_t i = 0;
    while (i < b.n) {
        unsigned char lead = (unsigned char)b.s[i];
        if (lead < 0x80) {
            i++;
            continue;
        }
        unsigned char trail = i + 1 < b.n ? (unsigned char)b.s[i + 1] : 0;
        bool pair = lead > 0x80 && lead < 0xff && trail >= 0x40;
        bool this = pair && big5_is_beyond(lead, trail);
        if (known && this != *beyond)
            break;
        *beyond = this;
        known = true;
        i += pair ? 2 : 1;
    }
    return i;
}

/* Characters of Big5 as Microsoft and IBM have them; what it leaves to users, as the makers of ETen and later
 * Hong Kong filled it. The Hong Kong charset alone will not do: there the signs of row A1 are others, so that
 * the wave dash between two numbers becomes a mathematical operator. */
static void convert_big5(struct span b, struct buf *text, size_t *replaced)
{
    for (by_table_big5(&b, text); b.n > 0; by_table_big5(&b, text)) {
        bool beyond = false;
        size_t n = big5_section(b, &beyond);
        with_iconv(converter(beyond ? "BIG5-HKSCS" : "BIG5"), (struct span){b.s, n}, 1, text, replaced);
        b.s += n;
        b.n -= n;
    }
}

/* Length of the character that b begins with as GB18030 has it, well-formed or not. */
static size_t gb_length(struct span b)
{
    const unsigned char *s = (const unsigned char *)b.s;
    if (*s == 0x80 || *s == 0xff)
        return 1;
    if (b.n >= 4 && s[1] >= '0' && s[1] <= '9' && s[2] > 0x80 && s[3] >= '0' && s[3] <= '9')
        return 4;
    return b.n >= 2 && s[1] >= 0x40 ? 2 : 1;
}

/* The byte 80 is the euro sign, as Windows (code page 936) and browsers have it. */
static void convert_gb18030(struct span b, struct buf *text, size_t *replaced)
{
    static const char euro[] = "\xe2\x82\xac", windows_euro = '\x80';
    for (by_table_gbk(&b, text); b.n > 0; by_table_gbk(&b, text)) {
        size_t n = gb_length(b);
        if (*b.s == windows_euro)
            buf_text(text, euro);
        else
            with_iconv(converter("GB18030"), (struct span){b.s, n}, 1, text, replaced);
        b.s += n;
        b.n -= n;
    }
}

static void convert_utf16(const char *charset, struct span b, struct buf *text, size_t *replaced)
{
    bool big_endian = strcmp(charset, "UTF-16BE") == 0;
    for (by_table_utf16(&b, big_endian, text); b.n > 0; by_table_utf16(&b, big_endian, text)) {
        bool low_follows = b.n >= 4 && ((unsigned char)b.s[big_endian ? 2 : 3] & 0xfc) == 0xdc;
        size_t n = low_follows ? 4 : b.n >= 2 ? 2 : 1;
        with_iconv(converter(charset), (struct span){b.s, n}, 2, text, replaced);
        b.s += n;
        b.n -= n;
    }
}

static void convert_2022(struct span b, struct buf *text, size_t *replaced)
{
    iconv_t gb = converter("GB18030"), cns = converter("EUC-TW");
    struct iso2022 state = {0};
    struct buf bytes = {0};
    while (b.n > 0) {
        bytes.len = 0;
        bool plane = iso2022_take(&state, &b, &bytes);
        with_iconv(plane ? cns : gb, (struct span){bytes.data, bytes.len}, plane ? 0 : 1, text, replaced);
    }
    buf_free(&bytes);
}

void convert_bytes(const char *charset, struct span b, struct buf *text, size_t *replaced)
{
    if (strcmp(charset, "UTF-8") == 0) {
        if (utf8_valid(b.s, b.n))
            buf_add(text, b.s, b.n);
        else
            repair_utf8(b, text, replaced);
        return;
    }
    if (strcmp(charset, "Big5") == 0) {
        convert_big5(b, text, replaced);
        return;
    }
    if (strcmp(charset, "ISO-2022-CN") == 0) {
        convert_2022(b, text, replaced);
        return;
    }
    struct buf gb = {0};
    if (strcmp(charset, "HZ-GB-2312") == 0) {
        iso2022_take_hz(b, &gb);
        b = (struct span){gb.data, gb.len};
        charset = "GB18030";
    }
    if (strcmp(charset, "GB18030") == 0)
        convert_gb18030(b, text, replaced);
    else if (strcmp(charset, "UTF-16LE") == 0 || strcmp(charset, "UTF-16BE") == 0)
        convert_utf16(charset, b, text, replaced);
    else
        with_iconv(converter(charset), b, convert_unit(charset), text, replaced);
    buf_free(&gb);
}
