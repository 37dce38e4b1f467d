#include "tabular.h"

#include <csv.h>
#include <stdio.h>
#include <stdlib.h>

#include "grid.h"
#include "name_columns.h"
#include "opt.h"
#include "record.h"

const char *const tabular_formats[] = {"csv", "tsv", "jsonl", "md", "table", NULL};

static void add_column(struct title *t, enum field_kind kind, struct span name)
{
    if ((t->columns & (t->columns - 1)) == 0) /* room for the next power of two */
        t->column = mem_resize(t->column, t->columns ? 2 * (size_t)t->columns : 1, sizeof *t->column);
    t->column[t->columns++] = (struct column){kind, mem_dup(name.s, name.n)};
}

void title_text(struct title *t, struct span name)
{
    add_column(t, FIELD_TEXT, name);
}

void title_number(struct title *t, struct span name)
{
    add_column(t, FIELD_NUMBER, name);
}

static void title_free(struct title *t)
{
    for (unsigned i = 0; i < t->columns; i++)
        free((char *)t->column[i].name);
    free(t->column);
    *t = (struct title){0};
}

/* What a field says, without escapes. */
static struct span plain(struct tabular *w, struct span field)
{
    w->plain.len = 0;
    return rec_unescape(field, &w->plain);
}

bool tabular_is_formula(struct span s)
{
    static const char *const signs[] = {
        "=", "+", "-", "@", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0", "\t", "\r", "\n"};
    static const char begins[] = "'=+-@\xef\t\r\n"; /* one of them or an apostrophe */
    if (s.n == 0 || memchr(begins, s.s[0], sizeof begins - 1) == NULL)
        return false; /* most */
    while (s.n > 0 && s.s[0] == '\'')
        s = span_from(s, 1);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t n = span_starts(s, signs[i]);
        if (n > 0)
            return s.n > n;
    }
    return false;
}

/* Quotes around a number would only cost room. */
static void write_csv(struct tabular *w, const struct column *column, struct span field)
{
    struct span s = plain(w, field);
    if (column->kind == FIELD_NUMBER && !w->heading) {
        out_span(w->out, s);
        return;
    }
    if (w->bom && tabular_is_formula(s)) {
        w->guarded.len = 0;
        buf_byte(&w->guarded, '\'');
        buf_add(&w->guarded, s.s, s.n);
        s = (struct span){w->guarded.data, w->guarded.len};
    }
    if (s.n > 0 && memchr(s.s, '"', s.n) == NULL) { /* most */
        out_byte(w->out, '"');
        out_span(w->out, s);
        out_byte(w->out, '"');
        return;
    }
    w->quoted.len = 0;
    buf_reserve(&w->quoted, 2 * s.n + 2); /* every byte a quote, and the two around */
    out_write(w->out, w->quoted.data, csv_write(w->quoted.data, w->quoted.cap, s.n ? s.s : "", s.n));
}

static void write_json_text(struct tabular *w, struct span s)
{
    out_byte(w->out, '"');
    for (size_t i = 0; i < s.n; i++) {
        char c = s.s[i], hex[8];
        if (c == '"' || c == '\\') {
            out_byte(w->out, '\\');
            out_byte(w->out, c);
        } else if ((unsigned char)c < ' ') {
            snprintf(hex, sizeof hex, "\\u%04x", (unsigned char)c);
            out_text(w->out, c == '\n' ? "\\n" : c == '\t' ? "\\t" : hex);
        } else {
            out_byte(w->out, c);
        }
    }
    out_byte(w->out, '"');
}

/* A number for people (9.7 with a word after) is no number of JSON. */
static void write_json(struct tabular *w, const struct column *column, struct span s)
{
    write_json_text(w, plain(w, (struct span){column->name, strlen(column->name)}));
    out_byte(w->out, ':');
    if (column->kind == FIELD_TEXT || (w->human && s.n > 0))
        write_json_text(w, plain(w, s));
    else if (s.n == 0)
        out_text(w->out, "null");
    else
        out_span(w->out, s);
}

/* What stands for a character in a cell of Markdown, or NULL: itself. A bar would end the cell and a line
 * feed the row; < and & would begin HTML. */
static const char *in_markdown(char c)
{
    switch (c) {
    case '|': return "\\|";
    case '\\': return "\\\\";
    case '<': return "&lt;";
    case '&': return "&amp;";
    case '\n': return "<br>";
    case '\r': return "";
    default: return NULL;
    }
}

static void write_markdown(struct tabular *w, struct span s)
{
    size_t written = 0;
    for (size_t i = 0; i < s.n; i++) {
        const char *instead = in_markdown(s.s[i]);
        if (instead == NULL)
            continue;
        out_write(w->out, s.s + written, i - written);
        out_text(w->out, instead);
        written = i + 1;
    }
    out_span(w->out, span_from(s, written));
}

