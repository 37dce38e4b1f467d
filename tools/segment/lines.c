#include "lines.h"

#include <stdlib.h>
#include <strings.h>

#include "marker.h"
#include "sets.h"
#include "text.h"

/* A line that is broken by width is at least so many bytes long; a heading of one line has at most so many.
 */
enum { WRAPPED_MIN = 90, HEADING_MAX = 135, NUMBERED_MAX = 180, TAIL_MAX = 160, TAG_MAX = 200 };

static size_t blank_before(struct span s)
{
    unsigned char c = s.n > 0 ? (unsigned char)*s.s : 0;
    if (c > 0xe3 && c != 0xef) /* nearly always */
        return 0;
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
        return 1;
    if (c == 0xc2)
        return text_starts(s, "\xc2\xa0");
    return c == 0xe3 ? text_starts(s, "\xe3\x80\x80") : c == 0xef ? text_starts(s, "\xef\xbb\xbf") : 0;
}

static size_t blank_after(struct span s)
{
    unsigned char c = s.n > 0 ? (unsigned char)s.s[s.n - 1] : 0;
    if (c == ' ' || c == '\t' || c == '\r')
        return 1;
    return c == 0x80 ? text_ends(s, "\xe3\x80\x80") : c == 0xa0 ? text_ends(s, "\xc2\xa0") : 0;
}

static struct span trim(struct span s)
{
    for (size_t n; (n = blank_before(s)) > 0;)
        s = text_from(s, n);
    for (size_t n; (n = blank_after(s)) > 0;)
        s.n -= n;
    return s;
}

static bool plain_end(struct span s)
{
    unsigned char c = (unsigned char)s.s[s.n - 1];
    return (s.n >= 3 && text_is_han(text_from(s, s.n - 3))) ||
           (c < 0x80 && (c >= '0' || c == '%') && c != ':' && c != ';' && c != '>' && c != '?');
}

/* Cells between blanks, as in a table. */
static bool has_cells(struct span s)
{
    return memchr(s.s, '\t', s.n) != NULL || span_holds(s, "  ") || memchr(s.s, '|', s.n) != NULL;
}

/* A mark that no line begins with. */
static bool closes(struct span s)
{
    return text_one_of(s, SET_LINES_CLOSING_MARKS) > 0;
}

/* 面积达到1.2 / 万亩，…: prose that is cut between a number and what it counts. */
static bool cuts_quantity(struct span a, struct span b)
{
    bool number = text_digit(a, a.n - 1) || text_ends_one_of(a, SET_LINES_POWERS);
    return number && set_at(SET_LINES_UNITS, b.s, b.n) > 0 &&
           (span_holds(a, "，") || span_holds(a, "。") || memchr(a.s, ',', a.n) != NULL) &&
           (span_holds(b, "，") || text_ends(b, "。") || text_ends(b, "；"));
}

/* Whether b goes on with the sentence that a breaks off. */
static bool continues(struct span a, struct span b, bool gap)
{
    if (closes(b))
        return true;
    if (!text_ends_han(a) && !text_ends(a, "。") && text_ends_one_of(a, SET_LINES_OPEN_ENDS))
        return !gap || a.n <= 3;
    if (!gap && cuts_quantity(a, b))
        return true;
    if (gap || a.n < WRAPPED_MIN || !plain_end(a) || has_cells(a) || has_cells(b))
        return false;
    if (!text_is_han(b) && !text_digit(b, 0))
        return false;
    bool stops = span_holds(a, "。"), commas = span_holds(a, "，") || memchr(a.s, ',', a.n) != NULL;
    if (marker_find(b).rank != MARK_NONE || (!stops && !commas))
        return false;
    return stops || a.n > (marker_find(a).rank == MARK_NONE ? HEADING_MAX : NUMBERED_MAX);
}

/* Where the tag that ends at byte `end` of s begins: at its <, or at its / where the < is lost. end if that
 * is no tag. */
