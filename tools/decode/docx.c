/* Paragraphs, tables, cells and text boxes lie in each other. Each that is begun and not ended is a frame;
 * what is ended becomes text of the frame around it. */
#include "docx.h"

#include <stdlib.h>

#include "docx_grid.h"
#include "docx_lists.h"
#include "docx_notes.h"
#include "docx_parts.h"
#include "raised.h"
#include "table_text.h"
#include "utf8.h"
#include "xml_walk.h"

enum frame_kind { STORY, PARAGRAPH, TABLE, CELL, BOX };

struct frame {
    enum frame_kind kind;
    struct buf text;  /* of a story, cell or box its lines; of a paragraph what is in it */
    struct buf after; /* PARAGRAPH: lines that follow it */
    struct docx_paragraph paragraph;
    bool joined; /* PARAGRAPH: its end was deleted, the next one goes on */
    bool hides;  /* PARAGRAPH: some of it is hidden */
    struct table table;
    struct docx_grid grid; /* TABLE */
    size_t columns;        /* CELL */
    bool goes_on, row_deleted;
};

struct docx {
    struct frame *frame;
    size_t frames, cap;
    struct docx_lists *lists;
    struct docx_notes foot, end, *reading;
    long notes;           /* shown so far */
    size_t limit, places; /* places: paragraphs of which some is hidden */
    bool full;            /* a table was larger than any that can be held */
    size_t left_out;      /* within so many elements whose text does not count */
    bool in_properties, in_row_properties, in_run, in_run_properties, hidden, in_text;
    bool raised;
    size_t run_at; /* where the text of the run begins in its paragraph */
};

/* What was deleted or moved away, what another element has already, what Word computes from. */
static bool is_left_out(const char *name)
{
    static const char *const names[] = {
        "moveFrom",  "Fallback",        "instrText",     "delInstrText", "delText",    "rt",
        "pPrChange", "rPrChange",       "tblPrChange",   "trPrChange",   "tcPrChange", "sectPrChange",
        "sectPr",    "numberingChange", "tblGridChange", "cellDel",      "binData",    "ffData",
        NULL};
    return xml_is_one_of(name, names);
}

static struct frame *top(struct docx *d)
{
    return &d->frame[d->frames - 1];
}

static struct frame *push(struct docx *d, enum frame_kind kind)
{
    d->frame = mem_room(d->frame, d->frames, &d->cap, sizeof *d->frame);
    struct frame *f = &d->frame[d->frames++];
    *f = (struct frame){.kind = kind, .paragraph = {.list = -1, .level = -1}, .columns = 1};
    return f;
}

static void pop(struct docx *d)
{
    struct frame *f = top(d);
    buf_free(&f->text);
    buf_free(&f->after);
    table_free(&f->table);
    d->frames--;
}

/* The innermost frame that has lines, below place `below`. */
static struct frame *lines_of(struct docx *d, size_t below)
{
    while (below-- > 1)
        if (d->frame[below].kind != PARAGRAPH && d->frame[below].kind != TABLE)
            return &d->frame[below];
    return &d->frame[0];
}

static bool in_paragraph(struct docx *d)
{
    return top(d)->kind == PARAGRAPH;
}

static void add_text(struct docx *d, const char *s, size_t n)
{
    if (in_paragraph(d) && d->hidden)
        top(d)->hides = true;
    else if (in_paragraph(d))
        buf_add(&top(d)->text, s, n);
}

/* A sign by its code point in hexadecimal. Of fonts of signs the code points are for private use: nothing to
 * read. */
static void add_sign(struct docx *d, const char *hex)
{
    enum { SIGNS = 0xf000, LAST = 0xf0ff, SURROGATES = 0xd800, BMP = 0x10000 };
    unsigned long cp = hex ? strtoul(hex, NULL, 16) : 0;
    char s[4];
    if (cp >= 0x20 && cp < BMP && (cp < SURROGATES || cp > LAST))
        add_text(d, s, utf8_encode((uint32_t)cp, s));
}

