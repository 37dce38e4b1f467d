#include "indicator_names.h"

#include <stdint.h>
#include <stdlib.h>

#include "hash.h"
#include "lexicon.h"
#include "like.h"
#include "opt.h"
#include "places.h"
#include "sets.h"
#include "trie.h"
#include "utf8.h"

static struct {
    struct indicator_name *list;
    size_t n;
    const struct indicator_name **by_id; /* by a hash of the id, then the next ones; NULL is free */
    size_t slots;                        /* a power of two, more than twice n */
    unsigned users;
} known;

static struct span keep(struct span s)
{
    return (struct span){mem_dup(s.n > 0 ? s.s : "", s.n), s.n};
}

/* names|aliases */
static struct span joined(struct span name, struct span aliases)
{
    char *text = mem_alloc(name.n + aliases.n + 2);
    char *end = mempcpy(text, name.s, name.n);
    if (aliases.n > 0) {
        *end++ = '|';
        end = mempcpy(end, aliases.s, aliases.n);
    }
    *end = '\0';
    return (struct span){text, (size_t)(end - text)};
}

static const char *take_row(void *ctx, const struct lexicon_row *r)
{
    enum { ID, NAME, ALIASES, ENGLISH, KIND, HEADS, ADDITIVE };
    (void)ctx;
    if (r->cell[ID].n == 0 || r->cell[NAME].n == 0)
        return "an indicator has an id and a name";
    if (r->cell[ADDITIVE].n > 0 && !span_is(r->cell[ADDITIVE], "yes") && !span_is(r->cell[ADDITIVE], "no"))
        return "additive_place is yes or no";
    known.list = mem_resize(known.list, known.n + 1, sizeof *known.list);
    known.list[known.n++] =
        (struct indicator_name){.id = keep(r->cell[ID]),
                                .name = keep(r->cell[NAME]),
                                .english = keep(r->cell[ENGLISH]),
                                .names = joined(r->cell[NAME], r->cell[ALIASES]),
                                .heads = keep(r->cell[HEADS]),
                                .kind = span_is(r->cell[KIND], "stock")  ? INDICATOR_STOCK
                                        : span_is(r->cell[KIND], "flow") ? INDICATOR_FLOW
                                        : span_is(r->cell[KIND], "rate") ? INDICATOR_RATE
                                                                         : INDICATOR_OTHER,
                                .adds_up = span_is(r->cell[ADDITIVE], "yes")};
    return NULL;
}

/* Where an indicator of that id stands, or would. */
static const struct indicator_name **find_slot(struct span id)
{
    size_t i = hash_mix(0, id.s, id.n) & (known.slots - 1);
    while (known.by_id[i] != NULL && !span_equal(known.by_id[i]->id, id))
        i = (i + 1) & (known.slots - 1);
    return &known.by_id[i];
}

void indicator_names_use(const char *dir)
{
    static const char *const columns[] = {"id",    "names",  "aliases",         "english",
                                          "?kind", "?heads", "?additive_place", NULL};
    if (known.users++ > 0)
        return;
    lexicon_read(dir, "indicators", columns, take_row, NULL);
    for (known.slots = 2; known.slots <= 2 * known.n; known.slots *= 2) {
    }
    known.by_id = mem_zalloc(known.slots, sizeof *known.by_id);
    for (size_t i = 0; i < known.n; i++)
        *find_slot(known.list[i].id) = &known.list[i];
}

const struct indicator_name *indicator_by_id(struct span id)
{
    return known.n > 0 && id.n > 0 ? *find_slot(id) : NULL;
}

size_t indicator_count(void)
{
    return known.n;
}

size_t indicator_index(const struct indicator_name *i)
{
    return (size_t)(i - known.list);
}

const struct indicator_name *indicator_first(const bool *wanted)
{
    for (size_t i = 0; i < known.n; i++)
        if (wanted[i])
            return &known.list[i];
    return NULL;
}

