#include "heading.h"

#include "counted.h"
#include "marker.h"
#include "sentence.h"
#include "sets.h"
#include "text.h"

/* No table of rules: whether a line is a heading depends on lines before and after it (what its siblings
 * were, which number comes next, whether text stands below) more than on its words, and most lines are
 * settled by the first questions, so that the costly ones are not asked. The words are in sets.csv. */

/* Characters. */
enum {
    HEADING_MAX = 45,
    OPENING_MAX = 26,
    OPENING_MIN = 4,
    BOLD_MAX = 45,
    ALONE_MAX = 24,
    ITEM_LIKE_MAX = 26,
    LABEL_MAX = 18,
    OUTER_MAX = 60,
    LABELLED_MIN = 30 /* bytes */
};

enum sibling { SIBLING_NONE, SIBLING_HEADING, SIBLING_ITEM };

struct marking {
    struct line *line;
    size_t from, to;
    enum sibling last[MARK_RANKS]; /* what the last one of each rank under the same heading was */
    unsigned number[MARK_RANKS];
    bool begun; /* a numbered line or a paragraph has been met */
};

/* Markdown's signs, dashes and bullets in front of a heading. */
static size_t prefix(struct span s)
{
    size_t n = 0;
    for (size_t m;
         !text_is_han(text_from(s, n)) && (m = text_one_of(text_from(s, n), SET_HEADING_SIGNS)) > 0;)
        n += m;
    return n < s.n ? n : 0;
}

struct marker heading_marker(struct span s, size_t *at)
{
    *at = s.n > 0 && (*s.s == '#' || *s.s == '*') ? prefix(s) : 0;
    return marker_find(text_from(s, *at));
}

/* Length of the first sentence when that is no longer than max characters, else 0. */
static size_t short_sentence(struct span s, size_t max)
{
    struct span head = text_head(s, max * 3 + 60);
    size_t n = sentence_end(head, false);
    if (n == head.n && head.n < s.n)
        return 0;
    return text_at_most((struct span){s.s, n}, max) ? n : 0;
}

static bool ends_sentence(struct span s)
{
    if (text_ends(s, "。"))
        return true;
    while (s.n > 0 && (s.s[s.n - 1] == ' ' || s.s[s.n - 1] == '*'))
        s.n--;
    return !text_ends_han(s) && text_ends_one_of(s, SET_HEADING_SENTENCE_ENDS);
}

static const struct line *next_line(const struct marking *m, size_t i)
{
    for (i++; i < m->to; i++)
        if (m->line[i].kind != LINE_NOISE)
            return &m->line[i];
    return NULL;
}

/* What stands under line i: text, a table or a deeper number. */
static bool has_body(const struct marking *m, size_t i)
{
    const struct line *next = next_line(m, i);
    if (next == NULL || next->kind == LINE_TITLE)
        return false;
    if (next->kind == LINE_ROW)
        return true;
    return next->rank == MARK_NONE || next->rank > m->line[i].rank;
}

static void clear_below(struct marking *m, unsigned rank)
{
    for (unsigned r = rank + 1; r < MARK_RANKS; r++) {
        m->last[r] = SIBLING_NONE;
        m->number[r] = 0;
    }
}

/* Length of the blanks that s begins with where 一是 follows them: 四、下步打算 一是… */
static size_t blanks_before_list(struct span s)
{
    size_t n = 0;
    while (n < s.n && s.s[n] == ' ')
        n++;
    return n > 0 && n < s.n && text_one_of(text_from(s, n), SET_HEADING_ITEM_OPENINGS) > 0 ? n : 0;
}

/* 科技项目：组织… */
static size_t label_end(struct span s, size_t whole)
{
    for (size_t i = whole; i < s.n && i < whole + LABEL_MAX * 3; i += utf8_length(s.s[i])) {
        size_t n = text_one_of(text_from(s, i), SET_MARK_COLON);
        if (n == 0 && s.s[i] == ' ')
            n = blanks_before_list(text_from(s, i));
        struct span label = {s.s + whole, i - whole};
        if (n == 0)
            continue;
        bool good = text_is_han(label) && label.n >= 6 && !span_holds(label, "，") &&
                    !span_holds(label, "“") && !text_ends_one_of(label, SET_HEADING_LABEL_LEADS) &&
                    !counted_in(label);
        return good && i + n + LABELLED_MIN < s.n ? i + n : 0;
    }
    return 0;
}

static void set(struct line *line, enum line_kind kind, size_t head)
{
    line->kind = (uint8_t)kind;
    line->head = (uint16_t)head;
}

/* 注：1.本表… / 2.部分数据…: what a note counts on. */
static bool follows_note(const struct marking *m, size_t i)
{
    return i > m->from && m->last[m->line[i].rank] == SIBLING_NONE &&
           text_one_of(line_span(&m->line[i - 1]), SET_HEADING_NOTES) > 0;
}

