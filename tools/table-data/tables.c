#include "tables.h"

#include <stdio.h>
#include <stdlib.h>

#include "indicator_names.h"
#include "keyed.h"
#include "msg.h"
#include "panel_table.h"
#include "places.h"
#include "record.h"

struct tables {
    struct store *store;
    const struct tables_options *options;
    struct store_rows *documents, *reports, *rows;
    struct keyed ids;     /* of documents, by doc and source: the number of the row */
    struct keyed started; /* reports that have a row, by document and number */
    struct keyed places;  /* that occur */
    struct buf key, last; /* the key of the document before this one, */
    uint64_t n, id;       /* how many there are, and its number */
};

/* The number of a record's document; one that documents.tsv does not have gets a row of its own. */
static uint64_t document_of(struct tables *t, struct span doc, struct span source)
{
    t->key.len = 0;
    buf_add(&t->key, doc.s, doc.n);
    buf_byte(&t->key, '\t');
    buf_add(&t->key, source.s, source.n);
    struct span key = {t->key.data, t->key.len};
    if (t->id != 0 && span_equal(key, (struct span){t->last.data, t->last.len}))
        return t->id;
    uint64_t *id = keyed_find(&t->ids, key);
    if (*id == 0)
        *id = ++t->n;
    t->last.len = 0;
    buf_add(&t->last, key.s, key.n);
    return t->id = *id;
}

static void add_document(struct tables *t, const struct span *field, struct span text)
{
    uint64_t before = t->n, id = document_of(t, field[DOC_DOC], field[DOC_SOURCE]);
    if (id <= before) /* it stands there twice */
        return;
    row_integer(t->documents, id);
    for (int i = 0; i < DOC_TEXT; i++)
        row_text(t->documents, field[i]);
    row_text(t->documents, text);
    row_end(t->documents);
}

static const char *take_document(void *ctx, const struct rec *r)
{
    struct tables *t = ctx;
    add_document(t, r->field, t->options->text ? r->field[DOC_TEXT] : (struct span){"", 0});
    return NULL;
}

/* The document of a segment or a quantity. */
static uint64_t owner(struct tables *t, struct span doc, struct span source)
{
    struct span field[DOC_FIELDS] = {{"", 0}, {"", 0}, {"", 0}, {"", 0}, {"", 0}, {"", 0}};
    field[DOC_DOC] = doc;
    field[DOC_SOURCE] = source;
    add_document(t, field, field[DOC_TEXT]);
    return t->id;
}

static void begin_report(struct tables *t, uint64_t document, const struct span *field)
{
    char number[24];
    t->key.len = 0;
    buf_add(&t->key, number, (size_t)snprintf(number, sizeof number, "%llu\t", (unsigned long long)document));
    buf_add(&t->key, field[SEG_REPORT].s, field[SEG_REPORT].n);
    bool *there = keyed_find(&t->started, (struct span){t->key.data, t->key.len});
    if (*there)
        return;
    *there = true;
    row_integer(t->reports, document);
    row_number(t->reports, field[SEG_REPORT]);
    row_text(t->reports, field[SEG_GENRE]);
    row_text(t->reports, field[SEG_PERIOD]);
    row_text(t->reports, field[SEG_PLACE]);
    row_end(t->reports);
}

static const char *check_numbers(struct span report, struct span seg)
{
    unsigned long long n;
    return rec_number(report, &n) && rec_number(seg, &n) ? NULL : "no number of a report or a segment";
}

static const char *take_segment(void *ctx, const struct rec *r)
{
    static const enum seg_column texts[] = {SEG_KIND, SEG_OUTLINE, SEG_HEADING, SEG_PHASE, SEG_TEXT};
    struct tables *t = ctx;
    const char *reason = check_numbers(r->field[SEG_REPORT], r->field[SEG_SEG]);
    if (reason != NULL)
        return reason;
    uint64_t document = owner(t, r->field[SEG_DOC], r->field[SEG_SOURCE]);
    begin_report(t, document, r->field);
    row_integer(t->rows, document);
    row_number(t->rows, r->field[SEG_REPORT]);
    row_number(t->rows, r->field[SEG_SEG]);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        row_text(t->rows, r->field[texts[i]]);
    row_end(t->rows);
    return NULL;
}

static const char *take_metric(void *ctx, const struct rec *r)
{
    struct tables *t = ctx;
    const char *reason = check_numbers(r->field[MET_REPORT], r->field[MET_SEG]);
    if (reason != NULL)
        return reason;
    row_integer(t->rows, owner(t, r->field[MET_DOC], r->field[MET_SOURCE]));
    for (enum met_column c = MET_REPORT; c < MET_FIELDS; c++)
        if (c <= MET_POS || c == MET_LO || c == MET_HI)
            row_number(t->rows, r->field[c]);
        else
            row_text(t->rows, r->field[c]);
    row_end(t->rows);
    if (r->field[MET_PLACE].n > 0)
        keyed_find(&t->places, r->field[MET_PLACE]);
    return NULL;
}

