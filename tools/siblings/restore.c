#include "restore.h"

#include <stdlib.h>

#include "bodies.h"
#include "msg.h"
#include "record.h"

/* A masked figure and one that stands at the same place of a sibling; the best sibling first. */
struct donor {
    uint32_t body, figure, from, from_figure, order;
};

/* A record of a sibling without masks, as far as it is compared and taken. */
struct known {
    char *line; /* fields of the record, joined by TAB; owned */
};

struct restore {
    struct clusters *clusters;
    bool *wanted; /* texts whose bodies are */
    struct bodies bodies;
    uint32_t *body_of; /* by text: + 1 */
    struct donor *donor;
    size_t n, cap;
    struct keyed known; /* by body and figure */
    struct buf flags;
    struct letters one, other;
    unsigned long long masked, restored;
};

static void want_cluster(void *ctx, const struct cluster *cluster)
{
    struct restore *r = ctx;
    const struct texts *t = r->clusters->texts;
    bool masks = false, others = false;
    for (size_t i = 0; i < cluster->n; i++) {
        uint32_t text = t->document[cluster->member[i]].text;
        masks = masks || t->text[text].masked > 0;
        others = others || text != t->document[cluster->member[0]].text;
    }
    for (size_t i = 0; masks && others && i < cluster->n; i++)
        r->wanted[t->document[cluster->member[i]].text] = true;
}

static const char *take_segment(void *ctx, const struct rec *rec)
{
    struct restore *r = ctx;
    return bodies_add(&r->bodies, rec->field);
}

struct pairing {
    struct restore *r;
    uint32_t body, from, order;
};

static void add_donor(void *ctx, size_t i, size_t j)
{
    const struct pairing *p = ctx;
    struct restore *r = p->r;
    if (!r->bodies.body[p->body].letters.figure[i].masked || r->bodies.body[p->from].letters.figure[j].masked)
        return;
    if (r->n == r->cap) {
        r->cap = r->cap ? r->cap * 2 : 256;
        r->donor = mem_resize(r->donor, r->cap, sizeof *r->donor);
    }
    r->donor[r->n++] = (struct donor){p->body, (uint32_t)i, p->from, (uint32_t)j, p->order};
}

/* Pairs each masked text of a cluster with the others, the main one first. */
static void pair_cluster(void *ctx, const struct cluster *cluster)
{
    struct restore *r = ctx;
    const struct texts *t = r->clusters->texts;
    for (size_t i = 0; i < cluster->n; i++) {
        uint32_t text = t->document[cluster->member[i]].text, body = r->body_of[text];
        for (size_t k = 0; body > 0 && t->text[text].masked > 0 && k < cluster->n; k++) {
            uint32_t from = r->body_of[t->document[cluster->member[k]].text];
            if (from == 0 || from == body)
                continue;
            struct pairing p = {r, body - 1, from - 1, (uint32_t)k};
            compare_figures(&r->clusters->compare, &r->bodies.body[body - 1].letters,
                            &r->bodies.body[from - 1].letters, add_donor, &p);
        }
    }
}

