#include "place.h"

#include <stdlib.h>

#include "place_table.h"
#include "text.h"

/* Characters of a line that signs the report, and of those before its first sentence. */
enum { SIGNATURE_MAX = 30, SALUTATION_MAX = 15 };

/* Bytes of a report's text that are looked at: what it speaks for it says early and often. */
enum { LOOKED_AT = 1 << 15, LEVELS = 9, TOWNSHIP = 6 };

/* The levels of 我市, 全县 and so on, with the character that names of the level end with. */
static const char *const suffixes[LEVELS + 1] = {"省", "市", "县", "区", "州", "旗", "乡", "镇", "盟", NULL};

struct places {
    struct place_table table;
    bool loaded;
    const char *dir;
    unsigned *full, *stem; /* how often each place of the table is named */
    uint64_t levels[256];  /* of 我, 全 and the suffixes, as the table's quick */
};

/* What the text of one report names. */
struct tally {
    unsigned level[LEVELS]; /* 我县 and the like, weighted */
    struct {
        struct span name;
        unsigned count;
    } masked[LEVELS]; /* the first masked name of each level */
    size_t looked_at;
};

struct places *places_new(const char *dir)
{
    struct places *p = mem_zalloc(1, sizeof *p);
    p->dir = dir;
    static const char words[] = "我全省市县区州旗乡镇盟";
    for (const unsigned char *c = (const unsigned char *)words; *c != '\0'; c += 3)
        p->levels[c[1]] |= UINT64_C(1) << (c[2] & 63);
    return p;
}

void places_free(struct places *p)
{
    if (p->loaded)
        place_table_free(&p->table);
    free(p->full);
    free(p->stem);
    free(p);
}

/* The table is read when a document comes that needs it. */
static void load(struct places *p)
{
    if (p->loaded)
        return;
    place_table_read(&p->table, p->dir);
    p->full = mem_zalloc(p->table.n, sizeof *p->full);
    p->stem = mem_zalloc(p->table.n, sizeof *p->stem);
    p->loaded = true;
}

/* Which of the suffixes s begins with, or -1. */
static int level_at(struct span s)
{
    switch (text_code(s)) {
    case TEXT_CODE(0xe7, 0x9c, 0x81): return 0;
    case TEXT_CODE(0xe5, 0xb8, 0x82): return 1;
    case TEXT_CODE(0xe5, 0x8e, 0xbf): return 2;
    case TEXT_CODE(0xe5, 0x8c, 0xba): return 3;
    case TEXT_CODE(0xe5, 0xb7, 0x9e): return 4;
    case TEXT_CODE(0xe6, 0x97, 0x97): return 5;
    case TEXT_CODE(0xe4, 0xb9, 0xa1): return 6;
    case TEXT_CODE(0xe9, 0x95, 0x87): return 7;
    case TEXT_CODE(0xe7, 0x9b, 0x9f): return 8;
    default: return -1;
    }
}

/* Length of the suffix at the head of s: 街道 counts as 乡 and 镇 do; 0 if none. */
static size_t suffix_at(struct span s)
{
    size_t n = text_starts(s, "街道");
    return n > 0 ? n : level_at(s) >= 0 ? 3 : 0;
}

/* xx县, X市, ××区, 某县: length with the suffix, its level in *level; 0 if none. */
static size_t masked_at(struct span s, int *level)
{
    size_t n = 0;
    while (n < s.n && n < 12) {
        size_t mask = s.s[n] == 'x' || s.s[n] == 'X' || s.s[n] == '*' ? 1 : text_starts(text_from(s, n), "×");
        if (mask == 0)
            mask = n == 0 ? text_starts(s, "某") : 0;
        if (mask == 0)
            break;
        n += mask;
    }
    struct span rest = text_from(s, n);
    size_t suffix = n ? suffix_at(rest) : 0;
    *level = suffix == 3 ? level_at(rest) : TOWNSHIP;
    return suffix ? n + suffix : 0;
}

/* What makes 市, 区 and so on part of another word. */
static bool other_word(struct span behind)
{
    return text_one_of(behind, SET_PLACE_OTHER_WORDS) > 0;
}

