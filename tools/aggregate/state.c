#include "state.h"

#include <stdio.h>
#include <stdlib.h>

#include "measure.h"
#include "msg.h"
#include "record.h"
#include "utf8.h"
#include "where.h"

/* More digits than the totals of 2^64 records can have: see big.h. */
enum { SUM_DIGITS = 100, SQUARES_DIGITS = 180 };

static void add_escaped(struct buf *b, struct span s)
{
    static const char digit[] = "0123456789ABCDEF";
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.s[i];
        if (c > ' ' && c != '%' && c != ';' && c != ',') {
            buf_byte(b, (char)c);
        } else {
            buf_byte(b, '%');
            buf_byte(b, digit[c >> 4]);
            buf_byte(b, digit[c & 15]);
        }
    }
}

static void add_part(struct buf *b, const char *name, struct span s)
{
    buf_text(b, name);
    buf_byte(b, '=');
    add_escaped(b, s);
    buf_byte(b, ';');
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct stat_wanted *)a)->name, ((const struct stat_wanted *)b)->name);
}

/* Whoever merges must have asked for the same: columns, statistics (in any order), and what enters them. */
void state_signature(struct buf *b, const struct config *c)
{
    static const char *const rules[] = {"stated", "lo", "hi", "mid"};
    buf_text(b, "aggregate-2;");
    for (unsigned i = 0; i < c->by.n; i++)
        add_part(b, "by", c->by.name[i]);
    struct stat_wanted *sorted = mem_alloc(c->stats * sizeof *sorted);
    memcpy(sorted, c->stat, c->stats * sizeof *sorted);
    qsort(sorted, c->stats, sizeof *sorted, by_name);
    for (unsigned i = 0; i < c->stats; i++)
        add_part(b, "stat", span_of(sorted[i].name));
    free(sorted);
    add_part(b, "value", span_of(c->value_column ? c->value_column : rules[c->rule]));
    if (c->with_repeats)
        buf_text(b, "with-repeats;");
    for (unsigned i = 0; i < c->wheres; i++) {
        add_part(b, "where", c->where[i].column);
        add_part(b, where_operator(c->where[i].test), c->where[i].pattern);
        if (c->where[i].or_next)
            buf_text(b, "or;");
    }
    if (c->cite > 0) {
        char n[24];
        snprintf(n, sizeof n, "%u", c->cite);
        add_part(b, "cite", span_of(n));
    }
}

/* The last comma or equals sign gives way to the end of the part; an empty list keeps its equals sign. */
static void end_list(struct buf *b)
{
    if (b->data[b->len - 1] == ',')
        b->len--;
    buf_byte(b, ';');
}

static void write_counts(struct buf *b, const struct group *g)
{
    buf_text(b, "counts=");
    for (unsigned i = 0; i < COVERAGES; i++) {
        struct big n = big_count(g->count[i]);
        buf_reserve(b, BIG_TEXT);
        b->len += big_format(&n, b->data + b->len);
        buf_byte(b, ',');
    }
    end_list(b);
}

static void write_total(struct buf *b, const char *name, const struct total *total)
{
    char digits[BIG_TEXT];
    struct big value = total_get(total);
    add_part(b, name, (struct span){digits, big_format(&value, digits)});
}

static void add_decimal(struct buf *b, struct decimal d)
{
    buf_reserve(b, DEC_TEXT);
    b->len += dec_format(d, b->data + b->len);
}

static int by_bytes(const void *a, const void *b)
{
    return span_order(*(const struct span *)a, *(const struct span *)b);
}

/* Numbers of ids depend on the order in which they came: the ids are put in their own. */
static void write_ids(struct state_writer *w, struct buf *b, const char *name, const struct table *t,
                      struct id_set *set)
{
    id_set_settle(set);
    if (w->id_cap < set->n) {
        w->id_cap = set->n;
        w->id = mem_resize(w->id, w->id_cap, sizeof *w->id);
    }
    for (uint32_t i = 0; i < set->n; i++)
        w->id[i] = id_text(&t->ids, set->id[i]);
    if (set->n > 1)
        qsort(w->id, set->n, sizeof *w->id, by_bytes);
    buf_text(b, name);
    buf_byte(b, '=');
    for (uint32_t i = 0; i < set->n; i++) {
        add_escaped(b, w->id[i]);
        buf_byte(b, ',');
    }
    end_list(b);
}

