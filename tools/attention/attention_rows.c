#include "attention_rows.h"

#include <stdlib.h>

#include "decimal.h"
#include "table_fields.h"

struct attention_rows {
    const struct attention_options *options;
    const struct themes *themes;
    struct tabular writer;
    struct buf line;
};

struct attention_rows *attention_rows_new(const struct attention_options *o, const struct themes *themes)
{
    static const char *const numbers[] = {"sentences",          "sentences_hit",
                                          "characters",         "words",
                                          "hits_per_10k_words", "share_of_sentences",
                                          "share_of_words",     "hits_per_10k_characters",
                                          "weighted_hits",      NULL};
    struct attention_rows *w = mem_zalloc(1, sizeof *w);
    struct title t = {0};
    w->options = o;
    w->themes = themes;
    w->writer = attention_table(o);
    report_columns(&t, o->by_section);
    title_text(&t, span_of("theme"));
    if (o->table == TABLE_TERMS)
        title_text(&t, span_of("term"));
    title_number(&t, span_of("hits"));
    if (o->table != TABLE_TERMS)
        title_number(&t, span_of("terms"));
    title_numbers(&t, numbers);
    tabular_begin(&w->writer, &t);
    return w;
}

static void add_weighted(struct buf *b, dec_int sum)
{
    char text[DEC_TEXT];
    buf_byte(b, '\t');
    buf_add(b, text, dec_format((struct decimal){sum, WEIGHT_DIGITS}, text));
}

/* A row; terms: how many of the theme are there, or -1. */
static void write_row(struct attention_rows *w, const struct report_tally *r, enum section section,
                      uint32_t theme, const struct term *term, const struct hits *hits, long terms,
                      dec_int weighted)
{
    const struct tally *t = &r->section[section];
    struct buf *b = &w->line;
    b->len = 0;
    report_context(b, r, section);
    add_text(b, w->themes->theme[theme]);
    if (term != NULL)
        add_text(b, term->text);
    add_count(b, hits->n);
    if (terms >= 0)
        add_count(b, (unsigned long long)terms);
    add_count(b, t->sentences);
    add_count(b, hits->sentences);
    add_count(b, t->characters);
    if (w->options->counting == COUNT_CHARACTERS) {
        buf_text(b, "\t\t");
        add_ratio(b, 1, hits->sentences, t->sentences, 6);
        buf_byte(b, '\t');
    } else {
        add_count(b, t->words);
        add_ratio(b, 10000, hits->n, t->words, 4);
        add_ratio(b, 1, hits->sentences, t->sentences, 6);
        add_ratio(b, 1, hits->words, t->words, 6);
    }
    add_ratio(b, 10000, hits->n, t->characters, 4);
    add_weighted(b, weighted);
    tabular_row(&w->writer, (struct span){b->data, b->len});
}

static void write_terms(struct attention_rows *w, const struct report_tally *r, enum section section)
{
    for (size_t i = 0; i < w->themes->terms; i++) {
        const struct term *term = &w->themes->term[i];
        const struct hits *hits = &r->section[section].term[i];
        write_row(w, r, section, term->theme, term, hits, -1, (dec_int)term->weight * hits->n);
    }
}

static void write_themes(struct attention_rows *w, const struct report_tally *r, enum section section)
{
    const struct themes *themes = w->themes;
    const struct tally *t = &r->section[section];
    long *terms = mem_zalloc(themes->n, sizeof *terms);
    dec_int *weighted = mem_zalloc(themes->n, sizeof *weighted);
    for (size_t i = 0; i < themes->terms; i++) {
        terms[themes->term[i].theme] += t->term[i].n > 0;
        weighted[themes->term[i].theme] += (dec_int)themes->term[i].weight * t->term[i].n;
    }
    for (uint32_t i = 0; i < themes->n; i++)
        write_row(w, r, section, i, NULL, &t->theme[i], terms[i], weighted[i]);
    free(terms);
    free(weighted);
}

void attention_rows_write(struct attention_rows *w, const struct report_tally *r)
{
    for (unsigned s = 0; s < SECTIONS; s++) {
        if (!report_has_row(r, (enum section)s))
            continue;
        if (w->options->table == TABLE_TERMS)
            write_terms(w, r, (enum section)s);
        else
            write_themes(w, r, (enum section)s);
    }
}

void attention_rows_end(struct attention_rows *w)
{
    tabular_end(&w->writer);
    buf_free(&w->line);
    free(w);
}