/* Calls part for each of the names until it returns true; whether it did. */
static bool any_name(struct span names, bool (*part)(struct span name, const void *ctx), const void *ctx)
{
    for (const char *p = names.s, *end = span_end(names); p < end;) {
        const char *stop = memchr(p, '|', (size_t)(end - p));
        stop = stop != NULL ? stop : end;
        if (stop > p && part((struct span){p, (size_t)(stop - p)}, ctx))
            return true;
        p = stop + 1;
    }
    return false;
}

/* The name that ends last in a text so far. */
struct last_name {
    struct span text;
    size_t end, length;
    bool better; /* than before */
};

static bool ends_later(struct span name, const void *ctx)
{
    struct last_name *last = *(struct last_name *const *)ctx;
    struct span rest = last->text;
    for (const char *at; (at = span_find_bytes(rest, name.s, name.n)) != NULL;) {
        size_t end = (size_t)(at - last->text.s) + name.n;
        if (end > last->end || (end == last->end && name.n > last->length)) {
            last->end = end;
            last->length = name.n;
            last->better = true;
        }
        rest = (struct span){at + name.n, (size_t)(span_end(last->text) - at) - name.n};
    }
    return false;
}

const struct indicator_name *indicator_last_in(struct span text, size_t *end)
{
    struct last_name last = {.text = text}, *of = &last;
    const struct indicator_name *found = NULL;
    for (size_t i = 0; i < known.n; i++) {
        last.better = false;
        any_name(known.list[i].names, ends_later, &of);
        if (last.better)
            found = &known.list[i];
    }
    *end = last.end;
    return found;
}

static bool is_like(struct span name, const void *ctx)
{
    return like(*(const struct span *)ctx, name);
}

size_t indicators_meant(struct span said, void (*take)(void *ctx, const struct indicator_name *i), void *ctx)
{
    size_t n = 0;
    for (size_t i = 0; i < known.n; i++) {
        const struct indicator_name *one = &known.list[i];
        if (like(said, one->id) || any_name(one->names, is_like, &said)) {
            take(ctx, one);
            n++;
        }
    }
    return n;
}

enum { NEAR_MAX = 40 };