/* The first sentence is short and all there is. */
static enum line_kind judge_alone(const struct marking *m, size_t i, struct span s)
{
    const struct line *line = &m->line[i], *next = next_line(m, i);
    enum sibling sibling = m->last[line->rank];
    if (text_ends_one_of(s, SET_HEADING_GOES_ON))
        return LINE_ITEM;
    if (ends_sentence(s))
        return !counted_in(s) && sibling != SIBLING_ITEM && has_body(m, i) ? LINE_HEADING : LINE_ITEM;
    if (has_body(m, i))
        return sibling == SIBLING_ITEM && line->rank >= MARK_DIGIT && counted_in(s) ? LINE_ITEM
                                                                                    : LINE_HEADING;
    if (sibling != SIBLING_NONE)
        return sibling == SIBLING_ITEM ? LINE_ITEM : LINE_HEADING;
    return line->rank <= MARK_HAN && next == NULL ? LINE_HEADING : LINE_ITEM;
}

/* The number of the first line after line i with a marker of the rank or of any further out; 0 if that is
 * not of the rank. */
static unsigned next_number(const struct marking *m, size_t i, enum marker_rank rank)
{
    size_t at;
    for (i++; i < m->to && (m->line[i].rank == MARK_NONE || m->line[i].rank > rank); i++)
        ;
    struct marker next = i < m->to ? heading_marker(line_span(&m->line[i]), &at) : (struct marker){0};
    return next.rank == rank ? next.number : 0;
}

/* 一是抓招商: a heading where it is all of its line, no sentence, and text stands below. */
static bool is_named_heading(const struct marking *m, size_t i, struct span s)
{
    const struct line *next = next_line(m, i);
    return text_at_most(s, HEADING_MAX) && !ends_sentence(s) && !text_ends_one_of(s, SET_HEADING_GOES_ON) &&
           !counted_in(s) && next != NULL && next->kind == LINE_TEXT && next->rank == MARK_NONE;
}

/* Lines whose digits were lost (".大力开展") count on from their sibling, or up to the next one; without one
 * they are text. So is a weak marker that does not count on, or first without a second. */
static bool place(struct marking *m, size_t i, struct marker found)
{
    unsigned before = m->number[found.rank], number = found.number;
    if (found.weak && (number != before + 1 || (before == 0 && next_number(m, i, found.rank) != 2)))
        return false;
    if (found.bare == 0) {
        unsigned next = before == 0 ? next_number(m, i, found.rank) : 0;
        if (before == 0 && next < 2)
            return false;
        number = before ? before + 1 : next - 1;
    }
    m->line[i].number = (uint16_t)number;
    return true;
}

static void judge_numbered(struct marking *m, size_t i)
{
    struct line *line = &m->line[i];
    struct span s = line_span(line);
    size_t at;
    struct marker found = heading_marker(s, &at);
    if (!place(m, i, found) || (found.rank == MARK_NAMED && !is_named_heading(m, i, s))) {
        line->rank = MARK_NONE;
        return;
    }
    size_t n = short_sentence(s, HEADING_MAX);
    if (n == 0 && line->rank <= MARK_HAN_BRACKET && short_sentence(s, OUTER_MAX) == s.n)
        n = s.n;
    size_t whole = at + found.whole;
    struct span first = {s.s, n}, topic = text_from(first, whole < n ? whole : n);
    enum line_kind kind = LINE_ITEM;
    if (n > 0 && n == s.n)
        kind = follows_note(m, i) ? LINE_ITEM : judge_alone(m, i, s);
    else if (n > 0 && !counted_in(topic) && text_one_of(topic, SET_HEADING_ITEM_OPENINGS) == 0)
        kind = m->last[line->rank] != SIBLING_ITEM ||
                       (text_at_most(topic, ITEM_LIKE_MAX) && !span_holds(topic, "，") &&
                        memchr(topic.s, ',', topic.n) == NULL)
                   ? LINE_HEADING
                   : LINE_ITEM;
    if (kind == LINE_ITEM) {
        size_t label = label_end(s, whole);
        if (label > 0) {
            kind = LINE_HEADING;
            n = label;
        }
    }
    set(line, kind, kind == LINE_HEADING ? n : 0);
    m->last[line->rank] = kind == LINE_HEADING ? SIBLING_HEADING : SIBLING_ITEM;
    m->number[line->rank] = line->number;
    clear_below(m, line->rank);
}

