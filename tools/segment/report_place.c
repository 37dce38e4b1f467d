#include "report_place.h"

#include <stdlib.h>

#include "place_choice.h"
#include "places.h"
#include "text.h"

/* Characters of a line that signs the report, and of those before its first sentence. */
enum { SIGNATURE_MAX = 30, SALUTATION_MAX = 15 };

/* Bytes of a report's text that are looked at: what it speaks for it says early and often. */
enum { LOOKED_AT = 1 << 15, OPENING_LINES = 20, OPENING_MAX = 300, WHOSE_SURE = 6 };

/* Notes the first characters of a set's words. */
static void note_first(struct place_finder *p, enum set_id id)
{
    for (uint32_t i = sets.set[id].from; i < sets.set[id + 1].from; i++) {
        const unsigned char *c = (const unsigned char *)sets.word[i].text;
        if (sets.word[i].length >= 3)
            p->levels[c[1]] |= UINT64_C(1) << (c[2] & 63);
    }
}

struct place_finder *place_finder_new(void)
{
    struct place_finder *p = mem_zalloc(1, sizeof *p);
    p->told = mem_zalloc(places->words, sizeof *p->told);
    note_first(p, SET_PLACE_WHOSE);
    note_first(p, SET_PLACE_LEVELS);
    note_first(p, SET_PLACE_REGIONS);
    return p;
}

void place_finder_free(struct place_finder *p)
{
    free(p->told);
    free(p);
}

/* The level that the character or word at the head of s says (市, 县, 街道), as its set numbers them less
 * one; -1 if none. */
static int level_at(struct span s)
{
    const struct set_word *word;
    if (set_which(SET_PLACE_LEVELS, s.s, s.n, &word) == 0 || word->number > LEVELS)
        return -1;
    return word->number > 0 ? word->number - 1 : -1;
}

/* The same for the end of a name. */
int place_level_of(struct span name)
{
    size_t n = set_ends(SET_PLACE_LEVELS, name);
    return n > 0 ? level_at(text_from(name, name.n - n)) : -1;
}

/* xx县, X市, ××区, 某县: length with the suffix, its level in *level; 0 if none. */
static size_t masked_at(struct span s, int *level)
{
    size_t n = 0;
    while (n < s.n && n < 12) {
        size_t mask = s.s[n] == 'x' || s.s[n] == 'X' || s.s[n] == '*' ? 1 : text_starts(text_from(s, n), "×");
        if (mask == 0)
            mask = n == 0 ? text_one_of(s, SET_PLACE_MASKS) : 0;
        if (mask == 0)
            break;
        n += mask;
    }
    struct span rest = text_from(s, n);
    *level = level_at(rest);
    size_t suffix = n > 0 && *level >= 0 ? text_one_of(rest, SET_PLACE_LEVELS) : 0;
    return suffix ? n + suffix : 0;
}

/* The length of the full name or short form of a division that s begins with. */
static size_t official_at(struct span s)
{
    uint32_t word;
    size_t n = place_at(s, &word);
    return n > 0 && places->word[word].official ? n : 0;
}

/* What makes 市, 区 and so on part of another word, unless a name begins with it: 长治市长子县. */
static bool other_word(struct span after)
{
    return text_one_of(after, SET_PLACE_OTHER_WORDS) > 0 && official_at(after) == 0;
}

/* A name by its shape: two to five characters that no other word of a title has, and a suffix. */
static size_t shaped_at(struct span s)
{
    for (size_t at = 0; at < 18 && text_is_han(text_from(s, at)); at += 3) {
        size_t suffix = at >= 6 ? text_one_of(text_from(s, at), SET_PLACE_LEVELS) : 0;
        if (suffix > 0)
            return other_word(text_from(s, at + suffix)) ? 0 : at + suffix;
        if (text_one_of(text_from(s, at), SET_PLACE_NEVER) > 0)
            return 0;
    }
    return 0;
}

