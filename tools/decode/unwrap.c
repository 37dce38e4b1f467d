/* Whether a text is broken by a layout is decided for all of it: no line is wider than a page, and a good
 * part of its lines are as wide as the widest and end without a mark that ends a sentence. Text whose lines
 * end where its paragraphs do has lines of all widths. */
#include "unwrap.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "hanzi.h"
#include "utf8.h"
#include "words_cost.h"

enum {
    WIDEST = 110,    /* columns of a page; a Chinese character has two */
    NARROWEST = 28,  /* of a page, too */
    LONGEST = 330,   /* bytes of such a line */
    FULL = 5,        /* a full line lacks at most one column in so many: letters are of any width */
    WITHIN = 4,      /* full lines that end within a word: one in so many, at least */
    HELD = 16,       /* lines between two pages, at most */
    LINES = 1 << 22, /* of a text: what has more has no pages */
    FEWEST = 3,      /* full lines that end inside of a sentence */
    ONE_IN = 5,      /* lines is one, at least */
    FURNITURE = 40,  /* bytes of a page's number */
    WIDE = 0x1100    /* the first character of two columns, nearly */
};

struct line {
    struct span s; /* without blanks at its ends */
    uint16_t indent, width;
    bool full, ends; /* ends: with a mark that ends a sentence */
    bool furniture;
};

static bool ends_sentence(struct span s)
{
    static const char *const marks[] = {"。",  "！",   "？", "；", "：", "…", "。”", "！”",
                                        "？”", "。）", ".",  ";",  ":",  "!", "?",   NULL};
    for (size_t i = 0; marks[i] != NULL; i++)
        if (span_ends(s, marks[i]))
            return true;
    return false;
}

/* Measures the line; false when it is wider than any page. */
static bool measure(struct span s, struct line *l)
{
    *l = (struct line){0};
    if (s.n > LONGEST)
        return false;
    size_t columns = 0, n;
    bool begun = false;
    const char *first = s.s, *last = s.s;
    for (size_t i = 0; i < s.n; i += n) {
        uint32_t cp = (unsigned char)s.s[i];
        n = cp < 0x80 ? 1 : utf8_decode(s.s + i, s.n - i, &cp);
        n = n ? n : 1;
        bool page = cp == '\f'; /* pdftotext writes one in front of the first line of a page */
        bool blank = page || cp == ' ' || cp == '\t' || cp == 0x3000 || cp == 0xa0;
        if (!blank && !begun) {
            begun = true;
            first = s.s + i;
            l->indent = (uint16_t)columns;
        }
        columns += page ? 0 : cp == '\t' ? 4 : cp >= WIDE && (cp < 0x2000 || cp > 0x206f) ? 2 : 1;
        if (!blank) {
            last = s.s + i + n;
            l->width = (uint16_t)columns;
        }
    }
    l->s = begun ? (struct span){first, (size_t)(last - first)} : (struct span){s.s, 0};
    l->ends = ends_sentence(l->s);
    return l->width <= WIDEST;
}

/* A page's number: digits with no more than dashes, slashes and a character or two around them. */
static bool is_page_number(struct span s)
{
    size_t digits = 0, wide = 0;
    if (s.n > FURNITURE)
        return false;
    for (size_t i = 0; i < s.n; i += utf8_length(s.s[i])) {
        bool dash = strchr("-/ .", s.s[i]) != NULL && s.s[i] != '\0';
        digits += isdigit((unsigned char)s.s[i]) != 0;
        wide += !dash && !isdigit((unsigned char)s.s[i]);
    }
    bool around = span_starts(s, "第") > 0 || span_starts(s, "—") > 0 || span_starts(s, "－") > 0 ||
                  span_starts(s, "·") > 0 || *s.s == '-' || wide == 0;
    return digits > 0 && digits <= 6 && wide <= 6 && around;
}

