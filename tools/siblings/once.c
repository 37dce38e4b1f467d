#include "once.h"

#include "keyed.h"
#include "msg.h"
#include "record.h"
#include "rejects.h"
#include "siblings_run.h"

enum { TABLE_DOC, TABLE_SOURCE, TABLE_CLUSTER, TABLE_ROLE, TABLE_SIMILARITY, TABLE_FIELDS };

static const struct rec_kind table = {"siblings", SIBLINGS_COLUMNS, TABLE_FIELDS,
                                      "too few fields: a table of siblings is wanted",
                                      "too many fields: a table of siblings is wanted"};

struct once {
    struct keyed left_out; /* doc and source: whether a record of it was met */
    struct rejects rejects;
    size_t max_line;
    unsigned long long documents, records;
};

/* doc and source, or an empty span where the line has no two fields. */
static struct span name_of(struct span line)
{
    const char *tab = line.n > 0 ? memchr(line.s, '\t', line.n) : NULL;
    if (tab == NULL)
        return (struct span){NULL, 0};
    struct span left = {tab + 1, (size_t)(span_end(line) - tab - 1)};
    const char *end = left.n > 0 ? memchr(left.s, '\t', left.n) : NULL;
    return (struct span){line.s, end != NULL ? (size_t)(end - line.s) : 0};
}

enum { KNOWN = 1, MET = 2 };

static const char *take_row(void *ctx, const struct rec *r)
{
    struct once *o = ctx;
    if (!span_is(r->field[TABLE_ROLE], "main") && !span_is(r->field[TABLE_ROLE], "single"))
        *(unsigned *)keyed_find(&o->left_out, name_of(r->line)) |= KNOWN;
    return NULL;
}

/* Remembers each name that it is asked for: looking up adds it. */
static bool counts(struct once *o, struct span name)
{
    unsigned *seen = keyed_find(&o->left_out, name);
    if (!(*seen & KNOWN))
        return true;
    o->documents += !(*seen & MET);
    o->records++;
    *seen |= MET;
    return false;
}

static void pass(struct in *in, void *ctx)
{
    struct once *o = ctx;
    struct in_lines lines = {.in = in, .limit = o->max_line};
    struct span line;
    while (in_line(&lines, &line)) {
        if (lines.cut) {
            rejects_add_cut(&o->rejects, &lines, line);
            continue;
        }
        struct span name = name_of(line);
        bool comment = line.n > 0 && line.s[0] == '#';
        if (!comment && (name.n == 0 || in_torn(&lines)))
            rejects_add(&o->rejects, in->name, lines.number, in_torn(&lines) ? REC_TORN : "no record", line);
        else if (comment || counts(o, name)) {
            out_span(&out_std, line);
            out_byte(&out_std, '\n');
        }
    }
    in_lines_free(&lines);
}

void once_run(const char *path, bool verbose, const struct opt_shared *shared)
{
    struct once o = {.max_line = shared->max_line};
    char *operands[] = {(char *)(uintptr_t)path, NULL};
    const struct in_set rows = {.operands = operands};
    const struct rec_job job = {&table, &rows, NULL, shared->max_line, take_row, NULL, &o};
    keyed_init(&o.left_out, sizeof(unsigned));
    rec_each(&job);
    rejects_begin(&o.rejects, shared->rejects);
    in_each(&shared->inputs, pass, &o);
    rejects_end(&o.rejects);
    if (verbose)
        msg_note("%llu documents left out, %llu records of them", o.documents, o.records);
    keyed_clear(&o.left_out);
}
