#include "edits.h"

#include <stdlib.h>

#include "normalize.h"
#include "record.h"

enum { SMALL = 32 };

void edits_grow(struct edits *e, size_t n)
{
    while (e->cap < e->n + n)
        e->cap = e->cap ? e->cap + e->cap / 2 : 256;
    e->edit = mem_resize(e->edit, e->cap, sizeof *e->edit);
}

void edits_add(struct edits *e, struct edit what, struct span after)
{
    if (e->n == e->cap)
        edits_grow(e, 1);
    what.n_after = (uint32_t)after.n & EDIT_MOST;
    buf_add(&e->after, after.s, after.n);
    e->edit[e->n++] = what;
}

void edits_lay_over(struct edits *e, const struct edits *over)
{
    size_t all = e->n + over->n, i = e->n, to = all;
    if (all > e->cap)
        edits_grow(e, over->n);
    for (size_t j = over->n; j > 0; j--) {
        const struct edit *o = &over->edit[j - 1];
        for (; i > 0 && e->edit[i - 1].at >= o->at; i--)
            if (e->edit[i - 1].at >= o->at + o->length)
                e->edit[--to] = e->edit[i - 1];
        e->edit[--to] = *o;
    }
    if (to > i)
        memmove(e->edit + i, e->edit + to, (all - to) * sizeof *e->edit);
    e->n = i + all - to;
    buf_add(&e->after, over->after.data, over->after.len);
}

void edits_clear(struct edits *e)
{
    e->n = 0;
    e->after.len = 0;
}

void edits_free(struct edits *e)
{
    free(e->edit);
    buf_free(&e->after);
}

/* Where all of them only take something away, there is no memory for what replaces it. */
static const char *replacements(const struct edits *e)
{
    return e->after.data ? e->after.data : "";
}

/* Copies n bytes; where there is room on both sides more than these, in two moves. */
static void copy(char *to, const char *from, size_t n, bool room)
{
    if (room && n <= SMALL)
        memcpy(to, from, SMALL);
    else if (n > 0)
        memcpy(to, from, n);
}

void edits_apply(const struct edits *e, struct span text, struct buf *out)
{
    const char *replacement = replacements(e);
    size_t done = 0;
    buf_reserve(out, text.n + e->after.len + SMALL);
    char *to = out->data + out->len;
    for (size_t i = 0; i < e->n; i++) {
        const struct edit *d = &e->edit[i];
        copy(to, text.s + done, d->at - done, text.n - done >= SMALL);
        to += d->at - done;
        copy(to, replacement, d->n_after, false);
        to += d->n_after;
        replacement += d->n_after;
        done = d->at + d->length;
    }
    copy(to, text.s + done, text.n - done, false);
    out->len = (size_t)(to - out->data) + text.n - done;
}

/* Replaces what is in b by the n bytes at s as they are written. */
static struct span normal(struct buf *b, const char *s, size_t n, bool normalize)
{
    b->len = 0;
    if (normalize)
        normalize_text((struct span){s, n}, false, b);
    else
        buf_add(b, s, n);
    return (struct span){b->data, b->len};
}

void edits_write(const struct edits *e, struct span text, bool normalize, const char *doc, struct out *ledger)
{
    static const char *const kinds[] = {"pinyin", "resync", "mojibake"};
    struct buf b = {0};
    size_t done = 0, after = 0;
    unsigned long long place = 0;
    for (size_t i = 0; i < e->n; i++) {
        const struct edit *d = &e->edit[i];
        place += normal(&b, text.s + done, d->at - done, normalize).n;
        out_text(ledger, doc);
        out_byte(ledger, '\t');
        out_number(ledger, place);
        out_byte(ledger, '\t');
        out_text(ledger, kinds[d->kind]);
        out_byte(ledger, '\t');
        struct span before = normal(&b, text.s + d->at, d->length, normalize);
        place += before.n;
        rec_write(ledger, before);
        out_byte(ledger, '\t');
        rec_write(ledger, normal(&b, replacements(e) + after, d->n_after, normalize));
        out_text(ledger, d->guessed ? "\tguessed\n" : "\tproven\n");
        after += d->n_after;
        done = d->at + d->length;
    }
    buf_free(&b);
}
