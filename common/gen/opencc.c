/* opencc: compiles OpenCC's text dictionaries into the tables of t2s (see tools/t2s/dictionary.h).
 *
 * Usage: opencc FOLDER > tables.c, where FOLDER holds the dictionaries as NAME.txt (key TAB values, the first
 * of them counts). The configurations are those of OpenCC 1.1.6, t2s.json and so on: the segmentation
 * dictionary and the last group are the same in all of them.
 *
 * Where a chain of two dictionaries can be flattened. A key k of the first group gives v, and v gives w when
 * it is converted alone. In a longer text k still gives w ("closed") if
 *   - no segment begins inside k: no key of the segmentation dictionary begins with a proper suffix of k or
 *     is a prefix of one; and
 *   - converting v leaves nothing open: at no step is the rest of v a proper prefix of a longer back key.
 * All other keys are left open and converted in their context. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../tools/t2s/dictionary.h"
#include "c_tables.h"
#include "mem.h"
#include "msg.h"
#include "opencc_dict.h"
#include "opencc_write.h"
#include "utf8.h"

enum { FIRST_MAX = 3 };

static const struct config {
    const char *name;
    const char *first[FIRST_MAX]; /* the first group, in order; none: there is only the last group */
} configs[] = {{"t2s", {NULL}},
               {"tw2s", {"TWVariantsRevPhrases", "TWVariantsRev"}},
               {"tw2sp", {"TWPhrasesRev", "TWVariantsRevPhrases", "TWVariantsRev"}},
               {"hk2s", {"HKVariantsRevPhrases", "HKVariantsRev"}}};

enum { CONFIGS = sizeof configs / sizeof *configs };

static struct dict phrases, characters; /* TSPhrases, TSCharacters: the last group in this order */
static struct trie back;                /* both; values are indices into back_value */
static struct table_value *back_value;
static struct buf pool;

static uint8_t small(size_t n)
{
    if (n > UINT8_MAX)
        msg_die("a dictionary entry is too long for its table");
    return (uint8_t)n;
}

static uint32_t add_pool(struct span s)
{
    uint32_t at = (uint32_t)pool.len;
    buf_add(&pool, s.s, s.n);
    return at;
}

static struct span pool_at(uint32_t at, size_t n)
{
    return (struct span){pool.data + at, n};
}

/* The last group */

static void build_back(void)
{
    size_t n = phrases.n + characters.n;
    struct trie_key *keys = mem_zalloc(n, sizeof *keys);
    back_value = mem_zalloc(n, sizeof *back_value);
    for (size_t i = 0; i < n; i++) {
        const struct entry *e = i < phrases.n ? &phrases.entry[i] : &characters.entry[i - phrases.n];
        keys[i] = (struct trie_key){e->key, (uint32_t)i};
        uint32_t at = add_pool(e->value);
        back_value[i] = (struct table_value){at,
                                             at,
                                             small(e->value.n),
                                             small(e->value.n),
                                             TABLE_SEGMENT,
                                             small(utf8_count(e->key.s, e->key.n))};
        if (i >= phrases.n && back_value[i].characters != 1)
            msg_die("TSCharacters: the longest match over both dictionaries is not OpenCC's: '%.*s'",
                    (int)e->key.n, e->key.s);
    }
    for (size_t i = 0; i < phrases.n; i++) /* trie_build has sorted them */
        if (back_value[keys[i].value].characters == 1)
            msg_die("TSPhrases: an entry of one character");
    trie_build(&back, keys, n);
    free(keys);
}

/* Converts s alone through the last group into b. Returns false when what follows s might change the result.
 */