static void write_values(struct state_writer *w, struct buf *b, const struct values *v)
{
    values_sort(v, &w->values);
    buf_text(b, "values=");
    for (size_t i = 0; i < w->values.n; i++) {
        add_decimal(b, values_at(&w->values, i));
        buf_byte(b, ',');
    }
    end_list(b);
}

static void write_cites(struct buf *b, const struct cites *c)
{
    buf_text(b, "cites=");
    for (unsigned i = 0; i < c->n; i++) {
        add_escaped(b, c->place[i]);
        buf_byte(b, ',');
    }
    end_list(b);
}

void state_write(struct state_writer *w, struct buf *b, const struct table *t, const struct group *g)
{
    const struct layout *l = &t->layout;
    write_counts(b, g);
    if (l->sum)
        write_total(b, "sum", group_part(g, l->sum));
    if (l->squares)
        write_total(b, "squares", group_part(g, l->squares));
    if (l->extremes && group_n(g) > 0) {
        const struct extremes *e = group_part(g, l->extremes);
        buf_text(b, "min=");
        add_decimal(b, e->min);
        buf_text(b, ";max=");
        add_decimal(b, e->max);
        buf_byte(b, ';');
    }
    if (l->docs)
        write_ids(w, b, "docs", t, group_part(g, l->docs));
    if (l->reports)
        write_ids(w, b, "reports", t, group_part(g, l->reports));
    if (l->values)
        write_values(w, b, group_part(g, l->values));
    if (l->cites)
        write_cites(b, group_part(g, l->cites));
}

void state_writer_free(struct state_writer *w)
{
    free(w->id);
    values_sorted_free(&w->values);
}

/* Reading: the same text is walked twice, first with group NULL to see that it is sound, then to enter it. */
struct walk {
    struct table *table;
    struct group *group;
    struct layout layout;
    struct span rest;
    uint64_t count[COVERAGES], n;
    unsigned cite;
    bool entered; /* the group had values before */
    struct buf id;
};

static bool take_name(struct walk *w, const char *name)
{
    size_t n = strlen(name);
    if (!span_starts(w->rest, name) || w->rest.n == n || w->rest.s[n] != '=')
        return false;
    w->rest = span_from(w->rest, n + 1);
    return true;
}

/* The next item of a part; *last says that the part ends with it. */
static bool take_item(struct walk *w, struct span *item, bool *last)
{
    size_t n = 0;
    while (n < w->rest.n && w->rest.s[n] != ',' && w->rest.s[n] != ';')
        n++;
    if (n == w->rest.n)
        return false;
    *item = (struct span){w->rest.s, n};
    *last = w->rest.s[n] == ';';
    w->rest = span_from(w->rest, n + 1);
    return true;
}

static bool take_single(struct walk *w, const char *name, struct span *item)
{
    bool last;
    return take_name(w, name) && take_item(w, item, &last) && last;
}

static bool take_counts(struct walk *w)
{
    if (!take_name(w, "counts"))
        return false;
    for (unsigned i = 0; i < COVERAGES; i++) {
        struct span item;
        bool last;
        unsigned long long n;
        if (!take_item(w, &item, &last) || last != (i + 1 == COVERAGES) || !rec_number(item, &n))
            return false;
        w->count[i] = n;
    }
    return !__builtin_add_overflow(w->count[EXACT], w->count[BOUNDED], &w->n);
}

static bool take_total(struct walk *w, const char *name, size_t part, unsigned digits)
{
    struct span item;
    struct big wide;
    struct decimal d;
    if (!take_single(w, name, &item) || !big_parse(item, digits, &wide))
        return false;
    if (w->group == NULL)
        return true;
    if (dec_parse(item, &d))
        total_add(group_part(w->group, part), d.coef, d.scale, &w->table->groups.arena);
    else
        total_add_big(group_part(w->group, part), &wide, &w->table->groups.arena);
    return true;
}

