#include "input.h"

#include "document.h"
#include "members.h"

/* Reads so many bytes to the end of b unless the input ends before. */
static void read_head(struct in *in, struct buf *b, size_t n)
{
    buf_reserve(b, n);
    for (size_t end = b->len + n, got; b->len < end; b->len += got)
        if ((got = in_read(in, b->data + b->len, end - b->len)) == 0)
            break;
}

void input_visit(struct in *in, void *ctx)
{
    enum { HEAD = 512 }; /* what tells an archive: tar's mark stands at 257 */
    struct decoder *d = ctx;
    if (d->csv.text != NULL) {
        rows_csv(d, in, &d->csv);
        return;
    }
    if (d->lines) {
        rows_lines(d, in);
        return;
    }
    struct buf name = {0};
    document_name(in->name, &name);
    struct facts f = {.source = {name.data ? name.data : "", name.len}, .from = d->from};
    d->bytes.len = 0;
    read_head(in, &d->bytes, HEAD);
    struct span head = {d->bytes.data, d->bytes.len};
    if (d->from == NULL && members_recognise(head)) {
        members_visit(d, in, f.source);
    } else if (d->bytes.len > d->limit || !in_slurp(in, &d->bytes, d->limit - d->bytes.len)) {
        document_reject(d, f.source, "larger than --max-document");
    } else {
        f.truncated = in->damage != NULL;
        document_write(d, &f);
    }
    buf_free(&name);
}
