/* Most characters stand for themselves or for one other character whatever surrounds them. The walk takes
 * them with two loads each, straight from the table's units; the few that may begin a phrase are asked for
 * together with their successor in a Bloom filter, and only pairs that may really begin one reach the tries.
 *
 * Where a phrase is open (TABLE_OPEN of dictionary.h), the first group's output is kept in `middle` just as
 * far as the last group's longest match needs to see it. The two groups then run in step, like two processes
 * joined by a pipe: the second one's match decides how much the first one has to deliver. */
#include "simplify.h"

#include "utf8.h"

static void flush(struct simplifier *c)
{
    out_write(c->out, c->block, c->len);
    c->len = 0;
}

/* Writes to. A from that is not empty is a phrase that became it. */
static void emit(struct simplifier *c, struct span from, struct span to)
{
    if (c->changes != NULL && from.n > 0)
        changes_count(c->changes, from, to);
    if (SIMPLIFY_BLOCK - c->len < to.n)
        flush(c);
    if (to.n > SIMPLIFY_BLOCK) {
        out_span(c->out, to);
        return;
    }
    if (to.n > 0)
        memcpy(c->block + c->len, to.s, to.n);
    c->len += to.n;
}

static const struct table_value *front_longest(const struct table *t, struct span s, size_t *length)
{
    uint32_t i;
    *length = trie_longest(&t->front, s.s, s.n, &i);
    return *length > 0 ? &t->front_value[i] : NULL;
}

/* True when a segment of its own begins at s, so that what stands before it is at its end. */
static bool is_border(const struct simplifier *c, struct span s)
{
    size_t length;
    struct span value;
    if (c->extra != NULL && extra_longest(c->extra, s, &value) > 0)
        return true;
    const struct table_value *v = front_longest(c->table, s, &length);
    return v != NULL && v->kind == TABLE_SEGMENT;
}

struct open_run {
    struct span text; /* from where the run begins */
    size_t taken;     /* bytes of text that the first group has used up */
    size_t from;      /* bytes of middle that the last group has used up */
    bool phrase;      /* a key of several characters took part */
};

/* Appends the first group's output for what comes next to c->middle, unless the segment is at its end. */
static void pull(struct simplifier *c, struct open_run *run)
{
    struct span s = {run->text.s + run->taken, run->text.n - run->taken};
    uint32_t cp;
    size_t length = 0, step = s.n > 0 ? utf8_decode(s.s, s.n, &cp) : 0;
    if (step == 0 || (run->taken > 0 && is_border(c, s)))
        return;
    const struct table_value *v = front_longest(c->table, s, &length);
    for (size_t i = step; v != NULL && i < length; i += utf8_length(s.s[i]))
        if (is_border(c, (struct span){s.s + i, s.n - i}))
            v = front_longest(c->table, (struct span){s.s, i}, &length);
    if (v != NULL)
        buf_add(&c->middle, c->table->pool + v->middle, v->middle_n);
    else
        buf_add(&c->middle, s.s, step);
    run->phrase = run->phrase || (v != NULL && v->characters > 1);
    run->taken += v != NULL ? length : step;
}

/* The longest match of the last group at middle.data + from, for which the first group delivers as much as
 * the match has to see. Returns the number of bytes of middle it uses up; *value is NULL when it is none and
 * one character stays. */
static size_t match_back(struct simplifier *c, struct open_run *run, const struct table_value **value)
{
    const struct trie *t = &c->table->back;
    uint32_t state = 1;
    size_t found = utf8_length(c->middle.data[run->from]);
    *value = NULL;
    for (size_t at = run->from;; at++) {
        if (at == c->middle.len && trie_goes_on(t, state))
            pull(c, run);
        if (at == c->middle.len)
            break;
        state = trie_step(t, state, (unsigned char)c->middle.data[at]);
        if (state == 0)
            break;
        if (trie_ends(t, state)) {
            *value = &c->table->back_value[t->value[state]];
            found = at + 1 - run->from;
        }
    }
    return found;
}

/* Converts from s, which is well-formed, where something longer than a character may begin, until the last
 * group has used up all that the first one has delivered. Returns the number of bytes taken. */
