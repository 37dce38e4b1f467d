#include "dump_row.h"

#include <stdio.h>

struct span dump_source(struct dump_row *r)
{
    size_t n = r->source.len;
    buf_byte(&r->source, '#');
    if (r->id.len > 0) {
        buf_add(&r->source, r->id.data, r->id.len);
    } else {
        char number[24];
        snprintf(number, sizeof number, "%llu", r->number);
        buf_text(&r->source, number);
    }
    struct span s = {r->source.data, r->source.len};
    r->source.len = n;
    return s;
}

void dump_write(struct dump_row *r)
{
    struct facts f = {.source = dump_source(r), .part = true};
    f.truncated = r->last && r->feed.in != NULL && r->feed.in->damage != NULL;
    f.from = feed_charset(&r->feed);
    f.charset = r->feed.charset;
    memcpy(f.date, r->day, sizeof f.date);
    if (r->too_large)
        document_reject(r->d, f.source, "larger than --max-document");
    else
        document_write(r->d, &f);
    r->d->bytes.len = 0;
    r->too_large = false;
}

void dump_begin(struct dump_row *r, struct decoder *d, struct in *in, struct span source)
{
    r->d = d;
    r->feed.in = in;
    r->feed.most = d->options->limit;
    if (in != NULL) {
        document_name(in->name, &r->source);
    } else {
        buf_add(&r->source, source.s, source.n);
    }
    r->feed.raw = d->bytes;
    r->feed.end = in == NULL;
    d->bytes = (struct buf){0};
}

struct span dump_name(const struct dump_row *r)
{
    return (struct span){r->source.data ? r->source.data : "", r->source.len};
}

void dump_finish(struct dump_row *r)
{
    if (!r->feed.any && !span_is(dump_name(r), "-"))
        document_reject(r->d, dump_name(r), "empty");
    feed_free(&r->feed);
    buf_free(&r->source);
    buf_free(&r->id);
}

void dump_add(struct dump_row *r, struct span s)
{
    if (s.n > r->d->options->limit - r->d->bytes.len)
        r->too_large = true;
    else
        buf_add(&r->d->bytes, s.s, s.n);
}