/* 一、 （一） 1. and the like, which begin a paragraph. */
static bool begins_paragraph(struct span s)
{
    size_t i = 0;
    bool bracket = span_starts(s, "（") > 0 || span_starts(s, "(") > 0;
    i += bracket ? utf8_length(*s.s) : 0;
    size_t begun = i, n;
    for (uint32_t cp; i < s.n; i += n) {
        static const uint16_t numerals[] = {0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d,
                                            0x4e03, 0x516b, 0x4e5d, 0x5341, 0};
        size_t k = 0;
        n = utf8_decode(s.s + i, s.n - i, &cp);
        while (numerals[k] != 0 && numerals[k] != cp)
            k++;
        if (n == 0 || (numerals[k] == 0 && !(cp >= '0' && cp <= '9')))
            break;
    }
    if (i == begun || i == s.n)
        return false;
    struct span rest = span_from(s, i);
    if (bracket)
        return span_starts(rest, "）") > 0 || span_starts(rest, ")") > 0;
    return span_starts(rest, "、") > 0 || span_starts(rest, "．") > 0 ||
           (*rest.s == '.' && rest.n > 1 && !isdigit((unsigned char)rest.s[1]));
}

/* False for nearly all text, at the first paragraph of some length. */
static bool is_narrow(struct span t)
{
    for (size_t at = 0, length; at < t.n; at += length + 1) {
        const char *lf = memchr(t.s + at, '\n', t.n - at);
        length = lf ? (size_t)(lf - t.s) - at : t.n - at;
        if (length > LONGEST)
            return false;
    }
    return true;
}

static struct line *measure_all(struct span t, size_t *n)
{
    struct line *line = NULL;
    size_t cap = 0;
    *n = 0;
    for (size_t at = 0; at < t.n;) {
        const char *lf = memchr(t.s + at, '\n', t.n - at);
        size_t length = lf ? (size_t)(lf - t.s) - at : t.n - at;
        line = mem_room(line, *n, &cap, sizeof *line);
        if (*n == LINES || !measure((struct span){t.s + at, length}, &line[(*n)++])) {
            free(line);
            return NULL;
        }
        at += length + 1;
    }
    return line;
}

static bool is_prose(struct span s)
{
    return span_holds(s, "，") || span_holds(s, "。") || span_holds(s, "；") || span_holds(s, "、");
}

/* The last character of s, or the first one. */
static uint32_t character_at_end(struct span s)
{
    size_t i = s.n;
    uint32_t cp = 0;
    while (i > 0 && ((unsigned char)s.s[--i] & 0xc0) == 0x80)
        ;
    return s.n > 0 && utf8_decode(s.s + i, s.n - i, &cp) > 0 ? cp : 0;
}

static uint32_t character_at_begin(struct span s)
{
    uint32_t cp = 0;
    return s.n > 0 && utf8_decode(s.s, s.n, &cp) > 0 ? cp : 0;
}

/* True when the border between the lines lies within a word or a number, as every second one does in broken
 * text and next to none where paragraphs end. */
static bool breaks_word(struct span a, struct span b)
{
    uint32_t left = character_at_end(a), right = character_at_begin(b);
    if (left < 0x80 && right < 0x80)
        return isdigit((int)left) && isdigit((int)right);
    return words_may_join(hanzi_simplified(left), hanzi_simplified(right));
}

/* Marks the lines that fill the width; false when the text is not broken at one. */
static bool find_width(struct line *line, size_t n)
{
    size_t widest = 0, filled = 0, open = 0, within = 0;
    for (size_t i = 0; i < n; i++)
        widest = line[i].width > widest ? line[i].width : widest;
    if (widest < NARROWEST)
        return false;
    for (size_t i = 0; i < n; i++) {
        line[i].furniture = line[i].s.n > 0 && is_page_number(line[i].s);
        line[i].full = line[i].width * FULL >= widest * (FULL - 1);
        filled += line[i].s.n > 0 && !line[i].furniture;
        bool goes = line[i].full && !line[i].ends && is_prose(line[i].s) && i + 1 < n &&
                    line[i + 1].s.n > 0 && line[i + 1].indent <= 1;
        open += goes;
        within += goes && breaks_word(line[i].s, line[i + 1].s);
    }
    return open >= FEWEST && open * ONE_IN >= filled && within >= FEWEST - 1 && within * WITHIN >= open;
}