static bool convert_back(struct span s, struct buf *b)
{
    bool closed = true;
    for (size_t i = 0; i < s.n;) {
        uint32_t state = 1, value = 0;
        size_t found = 0, at = i;
        while (at < s.n && (state = trie_step(&back, state, (unsigned char)s.s[at])) != 0) {
            at++;
            if (trie_ends(&back, state)) {
                value = back.value[state];
                found = at - i;
            }
        }
        if (at == s.n && trie_goes_on(&back, state))
            closed = false;
        size_t step = found ? found : utf8_length(s.s[i]);
        struct span to = {s.s + i, step};
        if (found)
            to = pool_at(back_value[value].text, back_value[value].text_n);
        buf_add(b, to.s, to.n);
        i += step;
    }
    return closed;
}

/* True when a segment may begin inside key, depending on what follows. */
static bool may_be_cut(struct span key)
{
    for (size_t i = utf8_length(key.s[0]); i < key.n; i += utf8_length(key.s[i]))
        for (size_t j = 0; j < phrases.n; j++) {
            struct span p = phrases.entry[j].key;
            size_t n = p.n < key.n - i ? p.n : key.n - i;
            if (memcmp(p.s, key.s + i, n) == 0)
                return true;
        }
    return false;
}

/* One configuration */

struct table_build {
    const char *name;
    struct dict first[FIRST_MAX];
    size_t dicts;
    struct entry *entry; /* of front */
    size_t n;
    struct table_value *value; /* of front, as entry */
    struct trie front;
    uint16_t page[1024];
    uint32_t (*unit)[64];
    size_t units;
    uint8_t pair[(1 << PAIR_BITS) / 8];
    uint8_t ascii[128];
};

/* In a group the first dictionary that matches wins, and a segment's beginning ends what came before: a key
 * that begins with a key of an earlier dictionary can never be chosen. Without these keys the longest match
 * over all dictionaries together is OpenCC's match. */
static bool is_shadowed(const struct entry *earlier, size_t n, struct span key)
{
    for (size_t i = 0; i < n; i++)
        if (span_begins(key, earlier[i].key))
            return true;
    return false;
}

static void add_front(struct table_build *b, const struct dict *d)
{
    size_t earlier = b->n;
    b->entry = mem_resize(b->entry, b->n + d->n, sizeof *b->entry);
    for (size_t i = 0; i < d->n; i++)
        if (!is_shadowed(b->entry, earlier, d->entry[i].key))
            b->entry[b->n++] = d->entry[i];
}

/* Converts s alone through the first group into b. */
static void convert_first(const struct table_build *b, struct span s, struct buf *to)
{
    while (s.n > 0) {
        const struct entry *e = NULL;
        for (size_t i = 0; i < b->dicts && e == NULL; i++)
            e = dict_longest(&b->first[i], s);
        size_t n = e ? e->key.n : utf8_length(s.s[0]);
        buf_add(to, e ? e->value.s : s.s, e ? e->value.n : n);
        s.s += n;
        s.n -= n;
    }
}

/* What an entry of front becomes. A segment is converted as a whole: within it, the first group's keys count
 * even where they begin like a segment. */
static struct table_value front_value(const struct table_build *b, struct entry e, bool segment)
{
    struct buf first = {0}, text = {0};
    if (segment)
        convert_first(b, e.key, &first);
    else
        buf_add(&first, e.value.s, e.value.n);
    bool closed = convert_back((struct span){first.data, first.len}, &text);
    struct table_value v = {.kind = TABLE_SEGMENT};
    if (!segment)
        v.kind = closed && !may_be_cut(e.key) ? TABLE_CLOSED : TABLE_OPEN;
    v.middle = add_pool(e.value);
    v.middle_n = small(e.value.n);
    v.text = add_pool((struct span){text.data, text.len});
    v.text_n = small(text.len);
    v.characters = small(utf8_count(e.key.s, e.key.n));
    buf_free(&first);
    buf_free(&text);
    return v;
}

static void build_front(struct table_build *b)
{
    add_front(b, &phrases);
    size_t n = b->n;
    for (size_t i = 0; i < b->dicts; i++)
        add_front(b, &b->first[i]);
    struct trie_key *keys = mem_zalloc(b->n, sizeof *keys);
    b->value = mem_zalloc(b->n, sizeof *b->value);
    for (size_t i = 0; i < b->n; i++) {
        keys[i] = (struct trie_key){b->entry[i].key, (uint32_t)i};
        b->value[i] = front_value(b, b->entry[i], i < n);
    }
    trie_build(&b->front, keys, b->n);
    free(keys);
}

