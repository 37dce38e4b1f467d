#include "choice_rules.h"

#include <stdlib.h>

#include "lexicon.h"
#include "msg.h"
#include "opencc_dict.h"
#include "utf8.h"

struct reading {
    struct rules *rules;
    bool places;                     /* now come the rows that say where; the others are known */
    struct dict phrases, characters; /* TSPhrases, TSCharacters */
    struct dict taiwan;              /* TWPhrasesRev */
    const struct lexicon_row *row;
    const char *wrong;
};

static void simplify(const struct reading *r, struct span s, struct buf *b)
{
    simplify_text(&r->phrases, &r->characters, s, b);
}

/* Appends s, which stands beside a rule's word, in the mainland's words. */
static void translate(const struct reading *r, struct span s, struct buf *b)
{
    while (s.n > 0) {
        const struct entry *e = dict_longest(&r->taiwan, s);
        size_t n = e ? e->key.n : utf8_length(s.s[0]);
        simplify(r, e && !rules_have(r->rules, e->key) ? e->value : (struct span){s.s, n}, b);
        s.s += n;
        s.n -= n;
    }
}

static char *taken(struct buf *b)
{
    char *s = mem_dup(b->data ? b->data : "", b->len);
    buf_free(b);
    return s;
}

static struct rule *add_rule(struct rules *r)
{
    r->rule = mem_resize(r->rule, r->n + 1, sizeof *r->rule);
    r->rule[r->n] = (struct rule){0};
    return &r->rule[r->n++];
}

bool rules_have(const struct rules *r, struct span s)
{
    for (size_t i = 0; i < r->n; i++)
        if (r->rule[i].reviewed && span_is(s, r->rule[i].from))
            return true;
    return false;
}

enum { WORD, TO, WHERE, UNLESS, REGION };

/* One rule: the row's word between left and right. */
static void take_place(struct reading *r, struct span word, struct span left, struct span right)
{
    const struct lexicon_row *row = r->row;
    struct buf from = {0}, to = {0}, plain = {0};
    buf_add(&from, left.s, left.n);
    buf_add(&from, word.s, word.n);
    buf_add(&from, right.s, right.n);
    struct span whole = {from.data, from.len};
    if (rules_have(r->rules, whole))
        r->wrong = "there is a rule for this already";
    simplify(r, whole, &plain);
    translate(r, left, &to);
    simplify(r, row->cell[TO].n > 0 ? row->cell[TO] : word, &to);
    translate(r, right, &to);
    struct rule *rule = add_rule(r->rules);
    rule->reviewed = true;
    rule->hongkong = row->cell[REGION].n > 0;
    if (row->cell[UNLESS].n > 0)
        rule->unless = mem_dup(row->cell[UNLESS].s, row->cell[UNLESS].n);
    rule->from = taken(&from);
    rule->to = taken(&to);
    rule->plain = taken(&plain);
}

static void take_where(void *ctx, struct span where)
{
    struct reading *r = ctx;
    const char *mark = memchr(where.s, '~', where.n);
    if (mark == NULL) {
        r->wrong = "no ~ where the word stands";
        return;
    }
    size_t left = (size_t)(mark - where.s);
    take_place(r, r->row->cell[WORD], (struct span){where.s, left},
               (struct span){mark + 1, where.n - left - 1});
}

static void take_word(void *ctx, struct span word)
{
    take_place(ctx, word, (struct span){"", 0}, (struct span){"", 0});
}

static const char *take_row(void *ctx, const struct lexicon_row *row)
{
    struct reading *r = ctx;
    r->row = row;
    r->wrong = NULL;
    if (row->cell[WORD].n == 0 || row->cell[REGION + 1].n == 0)
        return "no word or no reason";
    if (row->cell[REGION].n > 0 && !span_is(row->cell[REGION], "hk"))
        return "region: empty or hk";
    if ((row->cell[WHERE].n > 0) != r->places)
        return NULL;
    if (r->places)
        lexicon_parts(row->cell[WHERE], '|', take_where, r);
    else
        lexicon_parts(row->cell[WORD], '|', take_word, r);
    return r->wrong;
}

/* All of OpenCC's own keys become rules: so the longest of all wins wherever it begins, and no rule cuts a
 * key in two that begins before it. */
static void add_keys(struct reading *r)
{
    for (size_t i = 0; i < r->taiwan.n; i++) {
        const struct entry *e = &r->taiwan.entry[i];
        if (rules_have(r->rules, e->key))
            continue;
        struct buf to = {0};
        simplify(r, e->value, &to);
        struct rule *rule = add_rule(r->rules);
        rule->from = mem_dup(e->key.s, e->key.n);
        rule->to = taken(&to);
        rule->plain = mem_dup(rule->to, strlen(rule->to));
    }
}

void rules_read(const char *dictionaries, const char *folder, struct rules *rules)
{
    static const char *const columns[] = {"word", "to", "where", "unless", "region", "reason", NULL};
    struct reading r = {.rules = rules};
    dict_read(dictionaries, "TSPhrases", &r.phrases);
    dict_read(dictionaries, "TSCharacters", &r.characters);
    dict_read(dictionaries, "TWPhrasesRev", &r.taiwan);
    lexicon_read(folder, "rules", columns, take_row, &r);
    r.places = true;
    lexicon_read(folder, "rules", columns, take_row, &r);
    add_keys(&r);
    dict_free(&r.phrases);
    dict_free(&r.characters);
    dict_free(&r.taiwan);
}

void rules_free(struct rules *r)
{
    for (size_t i = 0; i < r->n; i++) {
        free(r->rule[i].from);
        free(r->rule[i].to);
        free(r->rule[i].plain);
        free(r->rule[i].unless);
    }
    free(r->rule);
}
