#include "tf_idf.h"

#include <math.h>
#include <stdlib.h>

#include "table_fields.h"
#include "word_store.h"

/* A word and what it is ranked by. */
struct ranked {
    const struct word *word;
    unsigned long long n;
    double rank;
};

struct tf_idf {
    const struct attention_options *options;
    struct vocabulary vocabulary;
    FILE *store; /* NULL for frequencies alone */
    struct buf line;
    struct ranked *ranked; /* room for all words */
};

static void take_sentence(void *ctx, const struct span *field, struct span text)
{
    (void)field;
    vocabulary_add(&((struct tf_idf *)ctx)->vocabulary, text);
}

static void end_report(void *ctx, const struct report_head *head)
{
    struct tf_idf *t = ctx;
    size_t n;
    const struct word_count *word = vocabulary_end_report(&t->vocabulary, 0, &n);
    if (t->store != NULL)
        word_store_add(t->store, (struct span){head->context.data, head->context.len}, word, n);
}

static double idf(const struct vocabulary *v, const struct word *w)
{
    return log((double)v->reports[0] / (double)w->reports[0]);
}

static int by_rank(const void *x, const void *y, void *vocabulary)
{
    const struct ranked *a = x, *b = y;
    if (a->rank != b->rank)
        return a->rank > b->rank ? -1 : 1;
    return span_order(vocabulary_text(vocabulary, a->word), vocabulary_text(vocabulary, b->word));
}

static void sort_ranked(struct tf_idf *t, size_t n)
{
    if (n > 1)
        qsort_r(t->ranked, n, sizeof *t->ranked, by_rank, &t->vocabulary);
}

static void write_frequencies(struct tf_idf *t, struct tabular *table)
{
    const struct vocabulary *v = &t->vocabulary;
    for (size_t i = 0; i < v->table.n; i++)
        t->ranked[i] = (struct ranked){v->word[i], v->word[i]->hits[0], (double)v->word[i]->hits[0]};
    sort_ranked(t, v->table.n);
    for (size_t i = 0; i < v->table.n; i++) {
        const struct word *w = t->ranked[i].word;
        t->line.len = 0;
        rec_escape(vocabulary_text(v, w), &t->line);
        add_count(&t->line, w->hits[0]);
        add_count(&t->line, w->reports[0]);
        add_ratio(&t->line, 10000, w->hits[0], v->hits[0], 4);
        add_ratio(&t->line, 1, w->reports[0], v->reports[0], 6);
        add_real(&t->line, idf(v, w), 6);
        tabular_row(table, (struct span){t->line.data, t->line.len});
    }
}

static void write_report(struct tf_idf *t, struct tabular *table, const struct stored *report)
{
    const struct vocabulary *v = &t->vocabulary;
    unsigned long long words = 0;
    for (size_t i = 0; i < report->n; i++) {
        const struct word *w = v->word[report->word[i].word];
        words += report->word[i].n;
        t->ranked[i] = (struct ranked){w, report->word[i].n, report->word[i].n * idf(v, w)};
    }
    sort_ranked(t, report->n);
    size_t most = t->options->most > 0 && t->options->most < report->n ? t->options->most : report->n;
    for (size_t i = 0; i < most; i++) {
        const struct ranked *r = &t->ranked[i];
        t->line.len = 0;
        buf_add(&t->line, report->text.data, report->text.len);
        add_text(&t->line, vocabulary_text(v, r->word));
        add_count(&t->line, r->n);
        add_count(&t->line, words);
        add_count(&t->line, r->word->reports[0]);
        add_real(&t->line, (double)r->n / (double)words, 8);
        add_real(&t->line, idf(v, r->word), 6);
        add_real(&t->line, r->rank / (double)words, 8);
        tabular_row(table, (struct span){t->line.data, t->line.len});
    }
}

static void write_reports(struct tf_idf *t, struct tabular *table)
{
    struct stored report = {0};
    uint64_t at = 0;
    for (unsigned long long i = 0; i < t->vocabulary.reports[0]; i++) {
        word_store_read(t->store, at, &report);
        write_report(t, table, &report);
        at = word_store_at(t->store);
    }
    stored_free(&report);
}

static void end(void *ctx)
{
    static const char *const of_all[] = {"hits", "reports", "per_10k_words", "share_of_reports", "idf", NULL};
    static const char *const of_each[] = {"hits", "words", "reports", "tf", "idf", "tf_idf", NULL};
    struct tf_idf *t = ctx;
    struct tabular table = attention_table(t->options);
    struct title title = {0};
    if (t->store != NULL)
        report_columns(&title, false);
    title_text(&title, span_of("word"));
    title_numbers(&title, t->store != NULL ? of_each : of_all);
    tabular_begin(&table, &title);
    t->ranked = mem_zalloc(t->vocabulary.table.n, sizeof *t->ranked);
    if (t->store != NULL)
        write_reports(t, &table);
    else
        write_frequencies(t, &table);
    tabular_end(&table);
    if (t->store != NULL)
        fclose(t->store);
    vocabulary_free(&t->vocabulary);
    buf_free(&t->line);
    free(t->ranked);
    free(t);
}

struct report_sink tf_idf_sink(const struct attention_options *o, struct words *words)
{
    struct tf_idf *t = mem_zalloc(1, sizeof *t);
    t->options = o;
    vocabulary_init(&t->vocabulary, words);
    if (o->table == TABLE_TF_IDF)
        t->store = word_store_open();
    return (struct report_sink){t, take_sentence, end_report, end, NULL};
}