/* Length of a short sentence that opens the paragraph as a heading would; 0 if there is none. */
static size_t opening(struct span s)
{
    size_t dash = prefix(s);
    struct span topic = text_from(s, dash);
    if (!text_is_han(topic) || set_at(SET_HEADING_NEVER, topic.s, topic.n) > 0)
        return 0;
    size_t n = short_sentence(s, dash ? BOLD_MAX : OPENING_MAX);
    topic.n = n > dash ? n - dash : 0;
    if (n == 0 || n == s.n || topic.n < OPENING_MIN * 3 || counted_in(topic))
        return 0;
    if (!text_ends((struct span){s.s, n}, "。") && s.s[n - 1] != '*' && s.s[n - 1] != ' ')
        return 0;
    size_t commas = 0;
    for (size_t i = 0; i < topic.n; i += utf8_length(topic.s[i]))
        commas += text_starts(text_from(topic, i), "，") > 0 || topic.s[i] == ',';
    bool states = text_holds_one_of(topic, SET_HEADING_STATES) &&
                  !text_holds_one_of(topic, SET_HEADING_STATES_NOT); /* 队伍建设是关键。 */
    return commas <= 1 && !states ? n : 0;
}

/* A bold run that opens the paragraph, or all of a short one: "**城乡消费不断扩大。**第三产业…". */
static size_t bold(struct span s)
{
    if (text_starts(s, "**") == 0)
        return 0;
    struct span inner = text_head(text_from(s, 2), BOLD_MAX * 4);
    const char *end = span_find(inner, "**");
    size_t n = end ? (size_t)(end - s.s) + 2 : 0;
    return n > 8 && text_at_most((struct span){s.s, n}, BOLD_MAX + 4) && !counted_in((struct span){s.s, n}) &&
                   !text_ends((struct span){s.s, n}, "：**")
               ? n
               : 0;
}

static bool is_paragraph(const struct line *line)
{
    return line != NULL && line->kind != LINE_TITLE && line->kind != LINE_NOISE && line->kind != LINE_ROW &&
           (ends_sentence(line_span(line)) || line->n > 150);
}

/* A short line of its own, without a stop, over a paragraph or a number. */
static bool is_alone(const struct marking *m, size_t i)
{
    struct span s = line_span(&m->line[i]), topic = text_from(s, text_digits(s, 0) == 4 ? 4 : 0);
    if (!text_at_most(s, ALONE_MAX) || s.n < 12 || !text_is_han(topic) || !text_ends_han(s))
        return false;
    if (text_ends_one_of(s, SET_HEADING_NOT_ALONE) || span_holds(s, " ") || span_holds(s, "，") ||
        counted_in(s))
        return false;
    const struct line *next = next_line(m, i), *before = i > m->from ? &m->line[i - 1] : NULL;
    bool body = next != NULL && (is_paragraph(next) || next->rank != MARK_NONE);
    return body && before != NULL &&
           (is_paragraph(before) || before->kind == LINE_HEADING ||
            (before->kind == LINE_TEXT && text_ends_one_of(line_span(before), SET_MARK_COLON)));
}

/* **图1 2014-2018年粮食产量**: the caption of a picture. */
static bool is_caption(struct span s)
{
    s = text_from(s, prefix(s));
    size_t n = text_one_of(s, SET_HEADING_CAPTIONS);
    return n > 0 && text_digit(s, n) && text_at_most(s, OUTER_MAX);
}

static void judge_plain(struct marking *m, size_t i, bool before)
{
    struct line *line = &m->line[i];
    struct span s = line_span(line);
    size_t n = bold(s);
    if (is_caption(s))
        return;
    if (n == s.n && !m->begun)
        n = 0;
    if (*s.s == '#' && prefix(s) > 0 && text_at_most(s, HEADING_MAX))
        n = s.n;
    if (n == 0 && (n = opening(s)) > 0) {
        const struct line *next = next_line(m, i);
        bool after = next != NULL && next->kind == LINE_TEXT && next->rank == MARK_NONE &&
                     opening(line_span(next)) > 0;
        n = before || after ? n : 0;
    }
    if (n == 0 && is_alone(m, i))
        n = s.n;
    if (n > 0)
        set(line, LINE_HEADING, n);
}

void heading_mark(struct lines *l, size_t from, size_t to)
{
    struct marking m = {.line = l->line, .from = from, .to = to};
    for (size_t i = from; i < to; i++)
        if (l->line[i].kind == LINE_TEXT) {
            size_t at;
            l->line[i].rank = (uint8_t)heading_marker(line_span(&l->line[i]), &at).rank;
        }
    bool before = false; /* whether the paragraph before opened as a heading does */
    for (size_t i = from; i < to; i++) {
        if (l->line[i].kind == LINE_NOISE)
            continue;
        bool opens = false;
        if (l->line[i].kind == LINE_TEXT && l->line[i].rank != MARK_NONE)
            judge_numbered(&m, i);
        if (l->line[i].kind == LINE_TEXT && l->line[i].rank == MARK_NONE) {
            judge_plain(&m, i, before);
            opens = l->line[i].kind == LINE_HEADING && l->line[i].head < l->line[i].n;
        }
        before = opens;
        m.begun = m.begun || l->line[i].rank != MARK_NONE || is_paragraph(&l->line[i]);
    }
}
