#include "marker.h"

#include "text.h"

/* Characters of a line whose marker is weak. */
enum { WEAK_MAX = 30 };

/* Length of the stop that s begins with: 、 . ．; 0 if none. */
static size_t stop_at(struct span s)
{
    if (s.n > 0 && *s.s == '.')
        return 1;
    size_t n = text_starts(s, "、");
    return n > 0 ? n : text_starts(s, "．");
}

/* The same for a closing bracket: ) ）. */
static size_t close_at(struct span s)
{
    if (s.n > 0 && *s.s == ')')
        return 1;
    return text_starts(s, "）");
}

/* The value of the Chinese digit that s begins with; 0 if none. */
static unsigned han_digit(struct span s)
{
    const struct set_word *digit;
    return set_which(SET_MARKER_DIGITS, s.s, s.n, &digit) > 0 ? (unsigned)digit->number : 0;
}

size_t marker_han(struct span s, unsigned *number)
{
    unsigned total = 0, last = 0;
    size_t at = 0;
    for (unsigned d; at < 15 && (d = han_digit(text_from(s, at < s.n ? at : s.n))) > 0; at += 3) {
        if (d >= 10) {
            total += (last ? last : 1) * d;
            last = 0;
        } else {
            last = d;
        }
    }
    *number = total + last;
    return at;
}

static size_t arabic(struct span s, unsigned *number)
{
    size_t n = text_digits(s, 0);
    if (n > 3)
        return 0;
    *number = 0;
    for (size_t i = 0; i < n; i++)
        *number = *number * 10 + (unsigned)(s.s[i] - '0');
    return n;
}

/* Number of blanks at i. */
static size_t blanks(struct span s, size_t i)
{
    size_t n = 0;
    while (i + n < s.n && s.s[i + n] == ' ')
        n++;
    return n;
}

static struct marker finish(struct span line, struct marker m, size_t stop)
{
    m.whole = m.bare + stop;
    m.whole += blanks(line, m.whole);
    return m;
}

/* （一） (1), with blanks inside of the brackets too */
static struct marker bracketed(struct span line, size_t open)
{
    struct marker m = {.rank = MARK_HAN_BRACKET};
    open += blanks(line, open);
    size_t n = marker_han(text_from(line, open), &m.number);
    if (n == 0) {
        m.rank = MARK_DIGIT_BRACKET;
        n = arabic(text_from(line, open), &m.number);
    }
    size_t at = open + n + blanks(line, open + n), end = n ? close_at(text_from(line, at)) : 0;
    if (end == 0)
        return (struct marker){0};
    m.bare = at + end;
    return finish(line, m, stop_at(text_from(line, m.bare)));
}

/* 第一部分, 第一， */
static struct marker ordinal(struct span line)
{
    size_t head = text_one_of(line, SET_MARK_ORDINAL);
    struct marker m = {.rank = MARK_PART};
    size_t n = marker_han(text_from(line, head), &m.number);
    if (n == 0)
        n = arabic(text_from(line, head), &m.number);
    size_t word = n ? text_one_of(text_from(line, head + n), SET_MARKER_PARTS) : 0;
    size_t stop = n ? text_one_of(text_from(line, head + n + word), SET_MARKER_COMMAS) : 0;
    m.bare = head + n + word;
    if (n == 0 || (word == 0 && stop == 0))
        return (struct marker){0};
    if (word == 0)
        m.rank = MARK_ORDINAL;
    return finish(line, m, stop);
}

/* One character that is a marker: ① to ⑳, ⑴ to ⒇, ⒈ to ⒛, ㈠ to ㈩. */
static struct marker enclosed(struct span line)
{
    static const struct {
        uint32_t from, to;
        enum marker_rank rank;
    } kinds[] = {{0x2460, 0x2473, MARK_RING},
                 {0x2474, 0x2487, MARK_DIGIT_BRACKET},
                 {0x2488, 0x249b, MARK_DIGIT},
                 {0x3220, 0x3229, MARK_HAN_BRACKET}};
    uint32_t cp = 0;
    size_t n = utf8_decode(line.s, line.n, &cp);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct marker m = {kinds[i].rank, cp - kinds[i].from + 1, n, 0, false};
        if (cp >= kinds[i].from && cp <= kinds[i].to)
            return finish(line, m, stop_at(text_from(line, n)));
    }
    return (struct marker){0};
}