static size_t tag_start(struct span s, size_t end)
{
    size_t slash = end, i = end - 1;
    while (i > 0 && end - i < 40 && (unsigned char)s.s[i - 1] < 0x80 && s.s[i - 1] != '>') {
        i--;
        if (s.s[i] == '<')
            return i;
        if (s.s[i] == '/')
            slash = i;
    }
    return slash;
}

/* Where the remains of a page's markup begin at the end of s: "</p>", "/p>"; s.n if there are none. */
static size_t markup_tail(struct span s)
{
    size_t at = s.n;
    while (at > 0 && s.n - at < TAIL_MAX && s.s[at - 1] == '>') {
        size_t start = tag_start(s, at);
        if (start == at)
            break;
        at = start;
    }
    return at;
}

/* Where a bracket with an address or a note on copying begins at the end of s; s.n if there is none. */
static size_t address_tail(struct span s)
{
    if (!text_ends(s, ")") && !text_ends(s, "）") && !text_ends(s, "】") && !text_ends(s, "]"))
        return s.n;
    char low[TAIL_MAX];
    for (size_t at = s.n; at > 0 && s.n - at < TAIL_MAX; at--) {
        if (text_one_of(text_from(s, at - 1), SET_MARK_BRACKET_OPEN) == 0)
            continue;
        size_t n = s.n - at + 1;
        for (size_t i = 0; i < n; i++)
            low[i] = (char)(s.s[at - 1 + i] >= 'A' && s.s[at - 1 + i] <= 'Z' ? s.s[at - 1 + i] + 32
                                                                             : s.s[at - 1 + i]);
        return text_holds_one_of((struct span){low, n}, SET_LINES_SITE_SIGNS) ? at - 1 : s.n;
    }
    return s.n;
}

/* Where a call that a script left begins at the end of s, "content_2();" or "content_2();。"; s.n if there is
 * none. */
static size_t script_tail(struct span s)
{
    struct span call = s;
    call.n -= text_ends(call, "。");
    size_t n = text_ends(call, "();");
    if (n == 0)
        return s.n;
    size_t at = call.n - n;
    while (at > 0 &&
           (text_letter(s.s[at - 1]) || text_digit(s, at - 1) || s.s[at - 1] == '_' || s.s[at - 1] == '.'))
        at--;
    return at;
}

/* Length of the tag that s begins with: <p>, </div>, <br/>, <!-- … -->; 0 if none. */
static size_t tag_at(struct span s)
{
    if (s.n < 3 || *s.s != '<' || (!text_letter(s.s[1]) && s.s[1] != '/' && s.s[1] != '!'))
        return 0;
    const char *end = memchr(s.s, '>', s.n < TAG_MAX ? s.n : TAG_MAX);
    return end ? (size_t)(end - s.s) + 1 : 0;
}

/* Whether the tag that s begins with ends a line where it is shown. */
static bool breaks_line(struct span s)
{
    s = text_from(s, s.s[1] == '/' ? 2 : 1);
    size_t n = text_one_of(s, SET_LINES_HTML_TAGS);
    return n > 0 && n < s.n && !text_letter(s.s[n]) && !text_digit(s, n);
}

/* Length of the first piece of s: the tags that it begins with, or what stands before the next tag that
 * breaks the line. */
static size_t piece(struct span s)
{
    size_t n = 0;
    for (size_t tag; n < s.n && (tag = tag_at(text_from(s, n))) > 0;)
        n += tag + (n + tag < s.n && s.s[n + tag] == ' ');
    if (n > 0)
        return n;
    for (const char *p; n < s.n && (p = memchr(s.s + n, '<', s.n - n)) != NULL; n++) {
        n = (size_t)(p - s.s);
        if (tag_at(text_from(s, n)) > 0 && breaks_line(text_from(s, n)))
            return n;
    }
    return s.n;
}

static struct line *add(struct lines *l, struct span s, bool gap)
{
    if (l->n == l->cap) {
        l->cap = l->cap ? l->cap * 2 : 256;
        l->line = mem_resize(l->line, l->cap, sizeof *l->line);
    }
    struct line *line = &l->line[l->n++];
    *line = (struct line){.s = s.s, .n = s.n, .gap = gap};
    return line;
}