static bool take_extremes(struct walk *w)
{
    struct span min, max;
    struct decimal low, high;
    if (!take_single(w, "min", &min) || !take_single(w, "max", &max) || !measure_number(min, &low) ||
        !measure_number(max, &high) || dec_compare(low, high) > 0)
        return false;
    if (w->group != NULL)
        group_extremes(w->table, w->group, low, high, !w->entered);
    return true;
}

static int hex_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool undo_escapes(struct buf *b, struct span s)
{
    b->len = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (s.s[i] != '%') {
            buf_byte(b, s.s[i]);
            continue;
        }
        int high = s.n - i > 2 ? hex_digit(s.s[i + 1]) : -1, low = high >= 0 ? hex_digit(s.s[i + 2]) : -1;
        if (low < 0)
            return false;
        buf_byte(b, (char)(high << 4 | low));
        i += 2;
    }
    return true;
}

static void enter_id(struct walk *w, size_t part)
{
    struct table *t = w->table;
    struct span id = {w->id.data, w->id.len};
    if (part == w->layout.cites)
        t->heap += cite_add(group_part(w->group, part), w->cite, id);
    else
        t->heap += id_set_add(group_part(w->group, part), id_number(&t->ids, id));
}

/* Places are written as they are: they must not hold what would end a field. */
static bool is_place(const struct buf *b)
{
    return memchr(b->data, '\t', b->len) == NULL && memchr(b->data, '\n', b->len) == NULL;
}

/* An empty list and a list of one empty id look the same: groups with values have an id, others do not. */
static bool take_ids(struct walk *w, const char *name, size_t part)
{
    if (!take_name(w, name))
        return false;
    for (bool last = false; !last;) {
        struct span item;
        if (!take_item(w, &item, &last) || !undo_escapes(&w->id, item) || !utf8_valid(w->id.data, w->id.len))
            return false;
        if (part == w->layout.cites && w->id.len > 0 && !is_place(&w->id))
            return false;
        if (w->group != NULL && w->n > 0)
            enter_id(w, part);
    }
    return true;
}

static bool take_values(struct walk *w)
{
    if (!take_name(w, "values"))
        return false;
    uint64_t n = 0;
    for (bool last = false; !last;) {
        struct span item;
        struct decimal d;
        if (!take_item(w, &item, &last))
            return false;
        if (last && n == 0 && item.n == 0)
            break;
        if (!measure_number(item, &d))
            return false;
        n++;
        if (w->group != NULL)
            values_add(group_part(w->group, w->layout.values), d, &w->table->groups.arena);
    }
    return n == w->n;
}

static bool take_parts(struct walk *w)
{
    const struct layout *l = &w->layout;
    return take_counts(w) && (!l->sum || take_total(w, "sum", l->sum, SUM_DIGITS)) &&
           (!l->squares || take_total(w, "squares", l->squares, SQUARES_DIGITS)) &&
           (!l->extremes || w->n == 0 || take_extremes(w)) && (!l->docs || take_ids(w, "docs", l->docs)) &&
           (!l->reports || take_ids(w, "reports", l->reports)) && (!l->values || take_values(w)) &&
           (!l->cites || take_ids(w, "cites", l->cites)) && w->rest.n == 0;
}

static bool walk(struct walk *w, struct span state)
{
    w->layout = w->table->layout;
    w->cite = w->table->config->cite;
    w->rest = state;
    bool sound = take_parts(w);
    buf_free(&w->id);
    return sound;
}

const char *state_check(const struct table *t, struct span state)
{
    struct walk w = {.table = (struct table *)t};
    return walk(&w, state) ? NULL : "a damaged state";
}

void state_merge(struct table *t, struct group *g, struct span state)
{
    struct walk w = {.table = t, .group = g, .entered = group_n(g) > 0};
    if (!walk(&w, state))
        msg_die("a damaged state");
    for (unsigned i = 0; i < COVERAGES; i++)
        if (__builtin_add_overflow(g->count[i], w.count[i], &g->count[i]))
            msg_die("number out of range");
    uint64_t n;
    if (__builtin_add_overflow(g->count[EXACT], g->count[BOUNDED], &n))
        msg_die("number out of range");
}
