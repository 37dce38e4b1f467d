#include "read.h"

#include <stdlib.h>

#include "measure.h"
#include "msg.h"
#include "record.h"
#include "state.h"
#include "where_nearest.h"

static bool wanted(struct reader *r)
{
    const struct config *c = r->config;
    bool meets = false; /* one of the alternatives so far */
    r->records++;
    for (unsigned i = 0; i < c->wheres; i++) {
        r->scratch.len = 0;
        if (!meets) {
            struct span field = rec_unescape(r->field[r->schema.where[i]], &r->scratch);
            meets = where_meets(&c->where[i], field);
            r->met[i] += meets;
        }
        if (!meets && !c->where[i].or_next)
            return false;
        meets = meets && c->where[i].or_next;
    }
    return true;
}

/* Says which condition no record met. */
static void say_unmet(const struct reader *r)
{
    const struct config *c = r->config;
    unsigned long long met = 0, before = r->records;
    unsigned first = 0;
    for (unsigned i = 0; i < c->wheres; i++) {
        const struct where *w = &c->where[i];
        met += r->met[i];
        if (w->or_next)
            continue;
        if (met == 0 && before > 0) {
            char near[160] = "";
            struct buf said = {0};
            where_nearest(w, near, sizeof near);
            where_say(&c->where[first], &said);
            msg_note("0 of %llu records met %.*s%s", before, (int)said.len, said.data, near);
            buf_free(&said);
            return;
        }
        first = i + 1;
        before = met;
        met = 0;
    }
}

static void make_key(struct reader *r)
{
    r->key.len = 0;
    for (unsigned i = 0; i < r->config->by.n; i++) {
        struct span f = r->field[r->config->merge ? i : r->schema.key[i]];
        if (i > 0)
            buf_byte(&r->key, '\t');
        buf_add(&r->key, f.s, f.n);
    }
}

/* With --sorted a group is complete when the next key begins, and a smaller key shows that the input is not
 * in order: with the keys it has gone by forgotten, any answer would be wrong. */
static void begin_key(struct reader *r, const char *file, unsigned long long number)
{
    struct span key = {r->key.data, r->key.len};
    if (r->group != NULL && key_compare(key, group_key(r->table, r->group)) < 0)
        msg_die("%s:%llu: --sorted: the input is not in the order of its keys", file, number);
    if (r->group != NULL)
        r->next(r->ctx);
}

static void find_group(struct reader *r, const char *file, unsigned long long number)
{
    make_key(r);
    struct span key = {r->key.data, r->key.len};
    if (r->group != NULL && span_equal(group_key(r->table, r->group), key))
        return;
    if (r->next != NULL)
        begin_key(r, file, number);
    r->group = table_find(r->table, key);
}

static struct span join(struct buf *b, const struct span *part, unsigned n, char separator)
{
    b->len = 0;
    for (unsigned i = 0; i < n; i++) {
        if (i > 0)
            buf_byte(b, separator);
        buf_add(b, part[i].s, part[i].n);
    }
    return (struct span){b->data, b->len};
}

static void add_sources(struct reader *r)
{
    struct table *t = r->table;
    const int *role = r->schema.role;
    if (t->layout.docs)
        t->heap +=
            id_set_add(group_part(r->group, t->layout.docs), id_number(&t->ids, r->field[role[ROLE_DOC]]));
    if (t->layout.reports) {
        struct span parts[] = {r->field[role[ROLE_DOC]], r->field[role[ROLE_REPORT]]};
        struct span report = join(&r->place, parts, 2, '\t');
        t->heap += id_set_add(group_part(r->group, t->layout.reports), id_number(&t->ids, report));
    }
    if (t->layout.cites) {
        struct span parts[] = {r->field[role[ROLE_SOURCE]], r->field[role[ROLE_REPORT]],
                               r->field[role[ROLE_SEG]]};
        struct span place = join(&r->place, parts, 3, ':');
        t->heap += cite_add(group_part(r->group, t->layout.cites), r->config->cite, place);
    }
}

static void check_size(struct reader *r)
{
    if (r->config->memory_limit > 0 && table_size(r->table) > r->config->memory_limit) {
        r->full(r->ctx);
        r->group = NULL;
    }
}

/* Returns NULL, or why the line is rejected. */
static const char *take_line(struct reader *r, struct in_lines *lines, struct span line)
{
    const char *reason = r->schema.of_metrics ? rec_split_kind(lines, line, r->field, &rec_metric)
                                              : rec_split_line(lines, line, r->field, r->schema.columns);
    if (reason != NULL)
        return reason;
    if (!wanted(r))
        return NULL;
    struct measure m;
    reason = measure_make(&m, r->config, &r->schema, r->field);
    if (reason != NULL)
        return reason;
    find_group(r, lines->in->name, lines->number);
    if (m.kind == EXACT || m.kind == BOUNDED) {
        group_value(r->table, r->group, m.value);
        add_sources(r);
    }
    r->group->count[m.kind]++;
    for (unsigned i = REPEAT + 1; m.found != 0 && i < COVERAGES; i++)
        r->group->count[i] += m.found >> i & 1;
    check_size(r);
    return NULL;
}

static bool is_state(struct span field)
{
    return span_starts(field, "aggregate-") > 0;
}

