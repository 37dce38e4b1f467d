#include "xlsx.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "cell_number.h"
#include "table_text.h"
#include "xml_walk.h"

enum { NAME = 200, COLUMNS = 1024, FORMAT = 100 };

struct sheet {
    char name[NAME], relation[NAME];
    bool hidden;
};

struct format {
    long id;
    char code[FORMAT];
};

struct merge {
    size_t row, column, rows, columns;
};

struct xlsx {
    const struct package *package;
    struct sheet *sheet;
    size_t sheets, sheet_cap;
    bool epoch_1904;
    struct buf strings; /* the shared ones, one after the other */
    size_t *string;     /* where each begins, and the last ends */
    size_t strings_n, string_cap;
    struct format *format;
    size_t formats, format_cap;
    long *style; /* the format of each */
    size_t styles, style_cap;
    const char *wanted; /* the relation that is looked for */
    char target[NAME];

    /* while reading a part */
    bool in_text, in_phonetic, in_styles;
    struct table table;
    size_t *row; /* the number of each row of the table */
    size_t row_cap, next_row, next_column;
    struct merge *merge;
    size_t merges, merge_cap;
    struct buf value;
    char type[16];
    long style_of_cell;
    size_t limit;
};

static void in_workbook(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct xlsx *x = ctx;
    if (strcmp(name, "workbookPr") == 0) {
        const char *epoch = xml_attribute(a, "date1904");
        x->epoch_1904 = epoch != NULL && (strcmp(epoch, "1") == 0 || strcmp(epoch, "true") == 0);
    } else if (strcmp(name, "sheet") == 0) {
        const char *state = xml_attribute(a, "state");
        x->sheet = mem_room(x->sheet, x->sheets, &x->sheet_cap, sizeof *x->sheet);
        struct sheet *s = &x->sheet[x->sheets++];
        xml_copy(s->name, sizeof s->name, xml_attribute(a, "name"));
        xml_copy(s->relation, sizeof s->relation, xml_attribute(a, "id"));
        s->hidden = state != NULL && strcmp(state, "visible") != 0;
    }
}

static void in_relations(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct xlsx *x = ctx;
    const char *id = xml_attribute(a, "Id");
    if (strcmp(name, "Relationship") == 0 && id != NULL && strcmp(id, x->wanted) == 0)
        xml_copy(x->target, sizeof x->target, xml_attribute(a, "Target"));
}

static void end_string(struct xlsx *x)
{
    x->string = mem_room(x->string, x->strings_n + 1, &x->string_cap, sizeof *x->string);
    x->string[++x->strings_n] = x->strings.len;
}

static void start_strings(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct xlsx *x = ctx;
    (void)a;
    if (strcmp(name, "rPh") == 0)
        x->in_phonetic = true;
    x->in_text = strcmp(name, "t") == 0 && !x->in_phonetic;
}

static void end_strings(void *ctx, const char *name)
{
    struct xlsx *x = ctx;
    x->in_text = false;
    if (strcmp(name, "rPh") == 0)
        x->in_phonetic = false;
    else if (strcmp(name, "si") == 0)
        end_string(x);
}

static void text_of_strings(void *ctx, const char *s, size_t n)
{
    struct xlsx *x = ctx;
    if (x->in_text)
        buf_add(&x->strings, s, n);
}

static void start_styles(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct xlsx *x = ctx;
    if (strcmp(name, "numFmt") == 0) {
        x->format = mem_room(x->format, x->formats, &x->format_cap, sizeof *x->format);
        x->format[x->formats].id = xml_number(a, "numFmtId", -1);
        xml_copy(x->format[x->formats++].code, FORMAT, xml_attribute(a, "formatCode"));
    } else if (strcmp(name, "cellXfs") == 0) {
        x->in_styles = true;
    } else if (strcmp(name, "xf") == 0 && x->in_styles) {
        x->style = mem_room(x->style, x->styles, &x->style_cap, sizeof *x->style);
        x->style[x->styles++] = xml_number(a, "numFmtId", 0);
    }
}

static void end_styles(void *ctx, const char *name)
{
    struct xlsx *x = ctx;
    if (strcmp(name, "cellXfs") == 0)
        x->in_styles = false;
}

static int by_id(const void *a, const void *b)
{
    long x = ((const struct format *)a)->id, y = ((const struct format *)b)->id;
    return (x > y) - (x < y);
}

