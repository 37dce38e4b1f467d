#include "report.h"

#include "marker.h"
#include "sets.h"
#include "text.h"

/* Characters. A title is no longer than TITLE_MAX; lines from BODY_MIN on are text. */
enum { TITLE_MAX = 50, BODY_MIN = 45, TOP_LINES = 30 };

/* Markdown's # and *, quotes and dashes around a title. */
static struct span bare(struct span s)
{
    for (size_t n; !text_is_han(s) && (n = text_one_of(s, SET_TITLE_MARKS)) > 0;)
        s = text_from(s, n);
    for (size_t n; !text_ends_han(s) && (n = set_ends(SET_TITLE_ENDS, s)) > 0;)
        s.n -= n;
    return s;
}

/* Without a number and blanks, or a bracket with what it holds, at the end of s. */
static struct span without_number(struct span s)
{
    while (s.n > 0 && (text_digit(s, s.n - 1) || s.s[s.n - 1] == ' '))
        s.n--;
    if (text_ends_one_of(s, SET_MARK_BRACKET_CLOSE))
        for (size_t at = s.n; at > 0; at--)
            if (text_one_of(text_from(s, at - 1), SET_MARK_BRACKET_OPEN) > 0) {
                s.n = at - 1;
                break;
            }
    return s;
}

/* Without what follows the kind of document: （精选3篇）, (2013年12月25日), 1, 范文3篇, 内容摘要: */
static struct span without_tail(struct span s)
{
    for (size_t n = s.n + 1; s.n < n;) {
        n = s.n;
        s.n -= set_ends(SET_TITLE_TAILS, s);
        if (!text_ends_han(s))
            s = without_number(s);
    }
    return s;
}

/* True for 政 府 工 作 报 告, letter-spaced, perhaps letter by letter in bold. */
static bool is_spaced(struct span s)
{
    char close[120];
    size_t n = 0;
    if (s.n > sizeof close || memchr(s.s, ' ', s.n) == NULL)
        return false;
    for (size_t i = 0; i < s.n; i++)
        if (s.s[i] != ' ' && s.s[i] != '*')
            close[n++] = s.s[i];
    return text_one_of((struct span){close, n}, SET_TITLE_SPACED) == n && n > 0;
}

/* All kinds are of two characters. */
static bool ends_as_kind(struct span s)
{
    return s.n >= 6 && set_has(SET_TITLE_KINDS, text_from(s, s.n - 6));
}

bool report_is_title(struct span line)
{
    if (!text_at_most(line, TITLE_MAX))
        return false;
    if (is_spaced(line))
        return true;
    if (text_ends_han(line) && !ends_as_kind(line) &&
        set_ends(SET_TITLE_TAILS, line) == 0) /* nearly always */
        return false;
    struct span s = without_tail(bare(line));
    return s.n >= 9 && ends_as_kind(s) && !span_holds(s, "。") && marker_find(s).rank == MARK_NONE &&
           text_holds_one_of(s, SET_TITLE_REPORTS);
}

/* 篇一, 篇1, 第一篇, 范文二 at the head or the end of a short line; what follows at the head is cut off by a
 * mark. */
static bool opens_part(struct span line)
{
    if (!text_at_most(line, TITLE_MAX) || !text_holds_one_of(line, SET_TITLE_PART_WORDS) ||
        span_holds(line, "。"))
        return false;
    struct span s = bare(line);
    unsigned number;
    size_t ordinal = text_one_of(s, SET_MARK_ORDINAL);
    if (ordinal > 0) {
        const struct set_word *part;
        struct span rest = text_from(s, ordinal);
        size_t n = marker_han(rest, &number);
        n = n ? n : text_digits(rest, 0);
        return n > 0 && set_which(SET_TITLE_PARTS, rest.s + n, rest.n - n, &part) > 0 && part->number == 1;
    }
    for (size_t at = 0; at + 4 <= s.n; at += utf8_length(s.s[at])) {
        size_t word = text_one_of(text_from(s, at), SET_TITLE_PART_WORDS);
        struct span rest = text_from(s, at + word);
        size_t n = word ? marker_han(rest, &number) : 0;
        n = word && n == 0 ? text_digits(rest, 0) : n;
        if (n > 0 && (n == rest.n || at == 0))
            return true;
    }
    return false;
}