/* A key may begin with '#' too, but the last field of a comment is no state. */
static bool is_comment(const struct reader *r, struct span line)
{
    if (line.n == 0 || line.s[0] != '#')
        return false;
    const char *tab = r->config->merge ? memrchr(line.s, '\t', line.n) : NULL;
    return tab == NULL || !is_state((struct span){tab + 1, (size_t)(line.s + line.n - tab - 1)});
}

/* A line of --partial: the fields of the key, then a state. The same options are wanted, whoever wrote it. */
static const char *take_state(struct reader *r, struct in_lines *lines, struct span line)
{
    const char *reason = rec_split_line(lines, line, r->field, r->config->by.n + 1);
    if (reason != NULL)
        return reason;
    struct span state = r->field[r->config->by.n];
    if (!is_state(state))
        return "no state";
    size_t n = r->signature.len;
    if (state.n < n && memcmp(state.s, r->signature.data, state.n) == 0)
        return REC_TORN;
    if (state.n < n || memcmp(state.s, r->signature.data, n) != 0)
        msg_die("%s:%llu: --merge: a state of another version or of other options", lines->in->name,
                lines->number);
    state = (struct span){state.s + n, state.n - n};
    reason = state_check(r->table, state);
    if (reason != NULL)
        return reason;
    find_group(r, lines->in->name, lines->number);
    state_merge(r->table, r->group, state);
    check_size(r);
    return NULL;
}

static void use_schema(struct reader *r, const struct names *names)
{
    schema_make(&r->schema, r->config, names);
    r->field = mem_alloc(names->n * sizeof *r->field);
}

/* A table that may come from anywhere: no line of it is a comment, and CR LF ends a line too. */
static bool is_foreign(const struct config *c)
{
    return !c->merge && (c->header_in || c->columns_in.n > 0);
}

/* The first file's header says what the columns are; the others must agree. */
static void take_header(struct reader *r, struct span line, const char *file)
{
    if (span_starts(line, "\xef\xbb\xbf"))
        line = (struct span){line.s + 3, line.n - 3};
    if (r->field == NULL) {
        buf_add(&r->header, line.s, line.n);
        struct names names = schema_names((struct span){r->header.data, r->header.len});
        use_schema(r, &names);
        free(names.name);
    } else if (!span_equal(line, (struct span){r->header.data, r->header.len})) {
        msg_die("%s: its header is not that of the first file", file);
    }
}

/* A line longer than --max-line, of which this is the start. (Whether a key or a comment begins with this '#'
 * is not known where states are read.) */
static void take_long(struct reader *r, struct in_lines *lines, struct span start)
{
    bool foreign = is_foreign(r->config);
    if (foreign && r->config->header_in && lines->number == 1)
        msg_die("%s: its header is longer than --max-line", lines->in->name);
    if (foreign || r->config->merge || start.s[0] != '#')
        rejects_add_cut(&r->rejects, lines, start);
}

static void read_input(struct in *in, void *ctx)
{
    struct reader *r = ctx;
    struct in_lines lines = {.in = in, .limit = r->max_line};
    struct span line;
    bool foreign = is_foreign(r->config);
    bool parts = r->config->merge && !r->config->unchecked;
    while (in_line(&lines, &line)) {
        struct span record = line;
        if (parts)
            part_end_take(&r->part, &lines, line, !lines.cut && is_comment(r, line));
        if (foreign && line.n > 0 && line.s[line.n - 1] == '\r')
            record.n--;
        if (lines.cut) {
            take_long(r, &lines, line);
            continue;
        }
        if (in_torn(&lines)) {
            rejects_add(&r->rejects, in->name, lines.number, REC_TORN, line);
            continue;
        }
        if (foreign && r->config->header_in && lines.number == 1) {
            take_header(r, record, in->name);
            continue;
        }
        if (!foreign && is_comment(r, line))
            continue;
        const char *reason = r->config->merge ? take_state(r, &lines, line) : take_line(r, &lines, record);
        if (reason != NULL)
            rejects_add(&r->rejects, in->name, lines.number, reason, line);
    }
    if (parts)
        part_end_input(&r->part, in);
    in_lines_free(&lines);
}

static void begin(struct reader *r)
{
    if (r->config->merge) {
        state_signature(&r->signature, r->config);
        r->field = mem_alloc((r->config->by.n + 1) * sizeof *r->field);
    } else if (r->config->columns_in.n > 0) {
        use_schema(r, &r->config->columns_in);
    } else if (!r->config->header_in) {
        struct names names = schema_names((struct span){rec_metric.columns, strlen(rec_metric.columns)});
        use_schema(r, &names);
        r->schema.of_metrics = true;
        free(names.name);
    }
}

void read_all(struct reader *r, const struct in_set *inputs)
{
    begin(r);
    rejects_begin(&r->rejects, r->rejects_path);
    r->met = mem_zalloc(r->config->wheres, sizeof *r->met);
    in_each(inputs, read_input, r);
    if (!r->config->merge)
        say_unmet(r);
    if (r->part.bad > 0)
        msg_die("--merge: parts that are not whole: %llu; no table is written", r->part.bad);
    free(r->met);
    rejects_end(&r->rejects);
    schema_free(&r->schema);
    free(r->field);
    buf_free(&r->header);
    buf_free(&r->key);
    buf_free(&r->place);
    buf_free(&r->scratch);
    buf_free(&r->signature);
}
