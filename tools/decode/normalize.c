#include "normalize.h"

#include "record.h"
#include "simd.h"
#include "utf8.h"

enum { GONE = -1, SPARE = 32 /* one byte of so many is escaped, as a rule */ };

/* Code points from first to last become `to`, or to + (cp - first) where shift is set. Sorted. Their
 * characters are those that simd_find_unusual stops at. */
static const struct rule {
    uint32_t first, last;
    int to;
    bool shift;
} rules[] = {
    {0x0000, 0x0008, GONE, false}, /* controls; TAB and LF stay */
    {0x000b, 0x000c, '\n', false}, /* line tabulation, form feed */
    {0x000e, 0x001f, GONE, false}, /* controls; CR has gone with the line ends */
    {0x007f, 0x0084, GONE, false}, /* DEL and C1 controls */
    {0x0085, 0x0085, '\n', false}, /* next line */
    {0x0086, 0x009f, GONE, false}, /* C1 controls */
    {0x00a0, 0x00a0, ' ', false},  /* no-break space */
    {0x00ad, 0x00ad, GONE, false}, /* soft hyphen */
    {0x1680, 0x1680, ' ', false},  /* ogham space */
    {0x180e, 0x180e, GONE, false}, /* Mongolian vowel separator */
    {0x2000, 0x200a, ' ', false},  /* en quad to hair space */
    {0x200b, 0x200f, GONE, false}, /* zero-width space, joiners, direction marks */
    {0x2028, 0x2029, '\n', false}, /* line and paragraph separator */
    {0x202a, 0x202e, GONE, false}, /* embedding and override */
    {0x202f, 0x202f, ' ', false},  /* narrow no-break space */
    {0x205f, 0x205f, ' ', false},  /* mathematical space */
    {0x2060, 0x206f, GONE, false}, /* word joiner, invisible operators, isolates */
    {0x3000, 0x3000, ' ', false},  /* ideographic space */
    {0xfeff, 0xfeff, GONE, false}, /* byte order mark inside the text */
    {0xff05, 0xff05, '%', false},  /* full-width percent sign */
    {0xff10, 0xff19, '0', true},   /* full-width digits */
    {0xff21, 0xff3a, 'A', true},   /* full-width capitals */
    {0xff41, 0xff5a, 'a', true},   /* full-width small letters */
    {0xfff9, 0xfffb, GONE, false}, /* interlinear annotation marks */
};

static const struct rule *rule_for(uint32_t cp)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules && rules[i].first <= cp; i++)
        if (cp <= rules[i].last)
            return &rules[i];
    return NULL;
}

/* From the build; 0: none. */
extern const uint32_t unified_radicals[], unified_compatible[];

/* The character that a radical or a compatibility ideograph is; 0 for others. */
static uint32_t unified(uint32_t cp)
{
    if (cp >= 0x2e80 && cp < 0x2fe0)
        return unified_radicals[cp - 0x2e80];
    return cp >= 0xf900 && cp < 0xfb00 ? unified_compatible[cp - 0xf900] : 0;
}

size_t normalize_text(struct span text, bool escape, struct buf *out)
{
    static const uint32_t replacement = 0xfffd;
    size_t done = 0, lost = 0;
    buf_reserve(out, text.n + text.n / SPARE);
    for (size_t i = 0, length; (i = simd_find_unusual(text.s, i, text.n)) < text.n; i += length) {
        uint32_t cp;
        length = utf8_decode(text.s + i, text.n - i, &cp);
        const struct rule *r = length > 0 ? rule_for(cp) : NULL;
        if (r != NULL)
            cp = r->to == GONE ? 0 : (uint32_t)r->to + (r->shift ? cp - r->first : 0);
        char escaped = escape && length > 0 ? rec_escape_of(cp) : 0;
        uint32_t same = length > 0 && r == NULL ? unified(cp) : 0;
        lost += length > 0 && cp == replacement;
        length = length > 0 ? length : 1;
        if (r == NULL && escaped == 0 && same == 0)
            continue;
        buf_add(out, text.s + done, i - done);
        done = i + length;
        if (escaped != 0)
            buf_byte(out, '\\');
        if (same != 0) {
            buf_reserve(out, 4);
            out->len += utf8_encode(same, out->data + out->len);
        } else if (cp != 0)
            buf_byte(out, escaped != 0 ? escaped : (char)cp);
    }
    buf_add(out, text.s + done, text.n - done);
    return lost;
}

void normalize_line_ends(struct buf *text)
{
    if (text->len == 0)
        return;
    char *to = memchr(text->data, '\r', text->len), *end = text->data + text->len;
    if (to == NULL)
        return;
    for (const char *p = to; p < end; p++)
        if (*p != '\r')
            *to++ = *p;
        else if (p + 1 == end || p[1] != '\n')
            *to++ = '\n';
    text->len = (size_t)(to - text->data);
}
