#include "edits.h"

#include <stdlib.h>

#include "normalize.h"
#include "record.h"

void edits_add(struct edits *e, struct edit what, struct span after)
{
    if (e->n == e->cap) {
        e->cap = e->cap ? e->cap + e->cap / 2 : 256;
        e->edit = mem_resize(e->edit, e->cap, sizeof *e->edit);
    }
    what.n_after = (uint32_t)after.n & EDIT_MOST;
    buf_add(&e->after, after.s, after.n);
    e->edit[e->n++] = what;
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

void edits_apply(const struct edits *e, struct span text, struct buf *out)
{
    const char *replacement = replacements(e);
    size_t done = 0, after = 0;
    buf_reserve(out, text.n + e->after.len);
    for (size_t i = 0; i < e->n; i++) {
        const struct edit *d = &e->edit[i];
        buf_add(out, text.s + done, d->at - done);
        buf_add(out, replacement + after, d->n_after);
        after += d->n_after;
        done = d->at + d->length;
    }
    buf_add(out, text.s + done, text.n - done);
}

/* Replaces what is in b by the n bytes at s as they are written. */
static struct span normal(struct buf *b, const char *s, size_t n, bool normalize)
{
    b->len = 0;
    buf_add(b, s, n);
    if (normalize && n > 0)
        normalize_text(b, 0);
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