static void refer_to_note(struct docx *d, struct docx_notes *notes, long id)
{
    if (d->reading != NULL || !in_paragraph(d) || d->hidden)
        return;
    struct span mark = docx_notes_refer(notes, id, &d->notes, &top(d)->after);
    add_text(d, mark.s, mark.n);
}

/* One that is hidden as a whole has been counted all the same. */
static void end_paragraph(struct docx *d)
{
    struct frame *f = top(d);
    struct buf *lines = &lines_of(d, d->frames - 1)->text;
    size_t begun = lines->len;
    bool goes_on = lines->len > 0 && lines->data[lines->len - 1] != '\n';
    d->places += f->hides;
    if (!goes_on && d->reading == NULL)
        docx_lists_number(d->lists, &f->paragraph, lines);
    buf_add(lines, f->text.data, f->text.len);
    if (f->hides && f->text.len == 0 && !goes_on)
        lines->len = begun;
    else if (!f->joined)
        buf_byte(lines, '\n');
    buf_add(lines, f->after.data, f->after.len);
    pop(d);
}

static void end_table(struct docx *d)
{
    struct frame *f = top(d);
    struct buf *lines = &lines_of(d, d->frames - 1)->text;
    if (lines->len > 0 && lines->data[lines->len - 1] != '\n')
        buf_byte(lines, '\n');
    if (lines->len <= d->limit)
        table_write(&f->table, d->limit, lines);
    d->full = d->full || f->table.full;
    pop(d);
}

static void end_cell(struct docx *d)
{
    struct frame *f = top(d), *table = &d->frame[d->frames - 2];
    struct span lines = {f->text.data ? f->text.data : "", f->text.len};
    size_t columns = docx_grid_step(&table->grid, f->columns);
    if (columns > 0 || lines.n > strlen("\n"))
        table_cell(&table->table, lines, columns > 0 ? columns : 1, 1, f->goes_on);
    pop(d);
}

/* A text box: its lines come after the paragraph that it is in. */
static void end_box(struct docx *d)
{
    struct frame *f = top(d);
    size_t i = d->frames - 1;
    while (i > 0 && d->frame[i].kind != PARAGRAPH)
        i--;
    struct buf *after = d->frame[i].kind == PARAGRAPH ? &d->frame[i].after : &d->frame[0].text;
    buf_add(after, f->text.data, f->text.len);
    pop(d);
}

static void take_properties(struct docx *d, const char *name, const struct xml_attributes *a)
{
    struct docx_paragraph *p = &top(d)->paragraph;
    const char *value = xml_attribute(a, "val");
    if (strcmp(name, "numId") == 0)
        p->list = xml_number(a, "val", -1);
    else if (strcmp(name, "ilvl") == 0)
        p->level = xml_number(a, "val", -1);
    else if (strcmp(name, "pStyle") == 0 && value != NULL && strlen(value) < sizeof p->style)
        memcpy(p->style, value, strlen(value) + 1);
    else if (strcmp(name, "del") == 0)
        top(d)->joined = true;
}

/* A row may begin some columns further on. */
static void take_row_properties(struct docx *d, const char *name, const struct xml_attributes *a)
{
    struct frame *f = top(d);
    f->row_deleted = f->row_deleted || strcmp(name, "del") == 0;
    if (f->kind != TABLE || strcmp(name, "gridBefore") != 0)
        return;
    long before = xml_number(a, "val", 0);
    size_t columns = docx_grid_step(&f->grid, before > 0 ? (size_t)before : 0);
    if (columns > 0)
        table_cell(&f->table, (struct span){"", 0}, columns, 1, false);
}

static void take_cell_properties(struct docx *d, const char *name, const struct xml_attributes *a)
{
    const char *value = xml_attribute(a, "val");
    long columns = xml_number(a, "val", 1);
    if (strcmp(name, "gridSpan") == 0)
        top(d)->columns = columns > 0 ? (size_t)columns : 1;
    else if (strcmp(name, "vMerge") == 0)
        top(d)->goes_on = value == NULL || strcmp(value, "continue") == 0;
}