/* A name by its shape: two to five characters that no other word of a title has, and a suffix. */
static size_t shaped_at(struct span s)
{
    for (size_t at = 0; at < 18 && text_is_han(text_from(s, at)); at += 3) {
        size_t suffix = at >= 6 ? suffix_at(text_from(s, at)) : 0;
        if (suffix > 0)
            return other_word(text_from(s, at + suffix)) ? 0 : at + suffix;
        if (text_one_of(text_from(s, at), SET_PLACE_NEVER) > 0)
            return 0;
    }
    return 0;
}

/* The chain of names that s begins with: 常德市鼎城区. */
static size_t chain_at(const struct places *p, struct span s, bool shaped)
{
    size_t n = 0;
    for (;;) {
        struct span rest = text_from(s, n);
        uint32_t entry;
        bool full = false;
        int level;
        size_t next = place_at(&p->table, rest, &entry, &full);
        if (!full || (n > 0 && other_word(text_from(rest, next))))
            next = masked_at(rest, &level);
        if (next == 0 && (shaped || n > 0))
            next = shaped_at(rest);
        if (next == 0)
            return n;
        n += next;
    }
}

/* The first name in a title. Names by their shape only where a name is to be expected: at the head, behind a
 * year or 在. */
static size_t name_in_title(const struct places *p, struct span s, size_t *at)
{
    bool expected = true;
    for (size_t i = 0; i < s.n; i += utf8_length(s.s[i])) {
        struct span rest = text_from(s, i);
        size_t n = chain_at(p, rest, expected);
        if (n > 0 && !text_starts(text_from(rest, n), "级")) {
            *at = i;
            return n;
        }
        expected = text_one_of(rest, SET_PLACE_BEFORE) > 0;
    }
    return 0;
}

/* 我县, 全区, 县委: what says the level of the report. */
static void weigh_level(struct tally *t, struct span s)
{
    uint32_t c = text_code(s);
    bool mine = c == TEXT_CODE(0xe6, 0x88, 0x91), whole = c == TEXT_CODE(0xe5, 0x85, 0xa8); /* 我, 全 */
    int level = level_at(mine || whole ? text_from(s, 3) : s);
    if (level < 0)
        return;
    if (mine)
        t->level[level] += 6;
    else if (whole)
        t->level[level] += level == 0 ? 1 : 2;
    else if (level > 0 && text_one_of(text_from(s, 3), SET_PLACE_OWN) > 0)
        t->level[level]++;
}

/* Whether an organisation follows a name that the report opens with: 鹤壁市科技局, 岳西县人民政府. */
static bool is_author(struct span behind)
{
    for (size_t i = 0; i < 24 && text_is_han(text_from(behind, i)); i += 3)
        if (text_one_of(text_from(behind, i), SET_PLACE_ORGANISATIONS) > 0)
            return true;
    return false;
}

