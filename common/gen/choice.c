/* choice: compiles what t2s chooses by: classes of characters, terms, and the rules that correct tw2sp.
 *
 * Usage: choice DICTIONARIES FOLDER > choice_data.c, where FOLDER holds evidence.csv and rules.csv.
 *
 * A character is traditional if TSCharacters changes it and no value of the last conversion step holds it, so
 * that it cannot be left over in what t2s has written; those that can are of either kind, or count for
 * nothing where a second conversion would change what the first has left. It is simplified if STCharacters
 * always changes it and neither Taiwan's nor Hong Kong's standard writes it.
 *
 * Terms are those of evidence.csv, the keys of Taiwan's wording that no rule is about, and what the rules ask
 * for. */
#include <stdio.h>
#include <stdlib.h>

#include "../../tools/t2s/choice.h"
#include "../../tools/t2s/choice_data.h"
#include "c_tables.h"
#include "choice_rules.h"
#include "lexicon.h"
#include "mem.h"
#include "msg.h"
#include "opencc_dict.h"
#include "opencc_write.h"
#include "trie.h"
#include "utf8.h"

/* The weight of a word that only Taiwan uses. */
enum { TAIWAN_WORD = 2 };

static uint16_t page[1024];
static uint8_t (*class)[64];
static size_t blocks = 1;

/* A weight for each region; all zero: only looked for, or in the way of a shorter term. */
struct term {
    char *text;
    unsigned char weight[REGIONS];
};

static struct term *terms;
static size_t terms_n;
static struct rules rules;

static uint8_t *class_at(const char *s)
{
    uint32_t c = table_load(s);
    uint16_t *p = &page[table_page(c)];
    if (*p == 0) {
        *p = (uint16_t)blocks++;
        class = mem_resize(class, blocks, sizeof *class);
        memset(class[*p], 0, sizeof *class);
    }
    return &class[*p][c >> 16 & 63];
}

static bool holds(struct span s, struct span c)
{
    return memmem(s.s, s.n, c.s, c.n) != NULL;
}

static bool any_holds(const struct dict *d, struct span c)
{
    for (size_t i = 0; i < d->n; i++)
        if (holds(d->entry[i].value, c))
            return true;
    return false;
}

static bool has_simplified(struct span s)
{
    for (size_t i = 0; i < s.n; i += utf8_length(s.s[i]))
        if (utf8_length(s.s[i]) == 3 && (*class_at(s.s + i) & CLASS_SIMPLIFIED) != 0)
            return true;
    return false;
}

/* True when some value of d that may pass for traditional, converted once more, loses the character c. */
static bool loses(const struct dict *d, const struct dict *phrases, const struct dict *characters,
                  struct span c)
{
    for (size_t i = 0; i < d->n; i++) {
        if (!holds(d->entry[i].value, c) || has_simplified(d->entry[i].value))
            continue;
        struct buf b = {0};
        simplify_text(phrases, characters, d->entry[i].value, &b);
        bool lost = !holds((struct span){b.data, b.len}, c);
        buf_free(&b);
        if (lost)
            return true;
    }
    return false;
}

static void set_traditional(const struct dict *characters, const struct dict *phrases)
{
    for (size_t i = 0; i < characters->n; i++) {
        struct entry e = characters->entry[i];
        if (e.key.n != 3 || (e.value.n == e.key.n && span_begins(e.value, e.key)) ||
            loses(characters, phrases, characters, e.key) || loses(phrases, phrases, characters, e.key))
            continue;
        bool left = any_holds(characters, e.key) || any_holds(phrases, e.key);
        uint8_t *c = class_at(e.key.s);
        *c = (uint8_t)(*c | (left ? CLASS_EITHER : CLASS_TRADITIONAL));
    }
}

/* Characters of Hong Kong's standard that t2s does not know. */
static void set_hongkong(const char *folder, const struct dict *characters)
{
    struct dict hk;
    dict_read(folder, "HKVariantsRev", &hk);
    for (size_t i = 0; i < hk.n; i++) {
        struct span c = hk.entry[i].key;
        const struct entry *e = dict_longest(characters, c);
        if (c.n == 3 && e == NULL && !any_holds(characters, c))
            *class_at(c.s) = CLASS_TRADITIONAL;
    }
    dict_free(&hk);
}

