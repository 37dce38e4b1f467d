#include "read_figures.h"

#include "indicator_names.h"
#include "keyed.h"
#include "msg.h"
#include "part_end.h"
#include "record.h"
#include "rejects.h"
#include "sets.h"
#include "statement.h"

struct reader {
    struct gather *gather;
    struct selection *selection;
    struct keyed labels; /* what labels say of indicators at places: they come again and again */
    struct buf key;
    struct rejects rejects;
    size_t max_line;
    bool parts; /* states come in parts with ends */
    struct part_end part;
};

enum { LABELS_SIZE = 1 << 24 }; /* bytes, then it is emptied */

static unsigned find_marks(const struct indicator_name *i, struct span label, struct span place)
{
    unsigned marks = 0;
    if (i != NULL) {
        enum label_fit fit = indicator_label(i, label, place);
        marks = fit == LABEL_SHORT ? MARK_LABEL_SHORT : fit == LABEL_QUALIFIED ? MARK_LABEL_QUALIFIED : 0;
    }
    for (size_t at = 0; at < label.n; at++)
        if (set_has(SET_LABEL_GROWTH, span_from(label, at)))
            marks |= MARK_LABEL_GROWTH;
    return marks;
}

static unsigned label_marks(struct reader *r, const struct indicator_name *i, const struct span *field)
{
    size_t number = i != NULL ? indicator_index(i) : SIZE_MAX; /* short, and in memory only */
    if (i != NULL && span_equal(field[MET_LABEL], i->name))
        return 0;
    r->key.len = 0;
    buf_add(&r->key, &number, sizeof number);
    buf_add(&r->key, field[MET_LABEL].s, field[MET_LABEL].n);
    buf_byte(&r->key, '\t');
    buf_add(&r->key, field[MET_PLACE].s, field[MET_PLACE].n);
    if (keyed_size(&r->labels) > LABELS_SIZE)
        keyed_clear(&r->labels);
    unsigned *marks = keyed_find(&r->labels, (struct span){r->key.data, r->key.len});
    if (*marks == 0)
        *marks = find_marks(i, field[MET_LABEL], field[MET_PLACE]) | MARKS_END;
    return *marks & (MARKS_END - 1);
}

/* 新增就业 and 城镇新增就业 are one figure: of a flow, what is new is all there is. */
static struct span figure_basis(const struct indicator_name *i, const struct span *field)
{
    bool all = i != NULL && i->kind == INDICATOR_FLOW && span_is(field[MET_MEASURE], "level") &&
               span_is(field[MET_BASIS], "new");
    return all ? (struct span){"", 0} : field[MET_BASIS];
}

static const char *take_record(void *ctx, const struct rec *rec)
{
    struct reader *r = ctx;
    const struct span *f = rec->field;
    enum statement_role role;
    unsigned long long n;
    if (!rec_number(f[MET_REPORT], &n) || !rec_number(f[MET_SEG], &n))
        return "no number of a report or a segment";
    const struct indicator_name *i = NULL;
    struct statement s;
    bool wanted =
        statement_role(f[MET_ROLE], &role) &&
        selection_meets(r->selection, f[MET_PLACE], f[MET_INDICATOR], f[MET_MEASURE], f[MET_PERIOD]);
    if (wanted) {
        i = indicator_by_id(f[MET_INDICATOR]);
        const char *reason = statement_of_record(&s, f, label_marks(r, i, f));
        if (reason != NULL)
            return reason;
    }
    gather_report(r->gather, f);
    if (wanted)
        gather_statement(r->gather, f, figure_basis(i, f), &s);
    return NULL;
}

/* A line of --partial: the fields of a key, then a state. */
static const char *take_state(struct reader *r, struct in_lines *lines, struct span line)
{
    enum { REPORT = REPORT_KEYS + 2, FIGURE = FIGURE_KEYS + 2 };
    struct span field[FIGURE];
    bool report = span_starts(line, GATHER_REPORT "\t") > 0;
    if (!report && span_starts(line, GATHER_FIGURE "\t") == 0)
        return "no partial result";
    unsigned n = report ? REPORT : FIGURE;
    const char *reason = rec_split_line(lines, line, field, n);
    if (reason != NULL)
        return reason;
    struct span state = field[n - 1], key = {line.s, (size_t)(state.s - line.s) - 1};
    size_t version = span_starts(state, STATE_VERSION);
    if (version == 0)
        return "no state, or one of another version";
    if (!report && !selection_meets(r->selection, field[1 + FIGURE_PLACE], field[1 + FIGURE_INDICATOR],
                                    field[1 + FIGURE_MEASURE], field[1 + FIGURE_PERIOD]))
        return NULL;
    return gather_state(r->gather, key, span_from(state, version));
}

static void read_states(struct in *in, void *ctx)
{
    struct reader *r = ctx;
    struct in_lines lines = {.in = in, .limit = r->max_line};
    struct span line;
    while (in_line(&lines, &line)) {
        bool comment = line.n > 0 && line.s[0] == '#';
        if (r->parts)
            part_end_take(&r->part, &lines, line, comment);
        if (comment)
            continue;
        if (lines.cut) {
            rejects_add_cut(&r->rejects, &lines, line);
            continue;
        }
        const char *reason = in_torn(&lines) ? REC_TORN : take_state(r, &lines, line);
        if (reason != NULL)
            rejects_add(&r->rejects, in->name, lines.number, reason, line);
    }
    if (r->parts)
        part_end_input(&r->part, in);
    in_lines_free(&lines);
}

void read_figures(struct gather *g, struct panel_options *o, const struct opt_shared *shared)
{
    struct reader r = {
        .gather = g, .selection = &o->selection, .max_line = shared->max_line, .parts = !o->unchecked};
    keyed_init(&r.labels, sizeof(unsigned));
    if (o->merge) {
        rejects_begin(&r.rejects, shared->rejects);
        in_each(&shared->inputs, read_states, &r);
        rejects_end(&r.rejects);
        if (r.part.bad > 0)
            msg_die("--merge: parts that are not whole: %llu; no panel is written", r.part.bad);
    } else {
        const struct rec_job job = {
            &rec_metric, &shared->inputs, shared->rejects, shared->max_line, take_record, NULL, &r};
        rec_each(&job);
    }
    keyed_clear(&r.labels);
    buf_free(&r.key);
}
