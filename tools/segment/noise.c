#include "noise.h"

#include "counted.h"
#include "heading.h"
#include "marker.h"
#include "sets.h"
#include "text.h"

/* Longer lines are text, whatever they mention (characters); lines of front matter. */
enum { LONG = 110, SHORT = 24, CRUMB = 10, LINK_MAX = 40, FRONT_MAX = 20, PAGE_MAX = 40 /* bytes */ };

static bool all_marks(struct span s)
{
    for (size_t i = 0; i < s.n; i += utf8_length(s.s[i])) {
        unsigned char c = (unsigned char)s.s[i];
        bool letter = c < 0x80 ? text_letter(s.s[i]) || text_digit(s, i) : c >= 0xe4 && c <= 0xe9;
        if (letter)
            return false;
    }
    return true;
}

/* A line of a few words that names a file to be fetched. */
static bool is_file(struct span s)
{
    return s.n > 5 && s.s[s.n - 1] < 'z' + 1 && s.s[s.n - 1] >= 'a' &&
           text_ends_one_of(s, SET_NOISE_FILE_ENDS);
}

/* Tags inside of what is mostly text: <b>12</b>项. */
static bool is_tagged_text(struct span s)
{
    size_t han = 0;
    for (size_t i = 0; i < s.n; i += utf8_length(s.s[i]))
        han += text_is_han(text_from(s, i));
    return han * 5 > s.n;
}

/* A sentence that counts something, or a numbered line: no word that reports have, too, makes it the site's.
 */
static bool is_report(struct span s)
{
    size_t at;
    if (heading_marker(s, &at).rank != MARK_NONE)
        return true;
    bool sentence =
        text_ends_one_of(s, SET_SENTENCE_ENDS) || span_holds(s, "，") || memchr(s.s, ',', s.n) != NULL;
    return sentence && counted_in(s);
}

/* Whether words of widgets (分享, 打印) are half of what the line says, and it counts nothing. */
static bool is_widget(const struct cues *c, struct span s)
{
    size_t words = 0, han = 0, at = 0;
    unsigned found;
    for (size_t n; (n = cues_next(c, s, &at, CUE_SITE_WORD | CUE_SITE_SHORT, &found)) > 0; at += n)
        words += n;
    for (size_t i = 0; i < s.n; i += utf8_length(s.s[i]))
        han += text_is_han(text_from(s, i)) ? 3 : 0;
    return words * 2 >= han && !counted_in(s);
}

/* Whether the line, which holds words of sites, has those that make it one of theirs. */
static bool has_site_words(const struct cues *c, struct span line, bool is_short)
{
    unsigned all = cues_all(c, line);
    bool stops = span_holds(line, "。");
    if (all & CUE_SITE || (all & CUE_ADDRESS && (is_short || !text_ends(line, "。"))))
        return true;
    if (!is_short || stops)
        return false;
    return is_widget(c, line) || (all & CUE_SITE_SHORT && !is_report(line));
}

/* 第 4 页 共 4 页, — 3 —: what a page counts itself by. */
static bool is_page(struct span s)
{
    size_t words = 0, digits = 0, at = 0;
    for (size_t n; at < s.n && s.n <= PAGE_MAX; at += n)
        if ((n = text_digits(s, at)) > 0)
            digits++;
        else if ((n = text_one_of(text_from(s, at), SET_NOISE_PAGE_WORDS)) > 0)
            words++;
        else if ((n = s.s[at] == ' ') == 0)
            return false;
    return at == s.n && digits > 0 && digits < 3 && words > 1;
}

bool noise_is(const struct cues *c, struct span line)
{
    if (line.n > 4 * LONG && text_ends(line, "。"))
        return false;
    size_t at = 0, chars = line.n <= 12 * LONG ? utf8_count(line.s, line.n) : line.n;
    unsigned found;
    if (chars > 3 * LONG)
        return false;
    if (chars > LONG)
        return !span_holds(line, "。") && cues_any(c, line, CUE_ADDRESS);
    while (text_starts(line, "• ") || text_starts(line, "· ") || text_starts(line, "- "))
        line = text_from(line, utf8_length(*line.s) + 1);
    bool is_short = chars <= SHORT;
    unsigned classes = CUE_SITE | CUE_ADDRESS | (is_short ? CUE_SITE_SHORT | CUE_SITE_WORD : 0);
    if (cues_next(c, line, &at, classes, &found) > 0) {
        if (line.s[at] == '<' && line.s[at + 1] != '!' && is_tagged_text(line))
            return false;
        if (has_site_words(c, line, is_short))
            return true;
    }
    struct span opening = text_from(line, text_one_of(line, SET_MARK_BRACKET_OPEN));
    return all_marks(line) || is_page(line) || (chars <= 2 * SHORT && is_file(line)) ||
           (chars <= LONG / 2 && set_at(SET_NOISE_OPENINGS, opening.s, opening.n) > 0);
}

