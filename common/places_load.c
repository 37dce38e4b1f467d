#include "places_load.h"

#include <stdlib.h>

#include "lexicon.h"
#include "msg.h"
#include "sets.h"
#include "utf8.h"

/* What a text may call a division. */
struct call {
    struct span text;
    uint32_t place;
    unsigned char call;
};

enum { SHORTEST = 6, LONGEST = 300, CHARACTER = 3 }; /* bytes: two characters are a name or a stem */

static bool is_han(struct span s)
{
    for (size_t i = 0; i < s.n; i += CHARACTER) {
        unsigned char c = (unsigned char)s.s[i];
        if (i + CHARACTER > s.n || c < 0xe3 || c > 0xe9)
            return false;
    }
    return true;
}

/* The name without 市, 自治县 and the like, and without the people before that; two characters remain. */
static size_t stem_of(struct span name)
{
    size_t n = name.n;
    for (size_t at = SHORTEST; at < name.n && n == name.n; at += CHARACTER)
        if (set_has(SET_PLACE_SUFFIXES, (struct span){name.s + at, name.n - at}))
            n = at;
    for (size_t people; n < name.n && (people = set_ends(SET_PLACE_PEOPLE, (struct span){name.s, n})) > 0;) {
        if (n - people < SHORTEST)
            break;
        n -= people;
    }
    return n;
}

static const char *code_of(struct span code, struct span level, struct place *p)
{
    static const char *const names[] = {"", "country", "province", "prefecture", "county"};
    if (code.n != sizeof p->code - 1 || strspn(code.s, "0123456789") < code.n)
        return "a code has six digits";
    memcpy(p->code, code.s, code.n);
    enum place_level fits = memcmp(code.s + 2, "0000", 4) == 0 ? PLACE_PROVINCE
                            : memcmp(code.s + 4, "00", 2) == 0 ? PLACE_PREFECTURE
                                                               : PLACE_COUNTY;
    p->level = (unsigned char)fits;
    return span_is(level, names[fits]) ? NULL : "the level does not fit the code";
}

static const char *take_row(void *ctx, const struct lexicon_row *row)
{
    struct places_lists *l = ctx;
    struct span name = row->cell[1], parent = row->cell[3], status = row->cell[4];
    if ((l->n & (l->n - 1)) == 0) {
        l->place = mem_resize(l->place, l->n > 0 ? 2 * l->n : 1, sizeof *l->place);
        l->line = mem_resize(l->line, l->n > 0 ? 2 * l->n : 1, sizeof *l->line);
    }
    if (l->file == NULL)
        l->file = mem_dup(row->file, strlen(row->file));
    struct place p = {.former = span_is(status, "former"), .parent = PLACE_NONE};
    if (name.n < SHORTEST || !is_han(name) || !is_han(parent) || parent.n + name.n > LONGEST)
        return "no Chinese name";
    if (!p.former && !span_is(status, "current"))
        return "the status is current or former";
    const char *wrong = code_of(row->cell[0], row->cell[2], &p);
    if (wrong != NULL)
        return wrong;
    if ((p.level == PLACE_PROVINCE) != (parent.n == 0))
        return "all but provinces have a parent";
    struct buf full = {0};
    buf_add(&full, parent.s, parent.n);
    buf_add(&full, name.s, name.n);
    p.length = (unsigned short)full.len;
    p.parent_length = (unsigned short)parent.n;
    p.stem = (unsigned short)stem_of(name);
    buf_byte(&full, '\0');
    p.full = full.data;
    l->line[l->n] = row->line;
    l->place[l->n++] = p;
    return NULL;
}

/* The trie of full names, and from it who belongs to whom. */
static void find_parents(struct places_lists *l, struct trie *full)
{
    struct trie_key *key = mem_zalloc(l->n + 1, sizeof *key);
    for (size_t i = 0; i < l->n; i++)
        key[i] = (struct trie_key){place_full(&l->place[i]), (uint32_t)i};
    trie_build(full, key, l->n);
    free(key);
    for (size_t i = 0; i < l->n; i++) {
        struct place *p = &l->place[i];
        uint32_t found = PLACE_NONE;
        if (trie_find(full, place_full(p), &found) && found != i)
            msg_die("%s:%zu: the division stands twice", l->file, l->line[i]);
        if (p->parent_length > 0 && !trie_find(full, (struct span){p->full, p->parent_length}, &p->parent))
            msg_die("%s:%zu: the parent is no division of the list", l->file, l->line[i]);
    }
}

