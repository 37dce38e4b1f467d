#include "keyness.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "characters.h"
#include "keyed.h"
#include "like.h"
#include "record.h"

/* Of the target and of all other reports. */
struct used {
    unsigned long long n[2], reports[2];
    unsigned long long last; /* the report that used it last, from 1 */
    double likelihood;
};

struct keyness {
    const struct attention_options *options;
    struct words *words;
    struct keyed table; /* struct used */
    unsigned long long n[2], reports[2];
    unsigned side; /* of the report in hand: 0 the target */
    struct buf line;
};

static const struct {
    const char *name;
    int column;
} columns[] = {{"doc", SEG_DOC},     {"source", SEG_SOURCE}, {"report", SEG_REPORT},
               {"genre", SEG_GENRE}, {"place", SEG_PLACE},   {"period", SEG_PERIOD}};

bool keyness_parse(const char *s, struct keyness_target *target)
{
    const char *is = strchr(s, '=');
    for (size_t i = 0; is != NULL && i < sizeof columns / sizeof *columns; i++)
        if (span_is((struct span){s, (size_t)(is - s)}, columns[i].name)) {
            *target = (struct keyness_target){columns[i].column, is + 1};
            return true;
        }
    return false;
}

struct keyness *keyness_new(const struct attention_options *o, struct words *words)
{
    struct keyness *k = mem_zalloc(1, sizeof *k);
    k->options = o;
    k->words = words;
    keyed_init(&k->table, sizeof(struct used));
    return k;
}

void keyness_begin(struct keyness *k, const struct span *field)
{
    const struct keyness_target *t = &k->options->keyness;
    k->side = like(span_of(t->pattern), field[t->column]) ? 0 : 1;
    k->reports[k->side]++;
}

void keyness_add(struct keyness *k, struct span sentence)
{
    size_t n;
    const struct span *word = words_of(k->words, sentence, &n);
    unsigned long long report = k->reports[0] + k->reports[1];
    for (size_t i = 0; i < n; i++) {
        if (!has_letter(word[i]))
            continue;
        struct used *u = keyed_find(&k->table, word[i]);
        u->n[k->side]++;
        k->n[k->side]++;
        u->reports[k->side] += u->last != report;
        u->last = report;
    }
}

static double part(unsigned long long n, double expected)
{
    return n > 0 ? (double)n * log((double)n / expected) : 0;
}

static void judge(void *ctx, void *entry)
{
    const struct keyness *k = ctx;
    struct used *u = entry;
    double both = (double)(u->n[0] + u->n[1]) / (double)(k->n[0] + k->n[1]);
    u->likelihood = 2 * (part(u->n[0], both * (double)k->n[0]) + part(u->n[1], both * (double)k->n[1]));
    u->likelihood = u->likelihood > 0 ? u->likelihood : 0; /* rounding may leave less */
}

static int by_likelihood(const void *x, const void *y)
{
    const struct used *a = *(void *const *)x, *b = *(void *const *)y;
    if (a->likelihood != b->likelihood)
        return a->likelihood > b->likelihood ? -1 : 1;
    const char *p = (const char *)(a + 1), *q = (const char *)(b + 1);
    uint32_t n, m;
    memcpy(&n, p, sizeof n);
    memcpy(&m, q, sizeof m);
    return span_order((struct span){p + sizeof n, n}, (struct span){q + sizeof m, m});
}

static double share(const struct keyness *k, const struct used *u, int side)
{
    double n = u->n[side] > 0 ? (double)u->n[side] : 0.5;
    return n / (double)k->n[side];
}

static void add_number(struct buf *b, int digits, double x)
{
    char text[64];
    buf_byte(b, '\t');
    buf_add(b, text, (size_t)snprintf(text, sizeof text, "%.*f", digits, x));
}

static void write_word(struct keyness *k, struct tabular *w, const struct used *u)
{
    struct buf *b = &k->line;
    b->len = 0;
    rec_escape(keyed_key(&k->table, u), b);
    for (int side = 0; side < 2; side++)
        add_number(b, 0, (double)u->n[side]);
    for (int side = 0; side < 2; side++)
        add_number(b, 0, (double)u->reports[side]);
    for (int side = 0; side < 2; side++)
        if (k->n[side] > 0)
            add_number(b, 4, 10000 * (double)u->n[side] / (double)k->n[side]);
        else
            buf_byte(b, '\t');
    add_number(b, 2, u->likelihood);
    if (k->n[0] > 0 && k->n[1] > 0)
        add_number(b, 4, log2(share(k, u, 0) / share(k, u, 1)));
    else
        buf_byte(b, '\t');
    tabular_row(w, (struct span){b->data, b->len});
}

void keyness_end(struct keyness *k)
{
    static const char *const numbers[] = {"hits",
                                          "hits_elsewhere",
                                          "reports",
                                          "reports_elsewhere",
                                          "per_10k_words",
                                          "per_10k_words_elsewhere",
                                          "log_likelihood",
                                          "log_ratio",
                                          NULL};
    const struct attention_options *o = k->options;
    struct tabular w = {.format = o->format, .bom = o->bom, .out = &out_std};
    struct title t = {0};
    tabular_add_also(&w, &o->also);
    title_text(&t, span_of("word"));
    for (const char *const *name = numbers; *name != NULL; name++)
        title_number(&t, span_of(*name));
    tabular_begin(&w, &t);
    keyed_each(&k->table, judge, k);
    void **sorted = keyed_sorted(&k->table);
    qsort(sorted, k->table.n, sizeof *sorted, by_likelihood);
    for (size_t i = 0; i < k->table.n; i++)
        write_word(k, &w, sorted[i]);
    tabular_end(&w);
    free(sorted);
    keyed_clear(&k->table);
    buf_free(&k->line);
    free(k);
}