/* The chain of names that s begins with: 常德市鼎城区. */
static size_t chain_at(struct span s, bool shaped)
{
    size_t n = 0;
    for (;;) {
        struct span rest = text_from(s, n);
        int level;
        size_t next = official_at(rest);
        if (next == 0 || (n > 0 && other_word(text_from(rest, next))))
            next = masked_at(rest, &level);
        if (next == 0 && (shaped || n > 0))
            next = shaped_at(rest);
        if (next == 0)
            return n;
        n += next;
    }
}

/* The first name in a title. Names by their shape only where a name is to be expected: at the head, after a
 * year or 在. */
static struct span name_in_title(struct span s)
{
    bool expected = true;
    for (size_t i = 0; i < s.n; i += utf8_length(s.s[i])) {
        struct span rest = text_from(s, i);
        size_t n = chain_at(rest, expected);
        if (n > 0 && text_one_of(text_from(rest, n), SET_PLACE_NOT_BEFORE) == 0)
            return text_head(rest, n);
        expected = text_one_of(rest, SET_PLACE_BEFORE) > 0;
    }
    return (struct span){"", 0};
}

/* 我县, 全区, 县委: what says the level of the report. 全省 and 省委 are said by all. */
static void weigh_level(struct tally *t, struct span s)
{
    const struct set_word *whose = NULL;
    t->regions += text_one_of(s, SET_PLACE_REGIONS) > 0;
    size_t n = set_which(SET_PLACE_WHOSE, s.s, s.n, &whose);
    int level = level_at(text_from(s, n));
    if (level < 0)
        return;
    if (n > 0)
        t->level[level] += level == 0 && whose->number < WHOSE_SURE ? 1 : (unsigned)whose->number;
    else if (level > 0 && text_one_of(text_from(s, 3), SET_PLACE_OWN) > 0)
        t->level[level]++;
}

/* Whether an organisation follows a name that the report opens with: 鹤壁市科技局, 岳西县人民政府. */
static bool is_author(struct span after)
{
    for (size_t i = 0; i < 24 && text_is_han(text_from(after, i)); i += 3)
        if (text_one_of(text_from(after, i), SET_PLACE_ORGANISATIONS) > 0)
            return true;
    return false;
}

static void tally_line(struct place_finder *p, struct tally *t, struct span s, bool opens)
{
    for (size_t i = 0; i < s.n;) {
        struct span rest = text_from(s, i);
        unsigned char c = (unsigned char)*rest.s;
        int level;
        size_t n = 0;
        if (c >= 0xe4 && c <= 0xe9 && rest.n >= 3) {
            uint32_t word = 0;
            if (place_may_begin(rest.s))
                n = place_at(rest, &word);
            if (n > 0)
                p->told[word] +=
                    opens && places->word[word].official && is_author(text_from(rest, n)) ? 2 : 1;
            else if (p->levels[(unsigned char)rest.s[1]] >> ((unsigned char)rest.s[2] & 63) & 1)
                weigh_level(t, rest);
        } else if ((c == 'x' || c == 'X' || c == 0xc3) && (n = masked_at(rest, &level)) > 0) {
            if (t->masked[level].count == 0)
                t->masked[level].name = text_head(rest, n);
            t->masked[level].count++;
        }
        i += n ? n : utf8_length(*rest.s);
    }
    t->looked_at += s.n;
}

/* 2016年，白鹭县坚持…: the subject that the text opens with. */
static struct span name_of_opening(const struct tally *t, struct span s)
{
    size_t at = 0;
    for (size_t i = 0; i < 40 && i < s.n; i += utf8_length(s.s[i])) {
        size_t n = text_one_of(text_from(s, i), SET_PLACE_OPENING_YEARS);
        at = n ? i + n : at;
    }
    struct span rest = text_from(s, at);
    size_t n = chain_at(rest, false);
    int level = n ? place_level_of(text_head(rest, n)) : -1, best = place_best_level(t);
    bool fits = level >= 0 && !other_word(text_from(rest, n)) && (best < 0 || best == level);
    return text_head(rest, fits ? n : 0);
}