static void tally_line(const struct places *p, struct tally *t, struct span s, bool opens)
{
    for (size_t i = 0; i < s.n;) {
        struct span rest = text_from(s, i);
        unsigned char c = (unsigned char)*rest.s;
        int level;
        size_t n = 0;
        if (c >= 0xe4 && c <= 0xe9 && rest.n >= 3) {
            uint32_t entry = 0;
            bool full = false;
            if (place_may_begin(&p->table, rest.s))
                n = place_at(&p->table, rest, &entry, &full);
            if (n > 0)
                (full ? p->full : p->stem)[entry] += opens && full && is_author(text_from(rest, n)) ? 2 : 1;
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

static int best_level(const struct tally *t)
{
    int best = -1;
    for (int i = 0; i < LEVELS; i++)
        if (t->level[i] > 0 && (best < 0 || t->level[i] > t->level[best]))
            best = i;
    return best;
}

/* How often the place named parent (full name or stem) is spoken of. */
static unsigned parent_count(const struct places *p, struct span parent)
{
    uint32_t entry = 0;
    unsigned n = 0;
    if (trie_find(&p->table.names, parent, &entry))
        n += p->full[entry];
    if (trie_find(&p->table.stems, text_head(parent, place_stem(parent)), &entry))
        n += p->stem[entry];
    return n;
}

/* The place of the table with the suffix of the level that the text names most; a stem counts where its
 * suffix fits. */
static uint32_t most_named(const struct places *p, int level, unsigned *count, bool *by_parent)
{
    uint32_t best = PLACE_NONE;
    *count = 0;
    for (uint32_t i = 0; i < p->table.n; i++)
        for (uint32_t k = p->full[i] + p->stem[i] > 0 ? i : PLACE_NONE; k != PLACE_NONE;
             k = p->table.entry[k].next) {
            const struct place_entry *e = &p->table.entry[k];
            uint32_t head = PLACE_NONE;
            trie_find(&p->table.stems, text_head(e->name, e->stem), &head);
            if (text_ends(e->name, suffixes[level]) == 0)
                continue;
            bool parent = level != 0 && level != 1 && parent_count(p, e->parent) > 0;
            unsigned stems = head != PLACE_NONE ? p->stem[head] : 0;
            if (p->full[k] == 0 && !parent) /* 天涯种业 is a firm */
                continue;
            unsigned n = p->full[k] * 2 + stems + (parent ? 2 : 0);
            if (n > *count) {
                *count = n;
                best = k;
                *by_parent = parent;
            }
        }
    return best;
}

static void choose(const struct places *p, const struct tally *t, struct buf *name)
{
    int level = best_level(t);
    if (level < 0)
        return;
    unsigned count;
    bool by_parent = false;
    if (t->masked[level].count > 0) {
        buf_add(name, t->masked[level].name.s, t->masked[level].name.n);
        return;
    }
    uint32_t best = most_named(p, level, &count, &by_parent);
    if (best == PLACE_NONE || count < 3)
        return;
    const struct place_entry *e = &p->table.entry[best];
    if (by_parent && !text_ends(e->parent, "省"))
        buf_add(name, e->parent.s, e->parent.n);
    buf_add(name, e->name.s, e->name.n);
}

/* 2016年，白鹭县坚持…: the subject that the text opens with. */
static bool name_of_opening(const struct places *p, const struct tally *t, struct span s, struct buf *name)
{
    size_t at = 0;
    for (size_t i = 0; i < 40 && i < s.n; i += utf8_length(s.s[i])) {
        size_t n = text_one_of(text_from(s, i), SET_PLACE_OPENING_YEARS);
        at = n ? i + n : at;
    }
    struct span rest = text_from(s, at);
    size_t n = chain_at(p, rest, false);
    int level = n ? level_at(text_from(rest, n - 3)) : -1, best = best_level(t);
    if (level < 0 || other_word(text_from(rest, n)) || (best >= 0 && best != level))
        return false;
    buf_add(name, rest.s, n);
    return true;
}

/* The organisation that signs the report in one of its last lines, above the date. */
static bool name_of_signature(const struct places *p, const struct lines *l, size_t from, size_t to,
                              struct buf *name)
{
    for (size_t looked = 0; to > from && looked < 3; to--) {
        struct span s = line_span(&l->line[to - 1]);
        size_t at;
        if (l->line[to - 1].kind == LINE_NOISE)
            continue;
        size_t n = text_at_most(s, SIGNATURE_MAX) && text_ends_one_of(s, SET_PLACE_SIGNATURE_ENDS)
                       ? name_in_title(p, s, &at)
                       : 0;
        if (n > 0) {
            buf_add(name, s.s + at, n);
            return true;
        }
        looked++;
    }
    return false;
}

void place_infer(struct places *p, const struct lines *l, size_t from, size_t to, struct buf *name)
{
    load(p);
    for (size_t i = from; i < to; i++) {
        struct span s = line_span(&l->line[i]);
        size_t at;
        size_t n = l->line[i].kind == LINE_TITLE ? name_in_title(p, s, &at) : 0;
        if (n > 0) {
            buf_add(name, s.s + at, n);
            return;
        }
    }
    struct tally t = {0};
    memset(p->full, 0, p->table.n * sizeof *p->full);
    memset(p->stem, 0, p->table.n * sizeof *p->stem);
    struct span opening = {"", 0};
    for (size_t i = from; i < to && t.looked_at < LOOKED_AT; i++) {
        struct span s = line_span(&l->line[i]);
        if (l->line[i].kind == LINE_NOISE || l->line[i].kind == LINE_TITLE)
            continue;
        bool salutes = text_at_most(s, SALUTATION_MAX) && !text_ends(s, "。");
        bool opens = opening.n == 0 && l->line[i].kind == LINE_TEXT && l->line[i].rank == 0 && !salutes;
        if (opens)
            opening = text_head(s, 120);
        tally_line(p, &t, text_head(s, LOOKED_AT), opens);
    }
    if (!name_of_opening(p, &t, opening, name) && !name_of_signature(p, l, from, to, name))
        choose(p, &t, name);
}