/* Reads DIR/NAME.tsv. A line that is rejected was named; with that the tables would not be whole. */
static void read_table(struct tables *t, const char *name, const struct rec_kind *kind,
                       const char *(*record)(void *ctx, const struct rec *r))
{
    struct buf path = {0};
    buf_text(&path, t->options->folder);
    buf_byte(&path, '/');
    buf_text(&path, name);
    buf_add(&path, ".tsv", 5);
    char *operands[] = {path.data, NULL};
    const struct in_set set = {.operands = operands};
    const struct rec_job job = {.kind = kind, .inputs = &set, .record = record, .ctx = t};
    rec_each(&job);
    if (msg_status() != MSG_OK)
        exit(MSG_TROUBLE);
    buf_free(&path);
}

static void take_panel(void *ctx, const struct span *field)
{
    static const enum panel_column numbers[] = {P_TARGET_LO, P_TARGET_HI, P_TARGET_STRETCH,
                                                P_TARGET_N,  P_ACTUAL_LO, P_ACTUAL_HI,
                                                P_ACTUAL_N,  P_GAP,       P_ATTAINMENT};
    struct tables *t = ctx;
    size_t next = 0;
    for (enum panel_column c = P_PLACE; c < P_COLUMNS; c++) {
        const struct indicator_name *i = c == P_MEASURE ? indicator_by_id(field[P_INDICATOR]) : NULL;
        if (c == P_MEASURE)
            row_text(t->rows, i != NULL ? i->name : (struct span){"", 0});
        if (next < sizeof numbers / sizeof *numbers && c == numbers[next]) {
            row_number(t->rows, field[c]);
            next++;
        } else {
            row_text(t->rows, field[c]);
        }
    }
    row_end(t->rows);
}

static void add_indicator(void *ctx, const struct indicator_name *i)
{
    static const char *const kinds[] = {"", "stock", "flow", "rate"};
    struct store_rows *rows = ctx;
    row_text(rows, i->id);
    row_text(rows, i->name);
    row_text(rows, i->english);
    row_text(rows, span_of(kinds[i->kind]));
    row_text(rows, span_from(i->names, i->names.n > i->name.n ? i->name.n + 1 : i->names.n));
    row_end(rows);
}

static void add_places(struct tables *t)
{
    static const char *const levels[] = {"", "country", "province", "prefecture", "county", "part"};
    void **all = keyed_sorted(&t->places);
    t->rows = store_rows(t->store, "places", 3);
    for (size_t i = 0; i < t->places.n; i++) {
        const char *code = NULL;
        struct span place = keyed_key(&t->places, all[i]);
        enum place_level level = place_level(place, &code);
        row_text(t->rows, place);
        row_text(t->rows, span_of(code != NULL && level != PLACE_PART ? code : ""));
        row_text(t->rows, span_of(levels[level]));
        row_end(t->rows);
    }
    store_rows_free(t->rows);
    free(all);
}

void tables_fill(struct store *s, const struct tables_options *o)
{
    struct tables t = {.store = s, .options = o};
    keyed_init(&t.ids, sizeof(uint64_t));
    keyed_init(&t.started, sizeof(bool));
    keyed_init(&t.places, 0);
    t.documents = store_rows(s, "documents", DOC_FIELDS + 1);
    t.reports = store_rows(s, "reports", 5);
    read_table(&t, "documents", &rec_document, take_document);
    t.rows = store_rows(s, "sentences", 8);
    read_table(&t, "segments", &rec_segment, take_segment);
    store_rows_free(t.rows);
    t.rows = store_rows(s, "quantities", 20);
    read_table(&t, "metrics", &rec_metric, take_metric);
    store_rows_free(t.rows);
    store_rows_free(t.reports);
    store_rows_free(t.documents);
    if (o->panel != NULL) {
        t.rows = store_rows(s, "panel", P_COLUMNS + 1);
        panel_each(o->panel, take_panel, &t);
        store_rows_free(t.rows);
    }
    t.rows = store_rows(s, "indicators", 5);
    indicators_meant(span_of("*"), add_indicator, t.rows);
    store_rows_free(t.rows);
    add_places(&t);
    keyed_clear(&t.ids);
    keyed_clear(&t.started);
    keyed_clear(&t.places);
    buf_free(&t.key);
    buf_free(&t.last);
}
