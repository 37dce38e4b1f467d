#include "term_matrix.h"

#include <stdio.h>
#include <stdlib.h>

#include "table_fields.h"

struct term_matrix {
    const struct attention_options *options;
    const struct themes *themes;
    struct tabular writer;
    struct buf line;

    struct out *matrix, *rows; /* of the Matrix Market, else NULL */
    char *matrix_name, *rows_name;
    struct buf entries; /* the lines so far */
    unsigned long long rows_n, entries_n;
};

static char *name_of(const char *name, const char *ending)
{
    struct buf b = {0};
    buf_text(&b, name);
    buf_add(&b, ending, strlen(ending) + 1);
    return b.data;
}

static void write_columns(const struct term_matrix *m, const char *name)
{
    char *path = name_of(name, ".columns.tsv");
    struct out *o = out_open(path);
    out_text(o, "theme\tterm\n");
    for (size_t i = 0; i < m->themes->terms; i++) {
        const struct term *term = &m->themes->term[i];
        rec_write(o, m->themes->theme[term->theme]);
        out_byte(o, '\t');
        rec_write(o, term->text);
        out_byte(o, '\n');
    }
    out_close(o);
    free(path);
}

static void begin_market(struct term_matrix *m, const char *name)
{
    m->matrix_name = name_of(name, ".mtx");
    m->rows_name = name_of(name, ".rows.tsv");
    m->matrix = out_open(m->matrix_name);
    m->rows = out_open(m->rows_name);
    out_text(m->rows, REPORT_COLUMNS);
    out_text(m->rows, m->options->by_section ? "\tsection\n" : "\n");
    write_columns(m, name);
}

static void begin_table(struct term_matrix *m)
{
    const struct attention_options *o = m->options;
    struct title t = {0};
    m->writer = attention_table(o);
    report_columns(&t, o->by_section);
    title_text(&t, span_of("theme"));
    title_text(&t, span_of("term"));
    title_number(&t, span_of("hits"));
    tabular_begin(&m->writer, &t);
}

struct term_matrix *term_matrix_new(const struct attention_options *o, const struct themes *themes)
{
    struct term_matrix *m = mem_zalloc(1, sizeof *m);
    m->options = o;
    m->themes = themes;
    if (o->mtx != NULL)
        begin_market(m, o->mtx);
    else
        begin_table(m);
    return m;
}

static void add_pair(struct term_matrix *m, size_t context, size_t i, unsigned long long hits)
{
    char text[80];
    const struct term *term = &m->themes->term[i];
    if (m->matrix != NULL) {
        int n = snprintf(text, sizeof text, "%llu %zu %llu\n", m->rows_n, i + 1, hits);
        buf_add(&m->entries, text, (size_t)n);
        m->entries_n++;
        return;
    }
    m->line.len = context;
    add_text(&m->line, m->themes->theme[term->theme]);
    add_text(&m->line, term->text);
    add_count(&m->line, hits);
    tabular_row(&m->writer, (struct span){m->line.data, m->line.len});
}

static void add_section(struct term_matrix *m, const struct report_tally *r, enum section section)
{
    m->line.len = 0;
    report_context(&m->line, r, section);
    m->rows_n++;
    if (m->rows != NULL) {
        out_write(m->rows, m->line.data, m->line.len);
        out_byte(m->rows, '\n');
    }
    size_t context = m->line.len;
    for (size_t i = 0; i < m->themes->terms; i++)
        if (r->section[section].term[i].n > 0)
            add_pair(m, context, i, r->section[section].term[i].n);
}

void term_matrix_add(struct term_matrix *m, const struct report_tally *r)
{
    for (unsigned s = 0; s < SECTIONS; s++)
        if (report_has_row(r, (enum section)s))
            add_section(m, r, (enum section)s);
}

static void end_market(struct term_matrix *m)
{
    char text[80];
    out_text(m->matrix, "%%MatrixMarket matrix coordinate integer general\n");
    int n = snprintf(text, sizeof text, "%llu %zu %llu\n", m->rows_n, m->themes->terms, m->entries_n);
    out_write(m->matrix, text, (size_t)n);
    out_write(m->matrix, m->entries.data, m->entries.len);
    out_close(m->matrix);
    out_close(m->rows);
}

void term_matrix_end(struct term_matrix *m)
{
    if (m->matrix != NULL)
        end_market(m);
    else
        tabular_end(&m->writer);
    free(m->matrix_name);
    free(m->rows_name);
    buf_free(&m->entries);
    buf_free(&m->line);
    free(m);
}