static void begin_run(struct docx *d)
{
    d->in_run = true;
    d->hidden = d->raised = false;
    d->run_at = top(d)->text.len;
}

static void end_run(struct docx *d)
{
    if (d->raised && in_paragraph(d) && top(d)->text.len > d->run_at)
        raised_digits(&top(d)->text, d->run_at, false);
    d->in_run = d->hidden = d->raised = false;
}

static void take_run_properties(struct docx *d, const char *name, const struct xml_attributes *a)
{
    const char *value = xml_attribute(a, "val");
    if (strcmp(name, "vanish") == 0 || strcmp(name, "strike") == 0 || strcmp(name, "dstrike") == 0)
        d->hidden = d->hidden || xml_is_on(a);
    else if (strcmp(name, "vertAlign") == 0)
        d->raised = value != NULL && strcmp(value, "superscript") == 0;
    else if (strcmp(name, "position") == 0)
        d->raised = xml_number(a, "val", 0) > 0;
}

/* Elements that are text by themselves. */
static void take_sign(struct docx *d, const char *name, const struct xml_attributes *a)
{
    if (strcmp(name, "tab") == 0 || strcmp(name, "ptab") == 0)
        add_text(d, "\t", 1);
    else if (strcmp(name, "br") == 0 || strcmp(name, "cr") == 0)
        add_text(d, "\n", 1);
    else if (strcmp(name, "noBreakHyphen") == 0)
        add_text(d, "-", 1);
    else if (strcmp(name, "sym") == 0)
        add_sign(d, xml_attribute(a, "char"));
    else if (strcmp(name, "footnoteReference") == 0)
        refer_to_note(d, &d->foot, xml_number(a, "id", -1));
    else if (strcmp(name, "endnoteReference") == 0)
        refer_to_note(d, &d->end, xml_number(a, "id", -1));
}

/* Notes of a type, such as separator, are none. */
static void begin_note(struct docx *d, const struct xml_attributes *a)
{
    const char *type = xml_attribute(a, "type");
    bool normal = type == NULL || strcmp(type, "normal") == 0;
    docx_notes_begin(d->reading, normal ? xml_number(a, "id", -1) : -1, d->frame[0].text.len);
}

static void begin_element(struct docx *d, const char *name, const struct xml_attributes *a)
{
    if (strcmp(name, "p") == 0) {
        push(d, PARAGRAPH);
        d->in_run = d->in_properties = d->hidden = false;
    } else if (strcmp(name, "tbl") == 0) {
        push(d, TABLE);
    } else if (strcmp(name, "tr") == 0 && top(d)->kind == TABLE) {
        table_row(&top(d)->table);
        docx_grid_row(&top(d)->grid);
        top(d)->row_deleted = false;
    } else if (strcmp(name, "gridCol") == 0 && top(d)->kind == TABLE) {
        docx_grid_add(&top(d)->grid, xml_number(a, "w", 0));
    } else if (strcmp(name, "tc") == 0 && top(d)->kind == TABLE) {
        push(d, CELL);
    } else if (strcmp(name, "txbxContent") == 0) {
        push(d, BOX);
    } else if ((strcmp(name, "footnote") == 0 || strcmp(name, "endnote") == 0) && d->reading != NULL) {
        begin_note(d, a);
    }
}