/* After a Chinese number: a colon, or blanks, and a few words without a stop or further blanks. */
static size_t weak_stop(struct span line, size_t at)
{
    size_t colon = text_one_of(text_from(line, at), SET_MARK_COLON), gap = blanks(line, at);
    struct span rest = text_from(line, at + (colon ? colon : gap));
    if (!text_is_han(rest) || !text_at_most(line, WEAK_MAX) || (colon == 0 && gap == 0))
        return 0;
    return memchr(rest.s, ' ', rest.n) == NULL && !text_ends(line, "。") ? colon + gap : 0;
}

/* 一、 or 一. or 一） or 一是 */
static struct marker han(struct span line)
{
    struct marker m = {.rank = MARK_HAN};
    m.bare = marker_han(line, &m.number);
    if (m.bare == 0)
        return (struct marker){0};
    size_t gap = blanks(line, m.bare), stop = stop_at(text_from(line, m.bare + gap));
    if (stop > 0)
        return finish(line, m, gap + stop);
    if ((stop = close_at(text_from(line, m.bare))) > 0) {
        m.rank = MARK_HAN_BRACKET;
        return finish(line, m, stop);
    }
    m.weak = true;
    size_t word = text_one_of(text_from(line, m.bare), SET_MARKER_NAMES);
    if (word > 0) {
        m.rank = MARK_NAMED;
        m.bare += word;
        return finish(line, m, 0);
    }
    stop = weak_stop(line, m.bare);
    return stop ? finish(line, m, stop) : (struct marker){0};
}

/* 壹、 as in Taiwan, above 一、 */
static struct marker formal(struct span line)
{
    const struct set_word *digit;
    struct marker m = {.rank = MARK_PART};
    m.bare = set_which(SET_MARKER_FORMAL_DIGITS, line.s, line.n, &digit);
    m.number = m.bare ? (unsigned)digit->number : 0;
    size_t stop = m.bare ? text_starts(text_from(line, m.bare), "、") : 0;
    return stop ? finish(line, m, stop) : (struct marker){0};
}

/* 1. 1、 1) but not 1.5 or 10.20. */
static struct marker digit(struct span line)
{
    struct marker m = {.rank = MARK_DIGIT};
    m.bare = arabic(line, &m.number);
    struct span rest = text_from(line, m.bare);
    size_t stop = m.bare ? close_at(rest) : 0;
    if (stop > 0) {
        m.rank = MARK_DIGIT_BRACKET;
        return finish(line, m, stop);
    }
    size_t gap = m.bare ? blanks(rest, 0) : 0;
    stop = gap ? text_starts(text_from(rest, gap), "、") : m.bare ? stop_at(rest) : 0;
    stop += stop ? gap : 0;
    size_t more = text_digits(rest, stop);
    bool year = more == 4 && text_one_of(text_from(rest, stop + more), SET_MARK_YEAR) > 0;
    if (stop == 0 || stop == rest.n || (more > 0 && !year && rest.s[gap] != '\xe3'))
        return (struct marker){0};
    return finish(line, m, stop);
}

struct marker marker_find(struct span line)
{
    if (line.n < 2)
        return (struct marker){0};
    switch ((unsigned char)line.s[0]) {
    case '.': {
        struct marker lost = {MARK_DIGIT, 0, 0, 1, false};
        return text_is_han(text_from(line, 1)) ? lost : (struct marker){0};
    }
    case '(': return bracketed(line, 1);
    case 0xef: return text_starts(line, "（") ? bracketed(line, 3) : (struct marker){0};
    case 0xe2:
    case 0xe3: return enclosed(line);
    case 0xe7: /* 第 */
        if (text_one_of(line, SET_MARK_ORDINAL) > 0)
            return ordinal(line);
        break;
    default: break;
    }
    if (text_digit(line, 0))
        return digit(line);
    struct marker m = han(line);
    return m.rank == MARK_NONE && line.n > 3 && text_starts(text_from(line, 3), "、") ? formal(line) : m;
}
