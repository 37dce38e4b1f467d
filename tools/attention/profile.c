#include "profile.h"

#include <math.h>
#include <stdlib.h>

#include "report_metrics.h"
#include "table_fields.h"
#include "text_measures.h"
#include "word_store.h"
#include "yearly.h"

/* Of the report in hand. */
struct length {
    unsigned long long sentences, words, with_numbers;
    unsigned long long plain, plain_characters, plain_words; /* segments of kind sentence and item alone */
    struct text_measures text;
};

struct profile {
    const struct attention_options *options;
    struct keyed metrics; /* struct quantities, with --metrics */
    struct vocabulary vocabulary;
    struct length length;
    struct yearly yearly;
    FILE *store; /* the rows but for what they say of the year before, and the words */
    struct buf line;
};

static const char *const numbers[] = {"characters",
                                      "words",
                                      "types",
                                      "sentences",
                                      "mean_sentence_length",
                                      "mean_sentence_words",
                                      "numbers",
                                      "sentences_with_numbers",
                                      "share_of_sentences_with_numbers",
                                      "share_of_digits",
                                      "quantities",
                                      "targets",
                                      "targets_per_1k_characters",
                                      "previous_reports",
                                      NULL};

static void take_sentence(void *ctx, const struct span *field, struct span text)
{
    struct profile *p = ctx;
    struct length *l = &p->length;
    size_t words = vocabulary_add(&p->vocabulary, text);
    struct text_measures m = measure_text(text);
    l->sentences++;
    l->words += words;
    l->with_numbers += m.numbers > 0;
    l->text.characters += m.characters;
    l->text.digits += m.digits;
    l->text.numbers += m.numbers;
    if (span_is(field[SEG_KIND], "sentence") || span_is(field[SEG_KIND], "item")) {
        l->plain++;
        l->plain_characters += m.characters;
        l->plain_words += words;
    }
}

static void add_targets(struct profile *p, const struct report_head *head)
{
    if (p->options->metrics == NULL) {
        for (int i = 0; i < 3; i++)
            add_empty(&p->line);
        return;
    }
    struct quantities q = report_metrics_of(&p->metrics, (struct span){head->context.data, head->id});
    add_count(&p->line, q.all);
    add_count(&p->line, q.targets);
    add_ratio(&p->line, 1000, q.targets, p->length.text.characters, 4);
}

static void end_report(void *ctx, const struct report_head *head)
{
    struct profile *p = ctx;
    const struct length *l = &p->length;
    struct buf *b = &p->line;
    size_t types;
    const struct word_count *word = vocabulary_end_report(&p->vocabulary, 0, &types);
    b->len = 0;
    buf_add(b, head->context.data, head->context.len);
    add_count(b, l->text.characters);
    add_count(b, l->words);
    add_count(b, types);
    add_count(b, l->sentences);
    add_ratio(b, 1, l->plain_characters, l->plain, 4);
    add_ratio(b, 1, l->plain_words, l->plain, 4);
    add_count(b, l->text.numbers);
    add_count(b, l->with_numbers);
    add_ratio(b, 1, l->with_numbers, l->sentences, 6);
    add_ratio(b, 1, l->text.digits, l->text.characters, 6);
    add_targets(p, head);
    yearly_add(&p->yearly, head, l->text.characters,
               word_store_add(p->store, (struct span){b->data, b->len}, word, types));
    p->length = (struct length){0};
}

static double squares(const struct stored *s)
{
    double sum = 0;
    for (size_t i = 0; i < s->n; i++)
        sum += (double)s->word[i].n * s->word[i].n;
    return sum;
}

/* Sums of whole numbers: in any order the same, up to 2^53. */
static double cosine(const struct stored *a, const struct stored *b)
{
    double sum = 0;
    for (size_t i = 0, k = 0; i < a->n && k < b->n;) {
        if (a->word[i].word == b->word[k].word)
            sum += (double)a->word[i++].n * b->word[k++].n;
        else if (a->word[i].word < b->word[k].word)
            i++;
        else
            k++;
    }
    return sum / sqrt(squares(a) * squares(b));
}

static void write_row(struct profile *p, struct tabular *table, const struct yearly_report *r,
                      struct stored *report, struct stored *previous)
{
    struct buf *b = &p->line;
    size_t n;
    const struct yearly_report *before = yearly_before(&p->yearly, r, &n);
    word_store_read(p->store, r->at, report);
    b->len = 0;
    buf_add(b, report->text.data, report->text.len);
    add_count(b, n);
    if (before != NULL) {
        struct span field[HEAD_COLUMNS];
        word_store_read(p->store, before->at, previous);
        report_head_split((struct span){previous->text.data, previous->text.len}, field);
        buf_byte(b, '\t');
        buf_add(b, field[HEAD_DOC].s, field[HEAD_DOC].n);
        buf_byte(b, '\t');
        buf_add(b, field[HEAD_REPORT].s, field[HEAD_REPORT].n);
    } else {
        add_empty(b);
        add_empty(b);
    }
    if (before != NULL && report->n > 0 && previous->n > 0)
        add_real(b, cosine(report, previous), 6);
    else
        add_empty(b);
    tabular_row(table, (struct span){b->data, b->len});
}

static void write_rows(struct profile *p, struct tabular *table)
{
    struct stored report = {0}, previous = {0};
    yearly_sort(&p->yearly);
    for (size_t i = 0; i < p->yearly.n; i++)
        write_row(p, table, &p->yearly.all[i], &report, &previous);
    stored_free(&report);
    stored_free(&previous);
}

static void end(void *ctx)
{
    struct profile *p = ctx;
    struct tabular table = attention_table(p->options);
    struct title t = {0};
    report_columns(&t, false);
    title_numbers(&t, numbers);
    title_text(&t, span_of("previous_doc"));
    title_number(&t, span_of("previous_report"));
    title_number(&t, span_of("similarity"));
    tabular_begin(&table, &t);
    write_rows(p, &table);
    tabular_end(&table);
    if (p->options->metrics != NULL)
        report_metrics_say_rest(&p->metrics, p->options->metrics);
    fclose(p->store);
    keyed_clear(&p->metrics);
    vocabulary_free(&p->vocabulary);
    yearly_free(&p->yearly);
    buf_free(&p->line);
    free(p);
}

struct report_sink profile_sink(const struct attention_options *o, const struct opt_shared *shared,
                                struct words *words)
{
    struct profile *p = mem_zalloc(1, sizeof *p);
    p->options = o;
    if (o->metrics != NULL)
        report_metrics_read(&p->metrics, o->metrics, shared);
    vocabulary_init(&p->vocabulary, words);
    p->store = word_store_open();
    return (struct report_sink){p, take_sentence, end_report, end, NULL};
}