/* Moves b after a, whose text it goes on with; a blank between two words of letters stays. */
static void join(struct line *a, struct span b, char *text)
{
    char *end = text + (a->s - text) + a->n;
    if (text_letter(end[-1]) && text_letter(b.s[0])) {
        *end++ = ' ';
        a->n++;
    }
    memmove(end, b.s, b.n);
    a->n += b.n;
}

static void cut_tail(struct lines *l)
{
    struct span s = line_span(&l->line[l->n - 1]);
    size_t at = markup_tail(s);
    if (at == s.n)
        at = script_tail(s);
    if (at == s.n)
        at = address_tail(s);
    struct span head = trim((struct span){s.s, at});
    if (at == s.n || head.n == 0)
        return;
    l->line[l->n - 1].n = head.n;
    add(l, text_from(s, at), false);
}

/* Where the line that s begins is to be parted: after a full stop, before the marker that counts on from m,
 * which becomes that one: （一）…。（二）…。 s.n if there is none. */
static size_t counts_on(struct span s, struct marker *m)
{
    const char *stop;
    for (size_t at = 0; (stop = span_find(text_from(s, at), "。")) != NULL;) {
        at = (size_t)(stop - s.s) + strlen("。");
        while (at < s.n && s.s[at] == ' ')
            at++;
        struct marker next = marker_find(text_from(s, at));
        if (next.rank == m->rank && next.number == m->number + 1 && next.bare > 0 && !next.weak) {
            *m = next;
            return at;
        }
    }
    return s.n;
}

/* Parts numbered paragraphs that stand in one line. 第一，…。第二，… stays: those are sentences. */
static void part_numbered(struct lines *l)
{
    struct span s = line_span(&l->line[l->n - 1]);
    struct marker m = marker_find(s);
    if (m.rank == MARK_NONE || m.rank == MARK_ORDINAL || m.bare == 0 || m.weak)
        return;
    for (size_t at; (at = counts_on(s, &m)) < s.n; s = text_from(s, at)) {
        l->line[l->n - 1].n = trim(text_head(s, at)).n;
        add(l, text_from(s, at), false);
    }
}

/* What is left to do for the last line when the next one does not go on with it. */
static void finish(struct lines *l)
{
    if (l->n == 0)
        return;
    cut_tail(l);
    part_numbered(l);
}

/* Adds a line of the text, or joins it to the one before. */
static void take(struct lines *l, struct span s, bool gap, char *text)
{
    if (l->n > 0 && continues(line_span(&l->line[l->n - 1]), s, gap)) {
        join(&l->line[l->n - 1], s, text);
        return;
    }
    finish(l);
    add(l, s, gap);
}

void lines_split(struct lines *l, char *text, size_t n)
{
    bool gap = false, tags = n > 0 && memchr(text, '<', n) != NULL;
    l->n = l->breaks = 0;
    for (size_t at = 0; at < n;) {
        const char *lf = memchr(text + at, '\n', n - at);
        size_t stop = lf ? (size_t)(lf - text) : n;
        l->breaks += lf != NULL;
        struct span s = trim((struct span){text + at, stop - at});
        at = stop + 1;
        if (s.n == 0) {
            gap = true;
            continue;
        }
        for (size_t m; s.n > 0; s = trim(text_from(s, m))) {
            m = tags ? piece(s) : s.n;
            take(l, m == s.n ? s : trim((struct span){s.s, m}), gap, text);
            gap = false;
        }
    }
    finish(l);
}

void lines_part(struct lines *l, size_t i, size_t n)
{
    struct span s = line_span(&l->line[i]), rest = trim(text_from(s, n));
    add(l, rest, false);
    memmove(l->line + i + 2, l->line + i + 1, (l->n - i - 2) * sizeof *l->line);
    l->line[i + 1] = (struct line){.s = rest.s, .n = rest.n};
    l->line[i].n = trim(text_head(s, n)).n;
}

void lines_free(struct lines *l)
{
    free(l->line);
    *l = (struct lines){0};
}
