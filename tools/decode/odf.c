#include "odf.h"

#include <stdio.h>
#include <stdlib.h>

#include "odf_hidden.h"
#include "odf_lists.h"
#include "raised.h"
#include "table_text.h"
#include "xml_walk.h"

enum frame_kind { STORY, PARAGRAPH, LIST, ITEM, TABLE, CELL, ASIDE };
enum { NAME = 64, REPEATED = 1000, EMPTIES = 1024 };

struct frame {
    enum frame_kind kind;
    struct buf text, after; /* lines, or what is in a paragraph; PARAGRAPH: lines that follow it */
    char style[NAME];       /* LIST: of the outermost one */
    long level, start;      /* LIST; ITEM: where counting starts, or -1 */
    bool numbered;          /* ITEM: its number has been written, or it has none */
    struct table table;
    size_t columns, rows, repeated; /* CELL */
    size_t empties, row_repeated;   /* TABLE: cells that are due if another follows */
};

struct odf {
    struct frame *frame;
    size_t frames, cap;
    struct odf_lists *lists;
    struct odf_hidden hidden, raised;
    size_t raised_at; /* where raised text begins in its paragraph, */
    size_t raised_in; /* and so many spans lie within it; 0: none is */
    bool full;        /* a table was larger than any that can be held */
    long notes;
    size_t left_out, limit;
    size_t places; /* where text or tables are hidden */
    bool spreadsheet;
    char sheet[NAME];
};

static struct frame *top(struct odf *o)
{
    return &o->frame[o->frames - 1];
}

static struct frame *push(struct odf *o, enum frame_kind kind)
{
    o->frame = mem_room(o->frame, o->frames, &o->cap, sizeof *o->frame);
    struct frame *f = &o->frame[o->frames++];
    *f = (struct frame){.kind = kind, .start = -1};
    return f;
}

static void pop(struct odf *o)
{
    struct frame *f = top(o);
    buf_free(&f->text);
    buf_free(&f->after);
    table_free(&f->table);
    o->frames--;
}

/* The innermost frame of that kind below place `below`; NULL: none before the one that lines go to. */
static struct frame *enclosing(struct odf *o, size_t below, enum frame_kind kind)
{
    while (below-- > 0) {
        enum frame_kind this = o->frame[below].kind;
        if (this == kind)
            return &o->frame[below];
        if (this == CELL || this == ASIDE)
            return NULL;
    }
    return NULL;
}

static struct buf *lines_of(struct odf *o, size_t below)
{
    while (below-- > 1)
        if (o->frame[below].kind == CELL || o->frame[below].kind == ASIDE)
            break;
    return &o->frame[below < o->frames ? below : 0].text;
}

static void add_text(struct odf *o, const char *s, size_t n)
{
    if (top(o)->kind == PARAGRAPH)
        buf_add(&top(o)->text, s, n);
}

/* The number of a paragraph that begins: of the item that it is the first of, or of a heading. */
static void number_paragraph(struct odf *o, const char *name, const struct xml_attributes *a)
{
    size_t i = o->frames - 1;
    struct frame *item = enclosing(o, i, ITEM), *list = enclosing(o, i, LIST);
    struct buf *lines = &top(o)->text;
    if (item != NULL && list != NULL) {
        if (!item->numbered)
            odf_lists_number(o->lists, list->style, list->level, item->start, lines);
        item->numbered = true;
    } else if (strcmp(name, "h") == 0 && xml_attribute(a, "is-list-header") == NULL) {
        odf_lists_number(o->lists, NULL, xml_number(a, "outline-level", 1), xml_number(a, "start-value", -1),
                         lines);
    }
}

static void begin_list(struct odf *o, const struct xml_attributes *a)
{
    const struct frame *outer = enclosing(o, o->frames, LIST);
    char style[NAME];
    long level = outer != NULL ? outer->level + 1 : 1;
    xml_copy(style, NAME, xml_attribute(a, "style-name"));
    if (outer != NULL && *style == '\0')
        memcpy(style, outer->style, sizeof style);
    const char *on = xml_attribute(a, "continue-numbering");
    if (outer == NULL)
        odf_lists_begin(o->lists, style,
                        (on != NULL && strcmp(on, "true") == 0) || xml_attribute(a, "continue-list") != NULL);
    struct frame *f = push(o, LIST);
    memcpy(f->style, style, sizeof style);
    f->level = level;
}

static void begin_note(struct odf *o)
{
    char mark[24];
    int n = snprintf(mark, sizeof mark, "[%ld]", ++o->notes);
    add_text(o, mark, (size_t)n);
    buf_add(&push(o, ASIDE)->text, mark, (size_t)n);
}

static size_t positive(const struct xml_attributes *a, const char *name)
{
    long n = xml_number(a, name, 1);
    return n > 0 ? (size_t)n : 1;
}