static int by_figure(const void *a, const void *b)
{
    const struct donor *x = a, *y = b;
    if (x->body != y->body)
        return x->body < y->body ? -1 : 1;
    if (x->figure != y->figure)
        return x->figure < y->figure ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

/* The body and the figure that a metric record is of; false where it is of none that is wanted. */
static bool find_figure(struct restore *r, const struct span *field, struct body **body, long *figure)
{
    unsigned long long seg, pos;
    size_t at;
    *body = bodies_find(&r->bodies, field);
    if (*body == NULL || !rec_number(field[MET_SEG], &seg) || !rec_number(field[MET_POS], &pos) ||
        !body_place(*body, seg, pos, &at))
        return false;
    *figure = body_figure(*body, at, at + field[MET_RAW].n);
    return *figure >= 0;
}

static bool masked(const struct span *field)
{
    for (struct span left = field[MET_FLAGS]; left.n > 0;) {
        const char *comma = memchr(left.s, ',', left.n);
        struct span flag = span_head(left, comma != NULL ? (size_t)(comma - left.s) : left.n);
        if (span_is(flag, "masked"))
            return true;
        left = span_from(left, flag.n + (comma != NULL));
    }
    return false;
}

static struct known *find_known(struct restore *r, uint32_t body, uint32_t figure)
{
    char key[32];
    int n = snprintf(key, sizeof key, "%u\t%u", body, figure);
    return keyed_find(&r->known, (struct span){key, (size_t)n});
}

/* First reading: what siblings without masks say. */
static const char *take_known(void *ctx, const struct rec *rec)
{
    struct restore *r = ctx;
    struct body *body;
    long figure;
    if (masked(rec->field) || !find_figure(r, rec->field, &body, &figure))
        return NULL;
    struct known *known = find_known(r, (uint32_t)(body - r->bodies.body), (uint32_t)figure);
    if (known->line == NULL)
        known->line = mem_dup(rec->line.s, rec->line.n);
    return NULL;
}

/* The same words and as many figures in both: `超过xx家`, `超过35家`. */
static bool same_but_figures(struct restore *r, struct span a, struct span b)
{
    letters_read(&r->one, a);
    letters_read(&r->other, b);
    return r->one.n == r->other.n && r->one.figures == r->other.figures &&
           memcmp(r->one.letter, r->other.letter, r->one.n * sizeof *r->one.letter) == 0;
}

static bool fits(struct restore *r, const struct span *mine, const struct span *other)
{
    static const enum met_column same[] = {MET_MEASURE, MET_BOUND, MET_UNIT};
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        if (!span_equal(mine[same[i]], other[same[i]]))
            return false;
    return (other[MET_LO].n > 0 || other[MET_HI].n > 0) && same_but_figures(r, mine[MET_RAW], other[MET_RAW]);
}

/* The fields of the best sibling's record, or false. */
static bool find_donor(struct restore *r, const struct span *mine, struct span *other)
{
    struct body *body;
    long figure;
    if (!find_figure(r, mine, &body, &figure))
        return false;
    struct donor key = {.body = (uint32_t)(body - r->bodies.body), .figure = (uint32_t)figure};
    size_t low = 0, high = r->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_figure(&r->donor[middle], &key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < r->n && r->donor[low].body == key.body && r->donor[low].figure == key.figure; low++) {
        const struct known *known = find_known(r, r->donor[low].from, r->donor[low].from_figure);
        if (known->line != NULL && rec_split(span_of(known->line), other, MET_FIELDS) == NULL &&
            fits(r, mine, other))
            return true;
    }
    return false;
}

static void add_flag(struct buf *flags, struct span flag)
{
    if (flags->len > 0)
        buf_byte(flags, ',');
    buf_add(flags, flag.s, flag.n);
}

static struct span restored_flags(struct restore *r, struct span old, struct span source)
{
    r->flags.len = 0;
    for (size_t at = 0; at < old.n;) {
        const char *comma = memchr(old.s + at, ',', old.n - at);
        size_t n = comma != NULL ? (size_t)(comma - old.s) - at : old.n - at;
        struct span flag = {old.s + at, n};
        if (!span_is(flag, "masked"))
            add_flag(&r->flags, flag);
        at += n + 1;
    }
    add_flag(&r->flags, span_of("restored"));
    add_flag(&r->flags, span_of("from="));
    for (size_t i = 0; i < source.n; i++)
        if (source.s[i] == ',')
            buf_text(&r->flags, "%2C");
        else
            buf_byte(&r->flags, source.s[i]);
    return (struct span){r->flags.data, r->flags.len};
}

/* Second reading. */
static const char *write_record(void *ctx, const struct rec *rec)
{
    struct restore *r = ctx;
    struct span field[MET_FIELDS], other[MET_FIELDS];
    memcpy(field, rec->field, sizeof field);
    if (masked(field)) {
        r->masked++;
        if (find_donor(r, field, other)) {
            r->restored++;
            field[MET_LO] = other[MET_LO];
            field[MET_HI] = other[MET_HI];
            field[MET_FLAGS] = restored_flags(r, field[MET_FLAGS], other[MET_SOURCE]);
        }
    }
    for (unsigned i = 0; i < MET_FIELDS; i++) {
        out_span(&out_std, field[i]);
        out_byte(&out_std, i + 1 < MET_FIELDS ? '\t' : '\n');
    }
    return NULL;
}

static void free_known(void *ctx, void *entry)
{
    (void)ctx;
    free(((struct known *)entry)->line);
}

/* All records of one file. */
static void each(const char *path, const struct rec_kind *kind, const struct opt_shared *shared,
                 const char *rejects, const char *(*take)(void *ctx, const struct rec *rec),
                 struct restore *r)
{
    char *operands[] = {(char *)(uintptr_t)path, NULL};
    const struct in_set inputs = {.operands = operands};
    const struct rec_job job = {kind, &inputs, rejects, shared->max_line, take, NULL, r};
    rec_each(&job);
}

void restore_write(struct clusters *clusters, const struct siblings_options *o,
                   const struct opt_shared *shared)
{
    const struct texts *t = clusters->texts;
    struct restore r = {.clusters = clusters};
    r.wanted = mem_zalloc(t->n + 1, sizeof *r.wanted);
    members_each(clusters, &o->preferences, want_cluster, &r);
    bodies_begin(&r.bodies, t, r.wanted);
    each(o->segments, &rec_segment, shared, NULL, take_segment, &r);
    bodies_end(&r.bodies);
    r.body_of = mem_zalloc(t->n + 1, sizeof *r.body_of);
    for (size_t i = 0; i < r.bodies.n; i++)
        r.body_of[r.bodies.body[i].text] = (uint32_t)i + 1;
    members_each(clusters, &o->preferences, pair_cluster, &r);
    qsort(r.donor, r.n, sizeof *r.donor, by_figure);
    keyed_init(&r.known, sizeof(struct known));
    each(o->restore, &rec_metric, shared, NULL, take_known, &r);
    each(o->restore, &rec_metric, shared, shared->rejects, write_record, &r);
    if (o->verbose)
        msg_note("%llu of %llu masked records restored", r.restored, r.masked);
    keyed_each(&r.known, free_known, NULL);
    keyed_clear(&r.known);
    bodies_free(&r.bodies);
    letters_free(&r.one);
    letters_free(&r.other);
    buf_free(&r.flags);
    free(r.wanted);
    free(r.body_of);
    free(r.donor);
}