static void write_field(struct tabular *w, const struct column *column, struct span s)
{
    switch (w->format) {
    case FORMAT_CSV: write_csv(w, column, s); break;
    case FORMAT_TSV: out_span(w->out, s); break;
    case FORMAT_MD: write_markdown(w, plain(w, s)); break;
    case FORMAT_TABLE: grid_cell(w->grid, plain(w, s), column->kind == FIELD_NUMBER); break;
    case FORMAT_JSONL: write_json(w, column, s); break;
    }
}

void tabular_row(struct tabular *w, struct span line)
{
    if (w->names != NULL && w->names->found && !w->heading)
        line = name_columns_row(w->names, line);
    if (w->also != NULL && !w->heading)
        tabular_row(w->also, line);
    if (w->format == FORMAT_TSV) { /* it is one already */
        out_span(w->out, line);
        out_byte(w->out, '\n');
        return;
    }
    static const struct {
        const char *before, *between, *after;
    } frame[] = {[FORMAT_CSV] = {"", ",", "\n"},
                 [FORMAT_TSV] = {"", "\t", "\n"},
                 [FORMAT_JSONL] = {"{", ",", "}\n"},
                 [FORMAT_MD] = {"| ", " | ", " |\n"},
                 [FORMAT_TABLE] = {"", "", ""}};
    const char *p = line.s, *end = line.s + line.n;
    out_text(w->out, frame[w->format].before);
    for (unsigned i = 0; i < w->title.columns; i++) {
        const char *tab = p < end ? memchr(p, '\t', (size_t)(end - p)) : NULL;
        const char *stop = tab ? tab : end;
        if (i > 0)
            out_text(w->out, frame[w->format].between);
        write_field(w, &w->title.column[i], (struct span){p, (size_t)(stop - p)});
        p = tab ? tab + 1 : end;
    }
    out_text(w->out, frame[w->format].after);
}

struct tabular_also tabular_also_parse(const char *s)
{
    const char *colon = strchr(s, ':');
    char format[16] = "";
    if (colon == NULL || colon[1] == '\0' || strcmp(colon + 1, "-") == 0)
        opt_wrong("--also: FORMAT:FILE is wanted, not '%.60s'", s);
    snprintf(format, sizeof format, "%.*s", (int)(colon - s < 15 ? colon - s : 15), s);
    return (struct tabular_also){(enum format)opt_choice("also", format, tabular_formats), colon + 1};
}

void tabular_add_also(struct tabular *w, const struct tabular_also *also)
{
    if (also->file == NULL)
        return;
    w->also = mem_zalloc(1, sizeof *w->also);
    *w->also = (struct tabular){.format = also->format, .human = w->human, .out = out_open(also->file)};
}

static void begin_also(struct tabular *w)
{
    struct title same = {0};
    for (unsigned i = 0; i < w->title.columns; i++) {
        const struct column *c = &w->title.column[i];
        add_column(&same, c->kind, span_of(c->name));
    }
    tabular_begin(w->also, &same);
}

static void end_also(struct tabular *w)
{
    struct out *out = w->also->out;
    tabular_end(w->also);
    if (out != &out_std)
        out_close(out);
    free(w->also);
    w->also = NULL;
}

void tabular_begin(struct tabular *w, struct title *title)
{
    w->title = *title;
    *title = (struct title){0};
    if (w->names != NULL)
        name_columns_begin(w->names, &w->title);
    if (w->also != NULL)
        begin_also(w);
    if (w->bom)
        out_text(w->out, "\xef\xbb\xbf");
    if (w->format == FORMAT_TABLE)
        w->grid = grid_new(w->title.columns);
    if (w->format == FORMAT_JSONL || w->bare)
        return;
    struct buf names = {0};
    for (unsigned i = 0; i < w->title.columns; i++) {
        if (i > 0)
            buf_byte(&names, '\t');
        buf_text(&names, w->title.column[i].name);
    }
    w->heading = true;
    tabular_row(w, (struct span){names.data, names.len});
    w->heading = false;
    buf_free(&names);
    if (w->format != FORMAT_MD)
        return;
    out_byte(w->out, '|');
    for (unsigned i = 0; i < w->title.columns; i++)
        out_text(w->out, w->title.column[i].kind == FIELD_NUMBER ? " ---: |" : " --- |");
    out_byte(w->out, '\n');
}

void tabular_end(struct tabular *w)
{
    if (w->grid != NULL) {
        grid_write(w->grid, w->out);
        grid_free(w->grid);
    }
    if (w->also != NULL)
        end_also(w);
    title_free(&w->title);
    buf_free(&w->plain);
    buf_free(&w->quoted);
    buf_free(&w->guarded);
}