static void start_element(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct docx *d = ctx;
    bool deleted =
        strcmp(name, "del") == 0 && !d->in_properties && !d->in_row_properties && !d->in_run_properties;
    if (d->left_out > 0 || deleted || is_left_out(name) || lines_of(d, d->frames)->text.len > d->limit) {
        d->left_out++;
        return;
    }
    if (strcmp(name, "pPr") == 0)
        d->in_properties = in_paragraph(d);
    else if (strcmp(name, "trPr") == 0)
        d->in_row_properties = true;
    else if (strcmp(name, "rPr") == 0)
        d->in_run_properties = !d->in_properties;
    else if (d->in_properties)
        take_properties(d, name, a);
    else if (d->in_row_properties)
        take_row_properties(d, name, a);
    else if (d->in_run_properties)
        take_run_properties(d, name, a);
    else if (top(d)->kind == CELL && (strcmp(name, "gridSpan") == 0 || strcmp(name, "vMerge") == 0))
        take_cell_properties(d, name, a);
    else if (strcmp(name, "r") == 0)
        begin_run(d);
    else if (strcmp(name, "t") == 0)
        d->in_text = true;
    else if (d->in_run && in_paragraph(d) && strcmp(name, "txbxContent") != 0 && strcmp(name, "p") != 0 &&
             strcmp(name, "tbl") != 0)
        take_sign(d, name, a);
    else
        begin_element(d, name, a);
}

static void end_element(void *ctx, const char *name)
{
    struct docx *d = ctx;
    enum frame_kind kind = top(d)->kind;
    if (d->left_out > 0)
        d->left_out--;
    else if (strcmp(name, "pPr") == 0)
        d->in_properties = false;
    else if (strcmp(name, "trPr") == 0)
        d->in_row_properties = false;
    else if (strcmp(name, "rPr") == 0)
        d->in_run_properties = false;
    else if (strcmp(name, "r") == 0)
        end_run(d);
    else if (strcmp(name, "t") == 0)
        d->in_text = false;
    else if (strcmp(name, "p") == 0 && kind == PARAGRAPH)
        end_paragraph(d);
    else if (strcmp(name, "tbl") == 0 && kind == TABLE)
        end_table(d);
    else if (strcmp(name, "tr") == 0 && kind == TABLE && top(d)->row_deleted)
        table_drop_row(&top(d)->table);
    else if (strcmp(name, "tc") == 0 && kind == CELL)
        end_cell(d);
    else if (strcmp(name, "txbxContent") == 0 && kind == BOX)
        end_box(d);
    else if ((strcmp(name, "footnote") == 0 || strcmp(name, "endnote") == 0) && d->reading != NULL)
        docx_notes_end(d->reading, d->frame[0].text.len);
}

static void characters(void *ctx, const char *s, size_t n)
{
    struct docx *d = ctx;
    if (d->in_text && d->left_out == 0)
        add_text(d, s, n);
}

static const struct xml_visitor visitor = {start_element, end_element, characters};

/* Walks over a part; its lines are those of frame 0. */
static bool walk(struct docx *d, struct span part)
{
    push(d, STORY);
    d->left_out = 0;
    d->in_properties = d->in_row_properties = d->in_run = d->in_run_properties = d->hidden = d->in_text =
        false;
    bool good = xml_walk(part, &visitor, d);
    while (d->frames > 1)
        pop(d);
    return good;
}

static void read_notes(struct docx *d, struct docx_notes *n, struct span part)
{
    if (part.n == 0)
        return;
    d->reading = n;
    walk(d, part);
    d->reading = NULL;
    docx_notes_sort(n, &d->frame[0].text);
    pop(d);
}

bool docx_text(const struct package *p, size_t limit, struct buf *out, size_t *hidden)
{
    struct docx d = {.limit = limit};
    d.lists = docx_lists_new(docx_part(p, "numbering"), docx_part(p, "styles"));
    read_notes(&d, &d.foot, docx_part(p, "footnotes"));
    read_notes(&d, &d.end, docx_part(p, "endnotes"));
    struct span body = docx_part(p, "document");
    bool good = body.n > 0 && walk(&d, body);
    if (d.frames > 0) {
        buf_add(out, d.frame[0].text.data, d.frame[0].text.len);
        pop(&d);
    }
    *hidden += d.places;
    docx_lists_free(d.lists);
    docx_notes_free(&d.foot);
    docx_notes_free(&d.end);
    free(d.frame);
    return good && !d.full;
}