/* Units: what a single character becomes. */

static uint32_t *unit_at(struct table_build *b, uint32_t c)
{
    uint16_t *page = &b->page[table_page(c)];
    if (*page == 0) { /* block 0 is the one where all characters stay */
        if (b->units > UINT16_MAX)
            msg_die("too many blocks");
        *page = (uint16_t)b->units++;
        b->unit = mem_resize(b->unit, b->units, sizeof *b->unit);
        memset(b->unit[*page], 0, sizeof *b->unit);
    }
    return &b->unit[*page][c >> 16 & 63];
}

static void set_unit(struct table_build *b, struct span from, struct span to)
{
    if (from.n != 3)
        return; /* the walk has no shortcut for such characters */
    uint32_t c = table_load(from.s);
    uint32_t *unit = unit_at(b, c);
    *unit = to.n == 3 && table_is_three(table_load(to.s)) ? c ^ table_load(to.s) : (uint32_t)UNIT_ODD;
}

/* Two-byte forms of longer sequences and surrogates look like three-byte characters; they get no shortcut. */
static void set_ill_formed(struct table_build *b)
{
    for (uint32_t second = 0x80; second < 0xc0; second++)
        for (uint32_t third = 0x80; third < 0xc0; third++) {
            if (second < 0xa0)
                *unit_at(b, 0xe0 | second << 8 | third << 16) = UNIT_ODD;
            else
                *unit_at(b, 0xed | second << 8 | third << 16) = UNIT_ODD;
        }
}

static void build_units(struct table_build *b)
{
    b->units = 1;
    b->unit = mem_zalloc(1, sizeof *b->unit);
    set_ill_formed(b);
    for (size_t i = 0; i < characters.n; i++)
        set_unit(b, characters.entry[i].key, characters.entry[i].value);
    for (size_t i = 0; i < b->n; i++)
        if (b->value[i].characters == 1)
            set_unit(b, b->entry[i].key, pool_at(b->value[i].text, b->value[i].text_n));
}

/* Pairs: which two characters may begin something longer. */

static void set_pair(struct table_build *b, struct span first, struct span second)
{
    if (first.n == 1)
        b->ascii[first.s[0] & 127] = 1;
    if (first.n != 3)
        return;
    *unit_at(b, table_load(first.s)) |= UNIT_HEAD;
    if (second.n == 3) { /* after a head, anything else than three bytes is looked at in full */
        uint32_t bit = table_pair(table_load(first.s), table_load(second.s));
        b->pair[bit / 8] = (uint8_t)(b->pair[bit / 8] | 1 << bit % 8);
    }
}

static struct span character_at(struct span s, size_t i)
{
    return (struct span){s.s + i, utf8_length(s.s[i])};
}

/* A back key that begins with the characters x and y may arise from any a that becomes x alone and any b that
 * begins a key whose value begins with y. Keys of several characters that give x are heads by themselves. */
static void set_pairs_after(struct table_build *b, struct span key)
{
    struct span x = character_at(key, 0), y = character_at(key, x.n);
    for (size_t i = 0; i <= b->n; i++) {
        struct span a = x;
        if (i < b->n) {
            struct entry e = b->entry[i];
            if (b->value[i].kind == TABLE_SEGMENT || b->value[i].characters != 1 ||
                !span_begins(e.value, x) || e.value.n != x.n)
                continue;
            a = e.key;
        }
        set_pair(b, a, y);
        for (size_t j = 0; j < b->n; j++)
            if (b->value[j].kind != TABLE_SEGMENT && span_begins(b->entry[j].value, y))
                set_pair(b, a, character_at(b->entry[j].key, 0));
    }
}

