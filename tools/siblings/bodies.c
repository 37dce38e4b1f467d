#include "bodies.h"

#include <stdlib.h>

#include "record.h"

static struct span name_of(const struct span *field)
{
    return (struct span){field[0].s, (size_t)(span_end(field[1]) - field[0].s)};
}

void bodies_begin(struct bodies *b, const struct texts *texts, const bool *wanted)
{
    uint32_t *of = mem_zalloc(texts->n + 1, sizeof *of);
    *b = (struct bodies){.body = mem_zalloc(texts->n + 1, sizeof *b->body)};
    keyed_init(&b->by_name, sizeof(uint32_t));
    for (size_t i = 0; i < texts->documents; i++) {
        const struct document *d = &texts->document[i];
        if (!wanted[d->text] || of[d->text] != 0)
            continue;
        b->body[b->n++].text = d->text;
        of[d->text] = (uint32_t)b->n;
        *(uint32_t *)keyed_find(&b->by_name, document_name(texts, d)) = (uint32_t)b->n;
    }
    free(of);
}

struct body *bodies_find(struct bodies *b, const struct span *field)
{
    uint32_t *n = keyed_find(&b->by_name, name_of(field));
    return *n > 0 ? &b->body[*n - 1] : NULL;
}

const char *bodies_add(struct bodies *b, const struct span *field)
{
    unsigned long long seg;
    struct body *body = bodies_find(b, field);
    if (!rec_number(field[SEG_SEG], &seg))
        return "no number of a segment";
    if (body == NULL)
        return NULL;
    if (body->n == body->cap) {
        body->cap = body->cap ? body->cap * 2 : 64;
        body->seg = mem_resize(body->seg, body->cap, sizeof *body->seg);
    }
    body->seg[body->n++] = (struct seg_place){seg, body->bytes.len};
    b->plain.len = 0;
    struct span text = rec_unescape(field[SEG_TEXT], &b->plain);
    buf_add(&body->bytes, text.s, text.n);
    buf_byte(&body->bytes, '\n');
    return NULL;
}

static int by_seg(const void *a, const void *b)
{
    const struct seg_place *x = a, *y = b;
    return (x->seg > y->seg) - (x->seg < y->seg);
}

void bodies_end(struct bodies *b)
{
    for (size_t i = 0; i < b->n; i++) {
        struct body *body = &b->body[i];
        if (body->n == 0)
            continue;
        qsort(body->seg, body->n, sizeof *body->seg, by_seg);
        letters_read(&body->letters, (struct span){body->bytes.data, body->bytes.len});
    }
}

bool body_place(const struct body *body, unsigned long long seg, unsigned long long pos, size_t *at)
{
    if (body->n == 0)
        return false;
    const struct seg_place key = {seg, 0};
    const struct seg_place *found = bsearch(&key, body->seg, body->n, sizeof key, by_seg);
    if (found == NULL || pos > body->bytes.len - found->at)
        return false;
    *at = found->at + (size_t)pos;
    return true;
}

long body_figure(const struct body *body, size_t at, size_t end)
{
    size_t low = 0, high = body->letters.figures;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (body->letters.figure[middle].begin < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < body->letters.figures && body->letters.figure[low].begin < end ? (long)low : -1;
}

void bodies_free(struct bodies *b)
{
    for (size_t i = 0; i < b->n; i++) {
        buf_free(&b->body[i].bytes);
        free(b->body[i].seg);
        letters_free(&b->body[i].letters);
    }
    free(b->body);
    keyed_clear(&b->by_name);
    buf_free(&b->plain);
}
