#include "keyness.h"

#include <math.h>
#include <stdlib.h>

#include "msg.h"
#include "table_fields.h"
#include "vocabulary.h"

enum side { TARGET, REFERENCE };

/* A word and how much it differs. */
struct judged {
    const struct word *word;
    double likelihood;
};

struct keyness {
    const struct attention_options *options;
    struct vocabulary vocabulary;
    unsigned side;              /* of the report in hand; SIDES is neither */
    unsigned long long neither; /* reports */
    struct buf line;
};

static void take_sentence(void *ctx, const struct span *field, struct span text)
{
    (void)field;
    vocabulary_add(&((struct keyness *)ctx)->vocabulary, text);
}

/* Which side it is on. Cutting words is what takes time: not for those that are on none. */
static bool begin_report(void *ctx, const struct report_head *head)
{
    struct keyness *k = ctx;
    struct span field[HEAD_COLUMNS];
    report_head_split((struct span){head->context.data, head->context.len}, field);
    k->side = report_where_meets(&k->options->target, field)    ? TARGET
              : report_where_meets(&k->options->against, field) ? REFERENCE
                                                                : SIDES;
    k->neither += k->side == SIDES;
    return k->side != SIDES;
}

static void end_report(void *ctx, const struct report_head *head)
{
    struct keyness *k = ctx;
    size_t n;
    (void)head;
    vocabulary_end_report(&k->vocabulary, k->side, &n);
}

static double part(unsigned long long n, double expected)
{
    return n > 0 ? (double)n * log((double)n / expected) : 0;
}

static double likelihood(const struct vocabulary *v, const struct word *w)
{
    const unsigned long long *n = w->hits;
    double both = (double)(n[TARGET] + n[REFERENCE]) / (double)(v->hits[TARGET] + v->hits[REFERENCE]);
    double all = 2 * (part(n[TARGET], both * (double)v->hits[TARGET]) +
                      part(n[REFERENCE], both * (double)v->hits[REFERENCE]));
    return all > 0 ? all : 0; /* rounding may leave less */
}

static int by_likelihood(const void *x, const void *y, void *vocabulary)
{
    const struct judged *a = x, *b = y;
    if (a->likelihood != b->likelihood)
        return a->likelihood > b->likelihood ? -1 : 1;
    return span_order(vocabulary_text(vocabulary, a->word), vocabulary_text(vocabulary, b->word));
}

static double share(const struct vocabulary *v, const struct word *w, enum side side)
{
    double n = w->hits[side] > 0 ? (double)w->hits[side] : 0.5;
    return n / (double)v->hits[side];
}

static void write_word(struct keyness *k, struct tabular *table, const struct judged *j)
{
    const struct vocabulary *v = &k->vocabulary;
    const struct word *w = j->word;
    struct buf *b = &k->line;
    b->len = 0;
    rec_escape(vocabulary_text(v, w), b);
    for (int side = 0; side < SIDES; side++)
        add_count(b, w->hits[side]);
    for (int side = 0; side < SIDES; side++)
        add_count(b, w->reports[side]);
    for (int side = 0; side < SIDES; side++)
        add_ratio(b, 10000, w->hits[side], v->hits[side], 4);
    add_real(b, j->likelihood, 2);
    if (v->hits[TARGET] > 0 && v->hits[REFERENCE] > 0)
        add_real(b, log2(share(v, w, TARGET) / share(v, w, REFERENCE)), 4);
    else
        add_empty(b);
    tabular_row(table, (struct span){b->data, b->len});
}

static void write_words(struct keyness *k, struct tabular *table)
{
    struct vocabulary *v = &k->vocabulary;
    struct judged *all = mem_zalloc(v->table.n, sizeof *all);
    size_t n = 0;
    for (size_t i = 0; i < v->table.n; i++)
        if (v->word[i]->hits[TARGET] + v->word[i]->hits[REFERENCE] > 0)
            all[n++] = (struct judged){v->word[i], likelihood(v, v->word[i])};
    if (n > 1)
        qsort_r(all, n, sizeof *all, by_likelihood, v);
    for (size_t i = 0; i < n; i++)
        write_word(k, table, &all[i]);
    free(all);
}

static void say_what_was_compared(const struct keyness *k)
{
    const unsigned long long *n = k->vocabulary.reports;
    if (n[TARGET] == 0)
        msg_note("no report meets --keyness");
    if (n[REFERENCE] == 0)
        msg_note("there is no other report to compare with");
    if (k->neither > 0)
        msg_note("%llu reports meet neither --keyness nor --against and are left out", k->neither);
}

static void end(void *ctx)
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
    struct keyness *k = ctx;
    struct tabular table = attention_table(k->options);
    struct title t = {0};
    title_text(&t, span_of("word"));
    title_numbers(&t, numbers);
    tabular_begin(&table, &t);
    write_words(k, &table);
    tabular_end(&table);
    say_what_was_compared(k);
    vocabulary_free(&k->vocabulary);
    buf_free(&k->line);
    free(k);
}

struct report_sink keyness_sink(const struct attention_options *o, struct words *words)
{
    struct keyness *k = mem_zalloc(1, sizeof *k);
    k->options = o;
    vocabulary_init(&k->vocabulary, words);
    return (struct report_sink){k, take_sentence, end_report, end, begin_report};
}