static void set_simplified(const char *folder, const struct dict *changed)
{
    struct dict characters, tw, hk;
    dict_read(folder, "STCharacters", &characters);
    dict_read(folder, "TWVariantsRev", &tw);
    dict_read(folder, "HKVariantsRev", &hk);
    for (size_t i = 0; i < characters.n; i++) {
        struct entry e = characters.entry[i];
        const struct entry *c = dict_longest(changed, e.key);
        if (e.key.n != 3 || (c != NULL && !holds(c->value, e.key)) || holds(e.values, e.key))
            continue;
        if (dict_longest(&tw, e.key) || dict_longest(&hk, e.key) || any_holds(&tw, e.key) ||
            any_holds(&hk, e.key))
            continue;
        *class_at(e.key.s) = CLASS_SIMPLIFIED;
    }
    dict_free(&characters);
    dict_free(&tw);
    dict_free(&hk);
}

/* The term's index. */
static size_t term_at(struct span s)
{
    for (size_t i = 0; i < terms_n; i++)
        if (span_is(s, terms[i].text))
            return i;
    terms = mem_resize(terms, terms_n + 1, sizeof *terms);
    terms[terms_n] = (struct term){.text = mem_dup(s.s, s.n)};
    return terms_n++;
}

static size_t term_of(const char *s)
{
    return term_at((struct span){s, strlen(s)});
}

static const struct lexicon_row *term_row;

static void take_part(void *ctx, struct span s)
{
    (void)ctx;
    size_t known = terms_n, t = term_at(s);
    if (t < known)
        msg_die("%s:%zu: '%s' is there twice", term_row->file, term_row->line, terms[t].text);
    for (size_t i = 0; i < REGIONS; i++)
        if (term_row->cell[1 + i].n > 0)
            terms[t].weight[i] = (unsigned char)(term_row->cell[1 + i].s[0] - '0');
}

static const char *take_term(void *ctx, const struct lexicon_row *r)
{
    for (size_t i = 0; i < REGIONS; i++) {
        struct span cell = r->cell[1 + i];
        if (cell.n > 1 || (cell.n == 1 && (cell.s[0] < '0' || cell.s[0] > '9')))
            return "a weight is a digit or empty";
    }
    if (r->cell[0].n == 0 || r->cell[1 + REGIONS].n == 0)
        return "no term or no reason";
    term_row = r;
    lexicon_parts(r->cell[0], '|', take_part, ctx);
    return NULL;
}

/* What the rules are about says nothing by itself, but stands in the way of shorter terms inside it. The
 * other keys of Taiwan's wording are no words of the mainland. */
static void add_terms(const char *folder)
{
    struct dict d;
    dict_read(folder, "TWPhrasesRev", &d);
    for (size_t i = 0; i < d.n; i++) {
        struct entry e = d.entry[i];
        if (rules_have(&rules, e.key) || utf8_count(e.key.s, e.key.n) < 2 || holds(e.values, e.key))
            continue;
        size_t known = terms_n, t = term_at(e.key);
        if (t == known)
            terms[t].weight[REGION_TAIWAN] = TAIWAN_WORD;
    }
    dict_free(&d);
    for (size_t i = 0; i < rules.n; i++) {
        if (rules.rule[i].reviewed)
            term_of(rules.rule[i].from);
        if (rules.rule[i].unless != NULL)
            term_of(rules.rule[i].unless);
    }
}

static uint8_t pair[(1 << PAIR_BITS) / 8];

/* Notes how a term begins. */
static void set_head(struct span term, unsigned char lead[256])
{
    const char *s = term.s;
    if (utf8_length(*s) != 3) {
        lead[(unsigned char)*s] = 1;
        return;
    }
    bool two = term.n >= 6 && utf8_length(s[3]) == 3;
    *class_at(s) = (uint8_t)(*class_at(s) | (two ? CLASS_TERM : CLASS_ALONE));
    if (two) {
        uint32_t bit = table_pair(table_load(s), table_load(s + 3));
        pair[bit / 8] = (uint8_t)(pair[bit / 8] | 1 << bit % 8);
    }
}