static const char *format_of(const struct xlsx *x, long style)
{
    if (style < 0 || (size_t)style >= x->styles)
        return NULL;
    struct format key = {.id = x->style[style]};
    const struct format *f = x->formats > 0 ? bsearch(&key, x->format, x->formats, sizeof key, by_id) : NULL;
    return f != NULL ? f->code : cell_format(key.id);
}

/* A place such as "AB12": row and column from 0. Returns what follows; NULL when it is none. */
static const char *take_place(const char *s, size_t *row, size_t *column)
{
    enum { LETTERS = 26, MOST = 1 << 24 };
    size_t c = 0, r = 0;
    for (; s != NULL && isupper((unsigned char)*s) && c < MOST; s++)
        c = c * LETTERS + (size_t)(*s - 'A') + 1;
    for (; s != NULL && isdigit((unsigned char)*s) && r < MOST; s++)
        r = r * 10 + (size_t)(*s - '0');
    if (c == 0 || r == 0)
        return NULL;
    *row = r - 1;
    *column = c - 1;
    return s;
}

static void take_merge(struct xlsx *x, const char *reference)
{
    size_t row, column, last_row, last_column;
    const char *rest = take_place(reference, &row, &column);
    if (rest == NULL || *rest != ':' || take_place(rest + 1, &last_row, &last_column) == NULL ||
        last_row < row || last_column < column)
        return;
    x->merge = mem_room(x->merge, x->merges, &x->merge_cap, sizeof *x->merge);
    x->merge[x->merges++] = (struct merge){row, column, last_row - row + 1, last_column - column + 1};
}

static void begin_row(struct xlsx *x, const struct xml_attributes *a)
{
    long number = xml_number(a, "r", (long)x->next_row + 1);
    x->next_row = number > 0 ? (size_t)number : x->next_row + 1; /* from 1: the next one from 0 */
    x->next_column = 0;
    x->row = mem_room(x->row, x->table.rows, &x->row_cap, sizeof *x->row);
    x->row[x->table.rows] = x->next_row - 1;
    table_row(&x->table);
}

static void begin_cell(struct xlsx *x, const struct xml_attributes *a)
{
    size_t row, column;
    const char *place = xml_attribute(a, "r");
    if (place != NULL && take_place(place, &row, &column) != NULL && column >= x->next_column)
        for (; x->next_column < column && x->next_column < COLUMNS; x->next_column++)
            table_cell(&x->table, (struct span){"", 0}, 1, 1, false);
    xml_copy(x->type, sizeof x->type, xml_attribute(a, "t"));
    x->style_of_cell = xml_number(a, "s", -1);
    x->value.len = 0;
}

static void end_cell(struct xlsx *x)
{
    struct buf shown = {0};
    struct span text = {x->value.data ? x->value.data : "", x->value.len};
    if (strcmp(x->type, "s") == 0) {
        buf_byte(&x->value, '\0');
        size_t i = strtoul(x->value.data, NULL, 10);
        text = i < x->strings_n
                   ? (struct span){x->strings.data + x->string[i], x->string[i + 1] - x->string[i]}
                   : (struct span){"", 0};
    } else if ((*x->type == '\0' || strcmp(x->type, "n") == 0) && text.n > 0) {
        buf_byte(&x->value, '\0');
        cell_number(x->value.data, format_of(x, x->style_of_cell), x->epoch_1904, &shown);
        text = (struct span){shown.data ? shown.data : "", shown.len};
    } else if (strcmp(x->type, "b") == 0) {
        text = span_of(span_is(text, "1") ? "TRUE" : "FALSE");
    } else if (strcmp(x->type, "e") == 0) {
        text.n = 0; /* #REF! and the like */
    }
    x->table.full = x->table.full || (x->next_column >= COLUMNS && text.n > 0);
    if (x->next_column < COLUMNS && x->table.text.len <= x->limit)
        table_cell(&x->table, text, 1, 1, false);
    x->next_column++;
    buf_free(&shown);
}

static void start_sheet(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct xlsx *x = ctx;
    if (strcmp(name, "row") == 0)
        begin_row(x, a);
    else if (strcmp(name, "c") == 0 && x->table.rows > 0)
        begin_cell(x, a);
    else if (strcmp(name, "mergeCell") == 0)
        take_merge(x, xml_attribute(a, "ref"));
    else if (strcmp(name, "rPh") == 0)
        x->in_phonetic = true;
    x->in_text = (strcmp(name, "v") == 0 || strcmp(name, "t") == 0) && !x->in_phonetic;
}