/* 我代表柳泉县人民政府: for whom the report speaks. */
static struct span name_of_speaker(const struct lines *l, size_t from, size_t to)
{
    for (size_t i = from; i < to && i < from + OPENING_LINES; i++) {
        struct span s = text_head(line_span(&l->line[i]), OPENING_MAX);
        size_t at = 0, n = text_find(s, SET_PLACE_SPEAKS, &at);
        s = text_from(s, n > 0 ? at + n : s.n);
        n = s.n > 0 ? chain_at(s, false) : 0;
        if (n > 0 && place_level_of(text_head(s, n)) >= 0 && text_one_of(text_from(s, n), SET_PLACE_OWN) > 0)
            return text_head(s, n);
    }
    return (struct span){"", 0};
}

/* The organisation that signs the report in one of its last lines, above the date. */
static struct span name_of_signature(const struct lines *l, size_t from, size_t to)
{
    for (size_t looked = 0; to > from && looked < 3; to--) {
        struct span s = line_span(&l->line[to - 1]);
        if (l->line[to - 1].kind == LINE_NOISE)
            continue;
        struct span name = {"", 0};
        if (text_at_most(s, SIGNATURE_MAX) && text_ends_one_of(s, SET_PLACE_SIGNATURE_ENDS))
            name = name_in_title(s);
        if (name.n > 0)
            return name;
        looked++;
    }
    return (struct span){"", 0};
}

/* Whether a title, or one of the first lines, says that the report is the state's. */
static bool is_national(const struct lines *l, size_t from, size_t to, bool titles)
{
    for (size_t i = from; i < to && (titles || i < from + OPENING_LINES); i++) {
        struct span s = line_span(&l->line[i]);
        if ((l->line[i].kind == LINE_TITLE) == titles &&
            text_holds_one_of(text_head(s, OPENING_MAX),
                              titles ? SET_PLACE_NATIONAL_TITLES : SET_PLACE_NATIONAL_OPENINGS))
            return true;
    }
    return false;
}

static struct span name_of_titles(const struct lines *l, size_t from, size_t to)
{
    struct span name = {"", 0};
    for (size_t i = from; i < to && name.n == 0; i++)
        if (l->line[i].kind == LINE_TITLE)
            name = name_in_title(line_span(&l->line[i]));
    return name;
}

/* Counts the places of the text; returns how it opens. */
static struct span tally_text(struct place_finder *p, struct tally *t, const struct lines *l, size_t from,
                              size_t to)
{
    struct span opening = {"", 0};
    memset(p->told, 0, places->words * sizeof *p->told);
    for (size_t i = from; i < to && t->looked_at < LOOKED_AT; i++) {
        struct span s = line_span(&l->line[i]);
        if (l->line[i].kind == LINE_NOISE || l->line[i].kind == LINE_TITLE)
            continue;
        bool salutes = text_at_most(s, SALUTATION_MAX) && !text_ends(s, "。");
        bool opens = opening.n == 0 && l->line[i].kind == LINE_TEXT && l->line[i].rank == 0 && !salutes;
        if (opens)
            opening = text_head(s, 120);
        tally_line(p, t, text_head(s, LOOKED_AT), opens);
    }
    return opening;
}

void place_infer(struct place_finder *p, const struct lines *l, size_t from, size_t to, struct buf *name)
{
    struct tally t = {0};
    size_t before = name->len;
    bool national = is_national(l, from, to, true);
    struct span named = name_of_titles(l, from, to);
    if (named.n == 0)
        named = name_of_speaker(l, from, to);
    if (national || (named.n == 0 && is_national(l, from, to, false))) {
        buf_text(name, sets.word[sets.set[SET_PLACE_COUNTRY].from].text);
        return;
    }
    if (named.n > 0 && place_complete(named, NULL, NULL, name) != PLACE_AMBIGUOUS)
        return;
    name->len = before;
    struct span opening = tally_text(p, &t, l, from, to);
    if (named.n == 0)
        named = name_of_opening(&t, opening);
    if (named.n == 0)
        named = name_of_signature(l, from, to);
    if (named.n > 0)
        place_complete(named, place_told_of, p, name);
    else
        place_choose(p, &t, name);
}