static size_t simplify_open(struct simplifier *c, struct span s)
{
    struct open_run run = {.text = s};
    c->middle.len = c->final.len = 0;
    pull(c, &run);
    while (run.from < c->middle.len) {
        const struct table_value *v;
        size_t n = match_back(c, &run, &v);
        buf_add(&c->final, v ? c->table->pool + v->text : c->middle.data + run.from, v ? v->text_n : n);
        run.phrase = run.phrase || (v != NULL && v->characters > 1);
        run.from += n;
    }
    emit(c, (struct span){s.s, run.phrase ? run.taken : 0}, (struct span){c->final.data, c->final.len});
    return run.taken;
}

/* One step where the shortcuts do not apply; s is not empty. Returns the number of bytes taken. */
static size_t simplify_step(struct simplifier *c, struct span s)
{
    struct span value;
    size_t n = c->extra != NULL ? extra_longest(c->extra, s, &value) : 0;
    if (n > 0) {
        emit(c, (struct span){s.s, n}, value);
        return n;
    }
    const struct table_value *v = front_longest(c->table, s, &n);
    if (v != NULL && (v->kind == TABLE_SEGMENT || (v->kind == TABLE_CLOSED && c->extra == NULL))) {
        emit(c, (struct span){s.s, v->characters > 1 ? n : 0},
             (struct span){c->table->pool + v->text, v->text_n});
        return n;
    }
    uint32_t cp;
    if (utf8_decode(s.s, s.n, &cp) > 0)
        return simplify_open(c, s);
    emit(c, (struct span){s.s, 0}, (struct span){s.s, 1});
    c->ill_formed++;
    return 1;
}

/* True when b is ASCII and begins no key. */
static inline bool is_plain(const struct simplifier *c, char b)
{
    unsigned char u = (unsigned char)b;
    return u < 0x80 && !c->table->ascii[u] && (c->extra == NULL || !c->extra->lead[u]);
}

/* Copies plain ASCII; returns where it ends. */
static const char *copy_plain(struct simplifier *c, const char *s, const char *end)
{
    const char *p = s;
    while (p < end && is_plain(c, *p))
        p++;
    emit(c, (struct span){s, 0}, (struct span){s, (size_t)(p - s)});
    return p;
}

/* What the three-byte character at p becomes if nothing longer can begin there, as from table_load; else 0.
 * Six bytes must be there. */
static inline uint32_t single(const struct table *t, const char *p)
{
    uint32_t three = table_load_fast(p);
    if (!table_is_three(three))
        return 0;
    uint32_t unit = t->unit[t->page[table_page(three)]][three >> 16 & 63];
    if (unit >> 24 != 0) {
        uint32_t next = table_load(p + 3), bit = table_pair(three, next);
        if ((unit & UNIT_ODD) != 0 || !table_is_three(next) || (t->pair[bit / 8] >> bit % 8 & 1) != 0)
            return 0;
    }
    return three ^ (unit & 0xffffff);
}

/* Converts while the shortcuts apply, the block has room and six bytes are left; returns where it stopped. */
static const char *simplify_singles(struct simplifier *c, const char *p, const char *end)
{
    char *to = c->block + c->len, *full = c->block + SIMPLIFY_BLOCK - 3;
    while (end - p >= 6 && to <= full) {
        uint32_t three = single(c->table, p);
        if (three == 0 || (c->extra != NULL && extra_may_begin(c->extra, p)))
            break;
        to[0] = (char)three;
        to[1] = (char)(three >> 8);
        to[2] = (char)(three >> 16);
        to += 3;
        p += 3;
    }
    c->len = (size_t)(to - c->block);
    return p;
}

void simplify_text(struct simplifier *c, struct span s)
{
    const char *p = s.s, *end = s.s + s.n;
    while (p < end) {
        p = simplify_singles(c, p, end);
        if (p == end)
            break;
        if (is_plain(c, *p))
            p = copy_plain(c, p, end);
        else
            p += simplify_step(c, (struct span){p, (size_t)(end - p)});
    }
    flush(c);
}

void simplify_free(struct simplifier *c)
{
    buf_free(&c->middle);
    buf_free(&c->final);
}