static unsigned char lower(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* The edit distance of two short texts in bytes, case aside (Levenshtein). */
static unsigned distance(struct span a, struct span b)
{
    unsigned row[NEAR_MAX + 1];
    for (unsigned j = 0; j <= b.n; j++)
        row[j] = j;
    for (unsigned i = 1; i <= a.n; i++) {
        unsigned diagonal = row[0];
        row[0] = i;
        for (unsigned j = 1; j <= b.n; j++) {
            unsigned change = diagonal + (lower(a.s[i - 1]) != lower(b.s[j - 1]));
            unsigned less = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;
            diagonal = row[j];
            row[j] = change < less ? change : less;
        }
    }
    return row[b.n];
}

struct nearest {
    struct span said;
    unsigned best;
};

static bool is_nearer(struct span name, const void *ctx)
{
    struct nearest *n = (struct nearest *)(uintptr_t)ctx;
    unsigned d = name.n <= NEAR_MAX ? distance(name, n->said) : UINT32_MAX;
    if (d >= n->best)
        return false;
    n->best = d;
    return true;
}

const struct indicator_name *indicator_nearest(struct span said)
{
    const struct indicator_name *found = NULL;
    struct nearest n = {said, (unsigned)(said.n * 2 / 3 + 1)};
    if (said.n == 0 || said.n > NEAR_MAX)
        return NULL;
    for (size_t i = 0; i < known.n; i++) {
        bool by_id = is_nearer(known.list[i].id, &n), by_name = any_name(known.list[i].names, is_nearer, &n);
        if (by_id || by_name)
            found = &known.list[i];
    }
    return found;
}

static _Noreturn void none_is_called(struct span said)
{
    const struct indicator_name *near = indicator_nearest(said);
    if (near == NULL)
        opt_wrong("--indicator: none is called '%.*s'", (int)said.n, said.s);
    opt_wrong("--indicator: none is called '%.*s'; nearest: %s (%s)", (int)said.n, said.s, near->id.s,
              near->name.s);
}

void indicators_asked(const char *list, void (*take)(void *ctx, const struct indicator_name *i),
                      void (*theme)(void *ctx, struct span id), void *ctx)
{
    for (struct span said; opt_part(&list, &said);) {
        if (indicators_meant(said, take, ctx) > 0)
            continue;
        if (span_starts(said, "theme.") == 0)
            none_is_called(said);
        theme(ctx, said);
    }
}

static bool is_han(uint32_t c)
{
    return (c >= 0x3400 && c <= 0x9fff) || c >= 0x20000;
}

static bool only_marks(struct span s)
{
    for (size_t i = 0; i < s.n;) {
        uint32_t c;
        size_t n = utf8_decode(s.s + i, s.n - i, &c);
        if (n == 0 || is_han(c))
            return false;
        i += n;
    }
    return true;
}

/* One of the region's own names: 哈尔滨市 or 哈尔滨 for 黑龙江省哈尔滨市, 浙江省 and 浙江 for 浙江省. */
static bool names_place(struct span s, struct span place)
{
    uint32_t word = 0, at = 0;
    if (span_equal(s, place))
        return true;
    if (place_at(s, &word) != s.n || !trie_find(&places->full, place, &at))
        return false;
    for (uint32_t m = places->word[word].from; m < places->word[word].to; m++)
        if (places->member[m].place == at)
            return true;
    return false;
}

struct fitting {
    struct span label, place;
    size_t longest; /* bytes of the longest name found */
    bool tail;      /* a word stands after it */
    bool plain;     /* nothing but marks, the whole region or its name stands in front */
};

static bool ends_with(struct span name, const void *ctx)
{
    const struct span *label = ctx;
    return name.n > label->n && memcmp(span_end(name) - label->n, label->s, label->n) == 0;
}

static struct span without_caret(struct span name)
{
    return span_starts(name, "^") ? span_from(name, 1) : name;
}

static bool fits(struct span name, const void *ctx)
{
    struct fitting *f = (struct fitting *)(uintptr_t)ctx;
    name = without_caret(name);
    const char *at = name.n >= f->longest && name.n > 0 ? span_find_bytes(f->label, name.s, name.n) : NULL;
    if (at == NULL)
        return false;
    struct span front = {f->label.s, (size_t)(at - f->label.s)}, tail = span_from(f->label, front.n + name.n);
    if (tail.n > 0 && !set_has(SET_LABEL_GROWTH_TAILS, tail))
        return false;
    f->longest = name.n;
    f->tail = tail.n > 0;
    f->plain = only_marks(front) || set_has(SET_LABEL_WHOLES, front) || names_place(front, f->place);
    return false;
}

enum label_fit indicator_label(const struct indicator_name *i, struct span label, struct span place)
{
    struct fitting full = {.label = label, .place = place}, head = full;
    any_name(i->names, fits, &full);
    any_name(i->heads, fits, &head);
    if (full.longest >= head.longest && full.plain)
        return full.tail ? LABEL_SHORT : LABEL_FULL;
    if (head.longest > full.longest && head.plain)
        return LABEL_SHORT;
    return label.n > 0 && any_name(i->names, ends_with, &label) ? LABEL_SHORT : LABEL_QUALIFIED;
}

void indicator_names_free(void)
{
    if (known.users == 0 || --known.users > 0)
        return;
    for (size_t i = 0; i < known.n; i++) {
        free((char *)(uintptr_t)known.list[i].id.s);
        free((char *)(uintptr_t)known.list[i].name.s);
        free((char *)(uintptr_t)known.list[i].english.s);
        free((char *)(uintptr_t)known.list[i].names.s);
        free((char *)(uintptr_t)known.list[i].heads.s);
    }
    free(known.list);
    free(known.by_id);
    known.list = NULL;
    known.by_id = NULL;
    known.n = 0;
}