static void build_trie(struct trie *t, unsigned char lead[256])
{
    struct trie_key *keys = mem_zalloc(terms_n, sizeof *keys);
    for (size_t i = 0; i < terms_n; i++) {
        const char *s = terms[i].text;
        keys[i] = (struct trie_key){{s, strlen(s)}, (uint32_t)i};
        set_head(keys[i].key, lead);
    }
    trie_build(t, keys, terms_n);
    free(keys);
}

static void write_string(const char *s)
{
    putchar('"');
    for (; *s != '\0'; s++)
        printf("\\%03o", (unsigned char)*s);
    putchar('"');
}

static void write_lists(void)
{
    printf("const struct choice_term choice_terms[] = {\n");
    for (size_t i = 0; i < terms_n; i++) {
        const unsigned char *w = terms[i].weight;
        printf("{");
        write_string(terms[i].text);
        printf(", {%d, %d, %d}},\n", w[REGION_MAINLAND], w[REGION_TAIWAN], w[REGION_HONGKONG]);
    }
    printf("};\nconst size_t choice_terms_n = %zu;\nconst struct choice_rule choice_rules[] = {\n", terms_n);
    for (size_t i = 0; i < rules.n; i++) {
        const struct rule *r = &rules.rule[i];
        const char *texts[] = {r->from, r->to, r->plain};
        printf("{");
        for (size_t j = 0; j < 3; j++) {
            write_string(texts[j]);
            printf(", ");
        }
        printf("%zu, %d},\n", r->unless ? term_of(r->unless) + 1 : 0, r->hongkong);
    }
    printf("};\nconst size_t choice_rules_n = %zu;\n", rules.n);
}

static void write_data(const struct trie *t, const unsigned char lead[256])
{
    printf("#include \"choice.h\"\n#include \"choice_data.h\"\nconst uint16_t choice_page[1024] = {");
    for (size_t i = 0; i < 1024; i++)
        printf("%s%d,", i % 24 == 0 ? "\n" : "", page[i]);
    printf("\n};\nconst uint8_t choice_class[][64] = {");
    for (size_t i = 0; i < blocks; i++)
        for (size_t j = 0; j < 64; j++)
            printf("%s%d%s", j == 0 ? "\n{" : "", class[i][j], j == 63 ? "}," : ",");
    printf("\n};\n");
    gen_write_bytes("const uint8_t", "choice", "pair", pair, sizeof pair);
    gen_write_bytes("const unsigned char", "choice", "lead", lead, 256);
    put_trie("term", t);
    printf("const struct trie choice_trie = {term_cells, term_values, %zu};\n", t->n);
    write_lists();
}

int main(int argc, char **argv)
{
    static const char *const term_columns[] = {"term", "mainland", "taiwan", "hongkong", "reason", NULL};
    msg_init("choice");
    if (argc != 3)
        msg_die("usage: choice DICTIONARIES FOLDER");
    class = mem_zalloc(1, sizeof *class);
    struct dict characters, phrases;
    dict_read(argv[1], "TSCharacters", &characters);
    dict_read(argv[1], "TSPhrases", &phrases);
    set_simplified(argv[1], &characters);
    set_traditional(&characters, &phrases);
    set_hongkong(argv[1], &characters);
    dict_free(&characters);
    dict_free(&phrases);
    lexicon_read(argv[2], "evidence", term_columns, take_term, NULL);
    rules_read(argv[1], argv[2], &rules);
    add_terms(argv[1]);
    struct trie trie = {0};
    static unsigned char lead[256];
    build_trie(&trie, lead);
    write_data(&trie, lead);
    trie_free(&trie);
    for (size_t i = 0; i < terms_n; i++)
        free(terms[i].text);
    free(terms);
    rules_free(&rules);
    free(class);
    return fflush(stdout) != 0 || ferror(stdout) ? MSG_TROUBLE : MSG_OK;
}