static void end_sheet(void *ctx, const char *name)
{
    struct xlsx *x = ctx;
    x->in_text = false;
    if (strcmp(name, "c") == 0 && x->table.rows > 0)
        end_cell(x);
    else if (strcmp(name, "rPh") == 0)
        x->in_phonetic = false;
}

static void text_of_sheet(void *ctx, const char *s, size_t n)
{
    struct xlsx *x = ctx;
    if (x->in_text)
        buf_add(&x->value, s, n);
}

/* The row of the table that has that number, or the next one. */
static size_t row_at(const struct xlsx *x, size_t number)
{
    size_t low = 0, high = x->table.rows;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (x->row[mid] < number)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static void fill_merges(struct xlsx *x)
{
    enum { MORE = 8 };
    size_t work = MORE * (x->table.cells + x->table.rows) + 1; /* merges made to be slow shall not be */
    for (size_t i = 0; i < x->merges && work > 0; i++) {
        const struct merge *m = &x->merge[i];
        size_t first = row_at(x, m->row), last = row_at(x, m->row + m->rows);
        if (first < x->table.rows && x->row[first] == m->row)
            table_fill(&x->table, first, m->column, last - first, m->columns, &work);
    }
}

static bool write_sheet(struct xlsx *x, struct span part, const char *name, struct buf *out)
{
    static const struct xml_visitor visitor = {start_sheet, end_sheet, text_of_sheet};
    x->next_row = x->merges = 0;
    bool good = part.n > 0 && xml_walk(part, &visitor, x);
    fill_merges(x);
    struct buf lines = {0};
    table_write(&x->table, x->limit, &lines);
    good = good && !x->table.full;
    if (lines.len > 0 && strncmp(name, "Sheet", 5) != 0 && *name != '\0') {
        buf_text(out, name);
        buf_byte(out, '\n');
    }
    buf_add(out, lines.data, lines.len);
    buf_free(&lines);
    table_free(&x->table);
    return good;
}

/* The part that a sheet is in: the target is within xl/, or absolute. */
static struct span part_of(struct xlsx *x, const struct sheet *s)
{
    static const struct xml_visitor visitor = {.start = in_relations};
    char path[NAME + 4];
    *x->target = '\0';
    x->wanted = s->relation;
    xml_walk(package_part(x->package, span_of("xl/_rels/workbook.xml.rels")), &visitor, x);
    snprintf(path, sizeof path, "%s%s", *x->target == '/' ? "" : "xl/",
             *x->target == '/' ? x->target + 1 : x->target);
    return package_part(x->package, span_of(path));
}

static void read_shared(struct xlsx *x)
{
    static const struct xml_visitor strings = {start_strings, end_strings, text_of_strings};
    static const struct xml_visitor styles = {.start = start_styles, .end = end_styles};
    x->string = mem_room(x->string, 0, &x->string_cap, sizeof *x->string);
    *x->string = 0;
    xml_walk(package_part(x->package, span_of("xl/sharedStrings.xml")), &strings, x);
    xml_walk(package_part(x->package, span_of("xl/styles.xml")), &styles, x);
    if (x->formats > 0)
        qsort(x->format, x->formats, sizeof *x->format, by_id);
}

bool xlsx_text(const struct package *p, size_t limit, struct buf *out, size_t *hidden)
{
    enum { SHEETS = 1000 /* each asks for its relation */ };
    static const struct xml_visitor workbook = {.start = in_workbook};
    struct xlsx x = {.package = p, .limit = limit};
    bool good = xml_walk(package_part(p, span_of("xl/workbook.xml")), &workbook, &x);
    read_shared(&x);
    for (size_t i = 0; i < x.sheets && i < SHEETS && out->len <= limit; i++) {
        *hidden += x.sheet[i].hidden;
        if (!x.sheet[i].hidden && !write_sheet(&x, part_of(&x, &x.sheet[i]), x.sheet[i].name, out))
            good = false;
    }
    free(x.sheet);
    buf_free(&x.strings);
    free(x.string);
    free(x.format);
    free(x.style);
    free(x.row);
    free(x.merge);
    buf_free(&x.value);
    return good && x.sheets <= SHEETS;
}