/* 首页 > 科技, one part a line: what follows it is the trail, up to the first longer line. */
static void mark_trail(struct lines *l, size_t from)
{
    for (size_t i = from; i < l->n && i < from + 6; i++) {
        struct span s = line_span(&l->line[i]);
        struct marker m = marker_find(s);
        bool numbered = m.rank != MARK_NONE && l->line[from - 1].rank != 0;
        if (!text_at_most(text_from(s, m.whole), CRUMB) ||
            (!numbered && text_holds_one_of(s, SET_NOISE_TRAIL_ENDS)))
            return;
        l->line[i].kind = LINE_NOISE;
    }
}

/* 字号：, A+, A-, a line each: what follows without a word of its own. */
static void mark_sizes(struct lines *l, size_t from)
{
    for (size_t i = from + 1; i < l->n && i < from + 5; i++) {
        struct span s = line_span(&l->line[i]);
        if (!text_at_most(s, 3) || text_one_of(s, SET_NOISE_FONT_SIZES) == 0)
            return;
        l->line[i].kind = LINE_NOISE;
    }
}

/* 【字体：, 大, 中, 小, 】, a line each. */
static void mark_widget(struct lines *l, size_t from)
{
    size_t end = from + 1;
    while (end < l->n && end < from + 6 && !text_starts(line_span(&l->line[end]), "】"))
        end++;
    if (end == l->n || !text_starts(line_span(&l->line[end]), "】"))
        return;
    for (size_t i = from + 1; i <= end; i++)
        if (text_at_most(line_span(&l->line[i]), 3))
            l->line[i].kind = LINE_NOISE;
}

/* 2026-02-03 09:02:33 and the like, alone on its line. */
static bool is_stamp(struct span s)
{
    size_t dashes = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (!text_digit(s, i) && strchr("-/.: ", s.s[i]) == NULL)
            return false;
        dashes += s.s[i] == '-' || s.s[i] == '/';
    }
    return dashes == 2 && text_digits(s, 0) == 4;
}

/* A number that a page counts by, at its end: nothing but noise follows. */
static void mark_number(struct lines *l)
{
    size_t i = l->n;
    while (i > 0 && l->line[i - 1].kind == LINE_NOISE)
        i--;
    struct span s = i > 0 ? line_span(&l->line[i - 1]) : (struct span){"", 0};
    if (i < l->n && s.n >= 5 && text_digits(s, 0) == s.n)
        l->line[i - 1].kind = LINE_NOISE;
}

/* A line of a list of links to other pages: short, and no sentence that reports something. */
static bool is_link(struct span s)
{
    return text_at_most(s, LINK_MAX) && !span_holds(s, "。") && !span_holds(s, "；") && !counted_in(s);
}

/* 相关推荐, 推荐阅读: where nothing but links follows, up to the end, they are the site's. */
static void mark_links(struct lines *l)
{
    size_t i = l->n;
    while (i > 0 && (l->line[i - 1].kind == LINE_NOISE || is_link(line_span(&l->line[i - 1]))))
        i--;
    while (i < l->n && !(l->line[i].kind == LINE_NOISE && text_at_most(line_span(&l->line[i]), SHORT) &&
                         text_holds_one_of(line_span(&l->line[i]), SET_NOISE_LINKS)))
        i++;
    for (; i < l->n; i++)
        l->line[i].kind = LINE_NOISE;
}

/* Where Markdown's front matter, keys between two rules at the top, is closed; 0 if there is none. */
static size_t front_end(const struct lines *l)
{
    if (l->n == 0 || !span_is(line_span(&l->line[0]), "---"))
        return 0;
    for (size_t i = 1; i < l->n && i < FRONT_MAX && !text_is_han(line_span(&l->line[i])); i++)
        if (span_is(line_span(&l->line[i]), "---"))
            return i;
    return 0;
}

/* "title: ..." is kept as text: it is the title. */
static void mark_front(struct lines *l)
{
    for (size_t i = front_end(l); i > 0; i--)
        if (!text_starts(line_span(&l->line[i]), "title:"))
            l->line[i].kind = LINE_NOISE;
}

void noise_mark(const struct cues *c, struct lines *l)
{
    for (size_t i = 0; i < l->n; i++)
        if (noise_is(c, line_span(&l->line[i])) || is_stamp(line_span(&l->line[i])))
            l->line[i].kind = LINE_NOISE;
    for (size_t i = 0; i < l->n; i++) {
        struct span s = line_span(&l->line[i]);
        if (text_starts(s, "【") && text_at_most(s, 5))
            mark_widget(l, i);
        else if (l->line[i].kind == LINE_NOISE && text_at_most(s, 5) && text_one_of(s, SET_NOISE_SIZE_WORDS))
            mark_sizes(l, i);
    }
    mark_front(l);
    mark_number(l);
    mark_links(l);
    for (size_t i = 0; i < l->n && i < 12; i++) {
        struct span s = line_span(&l->line[i]);
        bool home = text_at_most(s, CRUMB) ? text_holds_one_of(s, SET_NOISE_HOME)
                                           : text_ends_one_of(s, SET_NOISE_HOME_ENDS);
        if (l->line[i].kind != LINE_NOISE || !home)
            continue;
        l->line[i].rank = (uint8_t)marker_find(s).rank;
        mark_trail(l, i + 1);
        break;
    }
}
