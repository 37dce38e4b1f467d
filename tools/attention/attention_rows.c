#include "attention_rows.h"

#include <stdio.h>
#include <stdlib.h>

#include "decimal.h"
#include "report_columns.h"

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
    w->writer = (struct tabular){.format = o->format, .bom = o->bom, .out = &out_std};
    tabular_add_also(&w->writer, &o->also);
    report_columns(&t, o->by_section);
    title_text(&t, span_of("theme"));
    if (o->by_term)
        title_text(&t, span_of("term"));
    title_number(&t, span_of("hits"));
    if (!o->by_term)
        title_number(&t, span_of("terms"));
    for (const char *const *name = numbers; *name != NULL; name++)
        title_number(&t, span_of(*name));
    tabular_begin(&w->writer, &t);
    return w;
}

static void add_number(struct buf *b, unsigned long long n)
{
    char text[24];
    buf_byte(b, '\t');
    buf_add(b, text, (size_t)snprintf(text, sizeof text, "%llu", n));
}

/* times * a / b with so many digits after the point; empty where there is nothing to divide by. */
static void add_ratio(struct buf *b, double times, unsigned long long a, unsigned long long by, int digits)
{
    char text[64];
    buf_byte(b, '\t');
    if (by > 0)
        buf_add(b, text, (size_t)snprintf(text, sizeof text, "%.*f", digits, times * (double)a / (double)by));
}

static void add_weighted(struct buf *b, dec_int sum)
{
    char text[DEC_TEXT];
    buf_byte(b, '\t');
    buf_add(b, text, dec_format((struct decimal){sum, WEIGHT_DIGITS}, text));
}

static void add_name(struct buf *b, struct span name)
{
    buf_byte(b, '\t');
    rec_escape(name, b);
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
    add_name(b, w->themes->theme[theme]);
    if (term != NULL)
        add_name(b, term->text);
    add_number(b, hits->n);
    if (terms >= 0)
        add_number(b, (unsigned long long)terms);
    add_number(b, t->sentences);
    add_number(b, hits->sentences);
    add_number(b, t->characters);
    if (w->options->counting == COUNT_CHARACTERS) {
        buf_text(b, "\t\t");
        add_ratio(b, 1, hits->sentences, t->sentences, 6);
        buf_byte(b, '\t');
    } else {
        add_number(b, t->words);
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
        if (w->options->by_term)
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