static void begin_row(struct odf *o, const struct xml_attributes *a)
{
    table_row(&top(o)->table);
    top(o)->empties = 0;
    top(o)->row_repeated = positive(a, "number-rows-repeated");
}

/* Cells without text are put off: after the last one with text they are nothing. */
static void end_cell(struct odf *o)
{
    struct frame *f = top(o), *table = &o->frame[o->frames - 2];
    struct span text = {f->text.data ? f->text.data : "", f->text.len};
    while (text.n > 0 && text.s[text.n - 1] == '\n')
        text.n--;
    if (text.n == 0 && f->rows == 1 && f->columns == 1) {
        table->empties += f->repeated < EMPTIES ? f->repeated : EMPTIES;
    } else {
        size_t repeated = f->repeated < TABLE_SPAN_MOST ? f->repeated : TABLE_SPAN_MOST;
        for (; table->empties > 0; table->empties--)
            table_cell(&table->table, (struct span){"", 0}, 1, 1, false);
        while (repeated-- > 0)
            table_cell(&table->table, text, f->columns, f->rows, false);
    }
    pop(o);
}

static void end_row(struct odf *o)
{
    struct frame *f = top(o);
    table_repeat_row(&f->table, (f->row_repeated < REPEATED ? f->row_repeated : REPEATED) - 1);
}

static void end_table(struct odf *o)
{
    struct buf lines = {0}, *out = lines_of(o, o->frames - 1);
    table_write(&top(o)->table, o->limit, &lines);
    o->full = o->full || top(o)->table.full;
    if (o->spreadsheet && lines.len > 0 && *o->sheet != '\0' && strncmp(o->sheet, "Sheet", 5) != 0) {
        buf_text(out, o->sheet);
        buf_byte(out, '\n');
    }
    if (out->len <= o->limit)
        buf_add(out, lines.data, lines.len);
    buf_free(&lines);
    pop(o);
}

static void end_paragraph(struct odf *o)
{
    struct frame *f = top(o);
    struct buf *lines = lines_of(o, o->frames - 1);
    buf_add(lines, f->text.data, f->text.len);
    buf_byte(lines, '\n');
    buf_add(lines, f->after.data, f->after.len);
    pop(o);
}

/* A note or a text box: its lines come after the paragraph that it is in. */
static void end_aside(struct odf *o)
{
    struct frame *f = top(o);
    size_t i = o->frames - 1;
    while (i > 0 && o->frame[i].kind != PARAGRAPH)
        i--;
    struct buf *after = o->frame[i].kind == PARAGRAPH ? &o->frame[i].after : &o->frame[0].text;
    buf_add(after, f->text.data, f->text.len);
    pop(o);
}

static bool is_left_out(const char *name)
{
    static const char *const names[] = {"tracked-changes",
                                        "annotation",
                                        "note-citation",
                                        "ruby-text",
                                        "sequence-decls",
                                        "title",
                                        "desc",
                                        "automatic-styles",
                                        "scripts",
                                        "font-face-decls",
                                        "forms",
                                        "bibliography-mark",
                                        "shapes",
                                        "index-title-template",
                                        NULL};
    return xml_is_one_of(name, names);
}

static void add_blanks(struct odf *o, size_t n)
{
    enum { MOST = 64 };
    for (n = n < MOST ? n : MOST; n > 0; n--)
        add_text(o, " ", 1);
}

static void begin_span(struct odf *o, const struct xml_attributes *a)
{
    if (o->raised_in > 0) {
        o->raised_in++;
    } else if (odf_is_hidden(&o->raised, "span", a)) {
        o->raised_in = 1;
        o->raised_at = top(o)->text.len;
    }
}

static void end_span(struct odf *o)
{
    if (o->raised_in > 0 && --o->raised_in == 0 && top(o)->text.len > o->raised_at)
        raised_digits(&top(o)->text, o->raised_at, false);
}

static void begin_element(struct odf *o, const char *name, const struct xml_attributes *a)
{
    enum frame_kind in = top(o)->kind;
    if (strcmp(name, "list") == 0) {
        begin_list(o, a);
    } else if (strcmp(name, "list-item") == 0 || strcmp(name, "list-header") == 0) {
        struct frame *f = push(o, ITEM);
        f->numbered = strcmp(name, "list-header") == 0;
        f->start = xml_number(a, "start-value", -1);
    } else if (strcmp(name, "note") == 0) {
        begin_note(o);
    } else if (strcmp(name, "text-box") == 0) {
        push(o, ASIDE);
    } else if (strcmp(name, "table") == 0) {
        xml_copy(o->sheet, NAME, xml_attribute(a, "name"));
        push(o, TABLE);
    } else if (strcmp(name, "table-row") == 0 && in == TABLE) {
        begin_row(o, a);
    } else if (strcmp(name, "table-cell") == 0 && in == TABLE) {
        struct frame *f = push(o, CELL);
        f->columns = positive(a, "number-columns-spanned");
        f->rows = positive(a, "number-rows-spanned");
        f->repeated = positive(a, "number-columns-repeated");
    } else if (strcmp(name, "span") == 0 && in == PARAGRAPH) {
        begin_span(o, a);
    } else if (strcmp(name, "spreadsheet") == 0) {
        o->spreadsheet = true;
    }
}