static bool is_body(const struct line *line)
{
    struct span s = line_span(line);
    return line->kind == LINE_TEXT && (text_ends(s, "。") || (text_is_han(s) && !text_at_most(s, BODY_MIN)));
}

/* ——2019年1月8日在柳泉县第十七届人民代表大会第三次会议上 */
static bool is_subtitle(struct span s)
{
    size_t open = text_one_of(s, SET_MARK_BRACKET_OPEN), close = set_ends(SET_MARK_BRACKET_CLOSE, s);
    if (open > 0 && close > 0 && open + close < s.n)
        s = (struct span){s.s + open, s.n - open - close};
    s = bare(s);
    return text_at_most(s, 60) && text_ends_one_of(without_tail(s), SET_TITLE_MEETING_ENDS) &&
           !span_holds(s, "。");
}

/* The first half of a title that goes on in the next line: 柳泉区科技局 / 关于2022年工作情况的报告,
 * ——在…第三届 / 人民代表大会第一次会议上. */
static bool is_half(struct span s, struct span next)
{
    s = bare(s);
    if (!text_at_most(s, BODY_MIN))
        return false;
    if (text_one_of(s, SET_MARK_DASHES) > 0)
        return is_subtitle(next) && !is_subtitle(s);
    return text_one_of(bare(next), SET_TITLE_ABOUT) > 0 && report_is_title(next) &&
           text_ends_one_of(s, SET_TITLE_ORGANISATIONS);
}

/* Whether the text of a report may begin at byte `at` of s, right after a title: after a blank, or with a
 * time. */
static bool text_begins(struct span s, size_t at)
{
    struct span rest = text_from(s, at);
    bool year = text_digits(rest, 0) == 4 && text_one_of(text_from(rest, 4), SET_MARK_YEAR) > 0;
    size_t after = year ? 4 + text_one_of(text_from(rest, 4), SET_MARK_YEAR) : 0;
    bool goes_on = span_holds(rest, "，") || span_holds(rest, "。") || memchr(rest.s, ',', rest.n) != NULL;
    if (!goes_on)
        return false;
    return *rest.s == ' ' || (year && text_one_of(text_from(rest, after), SET_LINES_CLOSING_MARKS) > 0) ||
           text_one_of(rest, SET_TITLE_GLUED) > 0;
}

/* Length of the title that the text of a report is glued to: 柳泉区科技局2020年工作总结 今年以来，…; 0 if
 * there is none. */
static size_t glued_title(struct span s)
{
    for (size_t at = 0; at < s.n && at < TITLE_MAX * 3; at += utf8_length(s.s[at])) {
        struct span title = {s.s, at};
        if (text_one_of(text_from(s, at), SET_TITLE_SENTENCE_STOPS) > 0)
            return 0;
        if (ends_as_kind(title) && text_begins(s, at) && report_is_title(title))
            return at;
    }
    return 0;
}

/* Length of the title that what a site says of the page is glued to: 柳泉区科技局2020年工作总结 发布时间：…;
 * 0 if there is none. */
static size_t title_before_site(struct span s)
{
    for (size_t at = 0; at + 1 < s.n && at < TITLE_MAX * 3; at++)
        if (s.s[at] == ' ' && set_at(SET_NOISE_OPENINGS, s.s + at + 1, s.n - at - 1) > 0)
            return set_at(SET_NOISE_OPENINGS, s.s, s.n) == 0 && report_is_title(text_head(s, at)) ? at : 0;
    return 0;
}

/* A document of which no line reads like a title: its first line is one, when it is short and text follows.
 */