/* Marks what stands above each page: the line after a page's number, where the text has it twice. */
static void find_heads(struct line *line, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (line[i - 1].furniture && line[i].s.n > 0 && !line[i].full && !line[i].furniture)
            for (size_t k = 0; k < 3 && k < n; k++)
                line[i].furniture = line[i].furniture || (k != i && span_equal(line[k].s, line[i].s));
}

static bool is_letter(uint32_t cp)
{
    return cp < 0x80 && (isalnum((int)cp) || cp == '%');
}

static bool is_chinese(uint32_t cp)
{
    return cp >= 0x2e80;
}

/* Appends s without the blanks that the layout put between Chinese and digits or letters (增长 8.2%). Where
 * more than one blank stands in a row there are columns: all of them stay. */
static void add_text(struct span s, struct buf *out)
{
    struct span inner = s;
    while (inner.n > 0 && *inner.s == ' ')
        inner = span_from(inner, 1);
    bool columns = memmem(inner.s, inner.n, "  ", 2) != NULL;
    for (size_t i = 0; i < s.n; i++) {
        bool blank = s.s[i] == ' ' && !columns;
        uint32_t left = blank ? character_at_end((struct span){s.s, i}) : 0;
        uint32_t right = blank ? character_at_begin(span_from(s, i + 1)) : 0;
        if (!(is_chinese(left) && is_letter(right)) && !(is_letter(left) && is_chinese(right)))
            buf_byte(out, s.s[i]);
    }
}

static void add_line(struct span t, const struct line *l, struct buf *out)
{
    const char *end = memchr(l->s.s, '\n', (size_t)(t.s + t.n - l->s.s));
    const char *begin = l->s.s;
    while (begin > t.s && begin[-1] != '\n')
        begin--;
    add_text((struct span){begin, (size_t)((end ? end : t.s + t.n) - begin)}, out);
}

/* 12. at the end of a full line, 6亿元 in the next one: a point, no full stop. */
static bool parts_decimal(const struct line *i, const struct line *next)
{
    return i->full && i->s.n > 1 && span_ends(i->s, ".") && isdigit((unsigned char)i->s.s[i->s.n - 2]) &&
           isdigit((unsigned char)*next->s.s);
}

/* True when line `next` goes on with what line i has begun; within: so does line i itself. */
static bool goes_on(const struct line *i, const struct line *next, bool within)
{
    if (i->s.n == 0 || next->s.n == 0 || !(i->full || within) || (i->ends && !parts_decimal(i, next)))
        return false;
    return next->indent <= 1 && !begins_paragraph(next->s);
}

size_t unwrap_text(struct span t, struct buf *out)
{
    size_t n, joined = 0;
    if (!is_narrow(t))
        return 0;
    struct line *line = measure_all(t, &n);
    if (line == NULL || !find_width(line, n)) {
        free(line);
        return 0;
    }
    find_heads(line, n);
    for (size_t i = 0; i < n;) {
        add_line(t, &line[i], out);
        bool within = false;
        size_t next = i + 1, held = 0; /* held: lines after `next` that are to come after the paragraph */
        for (size_t last = i; !line[i].furniture; last = next++, within = true) {
            size_t k = next + held;
            while (k < n && k - next < HELD && line[last].full &&
                   (line[k].furniture || (k > next + held && line[k].s.n == 0)))
                k++;
            if (k >= n || !goes_on(&line[last], &line[k], within))
                break;
            /* What is between comes after the paragraph; it is moved there by its place in line[]. */
            struct line this = line[k];
            memmove(line + next + 1, line + next, (k - next) * sizeof *line);
            line[next] = this;
            held = k - next;
            while (out->len > 0 && (out->data[out->len - 1] == ' ' || out->data[out->len - 1] == '\t'))
                out->len--;
            if (out->len > 0 && isalpha((unsigned char)out->data[out->len - 1]) &&
                isalpha((unsigned char)*this.s.s))
                buf_byte(out, ' ');
            add_text(this.s, out);
            joined++;
        }
        buf_byte(out, '\n');
        i = next;
    }
    free(line);
    if (t.n > 0 && t.s[t.n - 1] != '\n' && out->len > 0)
        out->len--;
    return joined;
}