static void build_pairs(struct table_build *b)
{
    for (size_t i = 0; i < b->n; i++) {
        struct span key = b->entry[i].key, first = character_at(key, 0);
        if (b->value[i].characters > 1)
            set_pair(b, first, character_at(key, first.n));
        else if (b->value[i].middle_n != 3 && key.n == 3)
            *unit_at(b, table_load(key.s)) |= UNIT_ODD;
    }
    for (size_t i = 0; i < phrases.n; i++)
        set_pairs_after(b, phrases.entry[i].key);
}

/* Output */

static void write_values(const char *name, const char *part, const struct table_value *v, size_t n)
{
    printf("static const struct table_value %s_%s_value[] = {", name, part);
    for (size_t i = 0; i < n; i++, v++)
        printf("%s{%u,%u,%d,%d,%d,%d},", i % 8 == 0 ? "\n" : "", v->middle, v->text, v->middle_n, v->text_n,
               v->kind, v->characters);
    printf("\n};\n");
}

static void write_table(const struct table_build *b)
{
    char front[16];
    snprintf(front, sizeof front, "%s_front", b->name);
    put_trie(front, &b->front);
    write_values(b->name, "front", b->value, b->n);
    gen_write_bytes("static const uint8_t", b->name, "pair", b->pair, sizeof b->pair);
    gen_write_bytes("static const uint8_t", b->name, "ascii", b->ascii, sizeof b->ascii);
    printf("static const uint16_t %s_page[] = {", b->name);
    for (size_t i = 0; i < 1024; i++)
        printf("%s%d,", i % 24 == 0 ? "\n" : "", b->page[i]);
    printf("\n};\nstatic const uint32_t %s_unit[][64] = {", b->name);
    for (size_t i = 0; i < b->units; i++)
        for (size_t j = 0; j < 64; j++)
            printf("%s%u%s", j == 0 ? "\n{" : j % 12 == 0 ? "\n" : "", b->unit[i][j], j == 63 ? "}," : ",");
    printf("\n};\n");
    printf("const struct table table_%s = {%s_page, %s_unit, %s_pair, %s_ascii,\n    ", b->name, b->name,
           b->name, b->name, b->name);
    put_initializer(front, &b->front);
    put_initializer("back", &back);
    printf("%s_front_value, all_back_value, (const char *)all_pool};\n", b->name);
}

static void free_table(struct table_build *b)
{
    for (size_t i = 0; i < b->dicts; i++)
        dict_free(&b->first[i]);
    free(b->entry);
    free(b->value);
    free(b->unit);
    trie_free(&b->front);
}

int main(int argc, char **argv)
{
    static struct table_build build[CONFIGS];
    msg_init("opencc");
    if (argc != 2)
        msg_die("usage: opencc FOLDER");
    const char *folder = argv[1];
    dict_read(folder, "TSPhrases", &phrases);
    dict_read(folder, "TSCharacters", &characters);
    build_back();
    for (size_t i = 0; i < CONFIGS; i++) {
        struct table_build *b = &build[i];
        b->name = configs[i].name;
        for (; b->dicts < FIRST_MAX && configs[i].first[b->dicts] != NULL; b->dicts++)
            dict_read(folder, configs[i].first[b->dicts], &b->first[b->dicts]);
        build_front(b);
        build_units(b);
        build_pairs(b);
    }
    printf("#include \"dictionary.h\"\n");
    gen_write_bytes("static const unsigned char", "all", "pool", pool.data, pool.len);
    put_trie("back", &back);
    write_values("all", "back", back_value, phrases.n + characters.n);
    for (size_t i = 0; i < CONFIGS; i++) {
        write_table(&build[i]);
        free_table(&build[i]);
    }
    trie_free(&back);
    free(back_value);
    buf_free(&pool);
    dict_free(&phrases);
    dict_free(&characters);
    return fflush(stdout) != 0 || ferror(stdout) ? MSG_TROUBLE : MSG_OK;
}