/* True for a run of text or a table whose style hides it. */
static bool is_hidden(const struct odf *o, const char *name, const struct xml_attributes *a)
{
    return (strcmp(name, "span") == 0 || strcmp(name, "table") == 0) && odf_is_hidden(&o->hidden, name, a);
}

/* A paragraph that is hidden as a whole has been counted all the same. */
static void begin_paragraph(struct odf *o, const char *name, const struct xml_attributes *a)
{
    push(o, PARAGRAPH);
    o->raised_in = 0;
    number_paragraph(o, name, a);
    if (odf_is_hidden(&o->hidden, name, a)) {
        pop(o);
        o->left_out = 1;
        o->places++;
    }
}

static void start_element(void *ctx, const char *name, const struct xml_attributes *a)
{
    struct odf *o = ctx;
    if (o->left_out > 0 || is_left_out(name) || lines_of(o, o->frames)->len > o->limit) {
        o->left_out++;
    } else if (is_hidden(o, name, a)) {
        o->left_out++;
        o->places++;
    } else if (strcmp(name, "p") == 0 || strcmp(name, "h") == 0) {
        begin_paragraph(o, name, a);
    } else if (strcmp(name, "s") == 0) {
        add_blanks(o, positive(a, "c"));
    } else if (strcmp(name, "tab") == 0) {
        add_text(o, "\t", 1);
    } else if (strcmp(name, "line-break") == 0) {
        add_text(o, "\n", 1);
    } else {
        begin_element(o, name, a);
    }
}

static void end_element(void *ctx, const char *name)
{
    struct odf *o = ctx;
    enum frame_kind in = top(o)->kind;
    if (o->left_out > 0)
        o->left_out--;
    else if ((strcmp(name, "p") == 0 || strcmp(name, "h") == 0) && in == PARAGRAPH)
        end_paragraph(o);
    else if (strcmp(name, "span") == 0 && in == PARAGRAPH)
        end_span(o);
    else if ((strcmp(name, "list") == 0 && in == LIST) ||
             ((strcmp(name, "list-item") == 0 || strcmp(name, "list-header") == 0) && in == ITEM))
        pop(o);
    else if ((strcmp(name, "note") == 0 || strcmp(name, "text-box") == 0) && in == ASIDE)
        end_aside(o);
    else if (strcmp(name, "table-row") == 0 && in == TABLE)
        end_row(o);
    else if (strcmp(name, "table-cell") == 0 && in == CELL)
        end_cell(o);
    else if (strcmp(name, "table") == 0 && in == TABLE)
        end_table(o);
}

/* Line ends in the file are blanks, as everywhere in XML. */
static void characters(void *ctx, const char *s, size_t n)
{
    struct odf *o = ctx;
    if (o->left_out > 0)
        return;
    for (size_t i = 0, done; i < n; i = done) {
        bool blank = s[i] == '\n' || s[i] == '\r' || s[i] == '\t' || s[i] == ' ';
        for (done = i + 1; done < n && !blank && strchr("\n\r\t ", s[done]) == NULL; done++)
            ;
        const struct buf *text = &top(o)->text;
        if (!blank)
            add_text(o, s + i, done - i);
        else if (top(o)->kind == PARAGRAPH && text->len > 0 && text->data[text->len - 1] != ' ')
            add_text(o, " ", 1);
    }
}

bool odf_text(const struct package *p, size_t limit, struct buf *out, size_t *hidden)
{
    static const struct xml_visitor visitor = {start_element, end_element, characters};
    struct span content = package_part(p, span_of("content.xml"));
    struct odf o = {.lists = odf_lists_new(), .raised = {.raises = true}, .limit = limit};
    odf_lists_read(o.lists, package_part(p, span_of("styles.xml")));
    odf_lists_read(o.lists, content);
    odf_lists_ready(o.lists);
    for (size_t i = 0; i < 2; i++) {
        struct odf_hidden *styles = i == 0 ? &o.hidden : &o.raised;
        odf_hidden_read(styles, package_part(p, span_of("styles.xml")));
        odf_hidden_read(styles, content);
        odf_hidden_ready(styles);
    }
    push(&o, STORY);
    bool good = content.n > 0 && xml_walk(content, &visitor, &o);
    buf_add(out, o.frame[0].text.data, o.frame[0].text.len);
    while (o.frames > 0)
        pop(&o);
    free(o.frame);
    *hidden += o.places;
    odf_lists_free(o.lists);
    odf_hidden_free(&o.hidden);
    odf_hidden_free(&o.raised);
    return good && !o.full;
}