/* 恩施州 for 恩施土家族苗族自治州, 新疆自治区 for 新疆维吾尔自治区: the stem and what the set says. */
static void add_short_form(struct span own, size_t stem, struct buf *b)
{
    const struct set_word *suffix;
    size_t n = set_ends(SET_PLACE_SELFGOVERNED, own);
    if (n == 0 || stem >= own.n || set_which(SET_PLACE_SELFGOVERNED, own.s + own.n - n, n, &suffix) == 0)
        return;
    if (own.n - stem == n && strcmp(suffix->text, suffix->value) == 0) /* 西藏自治区 is its own short form */
        return;
    buf_add(b, own.s, stem);
    buf_text(b, suffix->value);
}

static int by_text(const void *a, const void *b)
{
    const struct call *x = a, *y = b;
    int order = memcmp(x->text.s, y->text.s, x->text.n < y->text.n ? x->text.n : y->text.n);
    if (order == 0)
        order = (x->text.n > y->text.n) - (x->text.n < y->text.n);
    if (order == 0)
        order = (x->call > y->call) - (x->call < y->call);
    return order != 0 ? order : (x->place > y->place) - (x->place < y->place);
}

static bool same_text(const struct call *a, const struct call *b)
{
    return a->text.n == b->text.n && memcmp(a->text.s, b->text.s, a->text.n) == 0;
}

/* All that texts call the divisions, by word. The short forms are kept in `kept`, at the offset noted in
 * place of the address until all are there. */
static struct call *list_calls(const struct places_lists *l, struct buf *kept, size_t *n)
{
    struct call *call = mem_zalloc(PLACE_CALLS * l->n + 1, sizeof *call);
    size_t *at = mem_zalloc(l->n + 1, sizeof *at);
    *n = 0;
    for (uint32_t i = 0; i < l->n; i++) {
        at[i] = kept->len;
        add_short_form(place_own(&l->place[i]), l->place[i].stem, kept);
    }
    at[l->n] = kept->len;
    for (uint32_t i = 0; i < l->n; i++) {
        struct span own = place_own(&l->place[i]);
        call[(*n)++] = (struct call){own, i, PLACE_NAME};
        if (at[i + 1] > at[i])
            call[(*n)++] = (struct call){{kept->data + at[i], at[i + 1] - at[i]}, i, PLACE_SHORT};
        if (l->place[i].stem < own.n)
            call[(*n)++] = (struct call){{own.s, l->place[i].stem}, i, PLACE_STEM};
    }
    free(at);
    qsort(call, *n, sizeof *call, by_text);
    return call;
}

static void mark_filters(struct places_lists *l, const char *s)
{
    l->quick[(unsigned char)s[1]] |= UINT64_C(1) << ((unsigned char)s[2] & 63);
    l->first[place_character(s) >> 6] |= UINT64_C(1) << (place_character(s) & 63);
    l->pairs[place_pair(s) >> 6] |= UINT64_C(1) << (place_pair(s) & 63);
}

static void make_words(struct places_lists *l, struct trie *called)
{
    struct buf kept = {0};
    struct call *call = list_calls(l, &kept, &l->members);
    struct trie_key *key = mem_zalloc(l->members + 1, sizeof *key);
    l->member = mem_zalloc(l->members + 1, sizeof *l->member);
    l->word = mem_zalloc(l->members + 1, sizeof *l->word);
    for (size_t i = 0; i < l->n; i++)
        for (int k = 0; k < PLACE_CALLS; k++)
            l->place[i].word[k] = PLACE_NONE;
    for (uint32_t i = 0; i < l->members; i++) {
        const struct call *c = &call[i];
        if (i == 0 || !same_text(c, c - 1)) {
            key[l->words] = (struct trie_key){c->text, (uint32_t)l->words};
            l->word[l->words++] = (struct place_word){i, i, c->call != PLACE_STEM};
            mark_filters(l, c->text.s);
        }
        l->word[l->words - 1].to = i + 1;
        l->member[i] = (struct place_member){c->place, c->call};
        l->place[c->place].word[c->call] = (uint32_t)l->words - 1;
    }
    trie_build(called, key, l->words);
    free(key);
    free(call);
    buf_free(&kept);
}

bool places_read(struct places_lists *l, const char *dir, struct places *made)
{
    static const char *const columns[] = {"code", "name", "level", "parent", "status", NULL};
    if (dir != NULL && !lexicon_has(dir, "places"))
        return false;
    lexicon_read(dir, "places", columns, take_row, l);
    find_parents(l, &made->full);
    make_words(l, &made->called);
    made->place = l->place;
    made->word = l->word;
    made->member = l->member;
    made->n = (uint32_t)l->n;
    made->words = (uint32_t)l->words;
    made->quick = l->quick;
    made->first = l->first;
    made->pairs = l->pairs;
    return true;
}

void places_lists_free(struct places_lists *l)
{
    for (size_t i = 0; i < l->n; i++)
        free((char *)l->place[i].full);
    free(l->place);
    free(l->word);
    free(l->member);
    free(l->line);
    free(l->file);
    *l = (struct places_lists){0};
}