static void mark_first(struct lines *l, size_t i)
{
    struct span s = line_span(&l->line[i]);
    bool sentence = text_ends_one_of(s, SET_TITLE_SENTENCE_STOPS) || span_holds(s, "。") ||
                    span_holds(s, "，") || span_holds(s, ",");
    if (i + 1 < l->n && text_at_most(s, TITLE_MAX) && s.n >= 18 && !sentence &&
        text_is_han(text_from(s, s.n - 3)))
        l->line[i].kind = LINE_TITLE;
}

/* Titles and subtitles stand at the top of a report, before its first text or numbered line. */
static void mark_top(struct lines *l, size_t from)
{
    size_t first = SIZE_MAX;
    bool titled = false;
    for (size_t i = from; i < l->n && i < from + TOP_LINES; i++) {
        struct line *line = &l->line[i];
        struct span s = line_span(line);
        if (line->kind == LINE_NOISE) {
            size_t n = titled ? 0 : title_before_site(s);
            if (n > 0) {
                lines_part(l, i, n);
                l->line[i].kind = LINE_TITLE;
                l->line[i + 1].kind = LINE_NOISE;
                titled = true;
            }
            continue;
        }
        bool body = is_body(line);
        if (body && !titled && from == 0) {
            size_t n = glued_title(s);
            if (n > 0) {
                lines_part(l, i, n);
                l->line[i].kind = LINE_TITLE;
                return;
            }
        }
        if ((i > from && line->first) || body || marker_find(s).rank != MARK_NONE)
            break;
        first = first == SIZE_MAX ? i : first;
        bool half = i + 1 < l->n && !line[1].first && is_half(s, line_span(&line[1]));
        if (report_is_title(s) || is_subtitle(s) || opens_part(s) || text_starts(s, "title:") || half)
            line->kind = LINE_TITLE;
        titled = titled || line->kind == LINE_TITLE;
    }
    if (!titled && first != SIZE_MAX)
        mark_first(l, first);
}

static size_t mark_parts(struct lines *l)
{
    size_t n = 0;
    for (size_t i = 0; i < l->n; i++)
        if (l->line[i].kind != LINE_NOISE && opens_part(line_span(&l->line[i]))) {
            l->line[i].first = 1;
            n++;
        }
    if (n > 1)
        return n;
    for (size_t i = 0; i < l->n; i++)
        l->line[i].first = 0;
    return 0;
}

/* Whether both are the same title, whatever marks or tail a site gave them. */
static bool same_title(struct span a, struct span b)
{
    a = without_tail(bare(a));
    b = without_tail(bare(b));
    return a.n == b.n && memcmp(a.s, b.s, a.n) == 0;
}

/* Titled reports one after the other: a title that names somebody, after text that has ended and before
 * more text. The same title again, after what a site wrote, begins none. */
static size_t mark_titled(struct lines *l)
{
    size_t n = 0, last = 0;
    bool text = true;
    for (size_t i = 0; i < l->n; i++) {
        struct span s = line_span(&l->line[i]);
        if (is_body(&l->line[i])) {
            text = true;
        } else if (text && l->line[i].kind == LINE_TEXT && report_is_title(s) &&
                   text_holds_one_of(s, SET_TITLE_BODIES) && !text_ends_one_of(s, SET_MARK_COLON) &&
                   (i == 0 || l->line[i - 1].kind != LINE_TEXT || is_body(&l->line[i - 1]) || n == 0)) {
            if (n > 0 && same_title(s, line_span(&l->line[last]))) {
                l->line[i].kind = LINE_TITLE;
                continue;
            }
            l->line[i].first = 1;
            last = i;
            n++;
            text = false;
        }
    }
    if (!text && n > 0) { /* a title without text after it is a link */
        l->line[last].first = 0;
        n--;
    }
    if (n > 1)
        return n;
    for (size_t i = 0; i < l->n; i++)
        l->line[i].first = 0;
    return 0;
}

size_t report_mark(struct lines *l)
{
    size_t n = mark_parts(l);
    if (n == 0)
        n = mark_titled(l);
    mark_top(l, 0);
    for (size_t i = 0; n > 0 && i < l->n; i++)
        if (l->line[i].first) {
            l->line[i].kind = LINE_TITLE;
            mark_top(l, i);
        }
    return n;
}
