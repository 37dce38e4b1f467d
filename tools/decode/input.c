#include "input.h"

#include "binary.h"
#include "document.h"
#include "dump.h"
#include "json_dump.h"
#include "mail.h"
#include "members.h"
#include "office.h"
#include "pre.h"
#include "warc.h"

enum {
    PAGE = 1 << 15, /* most documents are shorter; all of it tells what the input is (the fields of a mail) */
};

/* Reads what the input begins with: a PAGE unless it ends before. */
static void read_head(struct in *in, struct buf *b)
{
    b->len = 0;
    buf_reserve(b, PAGE);
    b->len = in_fill(in, b->data, PAGE);
}

/* Writes the text that another program makes of the file. */
static void visit_text_of(struct decoder *d, struct in *in, struct facts *f)
{
    d->bytes.len = 0;
    const char *wrong = pre_run(d->options, in->name, &d->bytes);
    f->member = true; /* what comes is text, or a document, but no archive */
    if (wrong != NULL)
        document_reject(d, f->source, wrong);
    else
        document_write(d, f);
}

/* An archive or a compressed file (other than gzip) has no rows. */
static void visit_rows(struct decoder *d, struct in *in, const struct facts *f)
{
    const char *kind =
        d->options->from == NULL ? binary_kind((struct span){d->bytes.data, d->bytes.len}) : NULL;
    if (kind != NULL)
        document_reject(d, f->source, kind);
    else if (d->options->lines)
        dump_lines(d, in);
    else
        dump_csv(d, in, &d->options->csv);
}

static bool json_is_wanted(const struct decoder *d, struct span head)
{
    return d->options->json.text != NULL || (d->options->from == NULL && json_recognise(head));
}

static void visit(struct decoder *d, struct in *in, struct facts *f)
{
    read_head(in, &d->bytes);
    struct span head = {d->bytes.data, d->bytes.len};
    if (d->options->csv.text != NULL || d->options->lines) {
        visit_rows(d, in, f);
        return;
    }
    if (pre_is_wanted(d->options, in->name, binary_kind(head))) {
        visit_text_of(d, in, f);
        return;
    }
    bool mail = d->options->from == NULL && mail_recognise(head);
    bool office = d->options->from == NULL && office_recognise(head);
    if (d->options->from == NULL && !office && members_recognise(head)) {
        members_visit(d, in, f->source);
    } else if (d->options->from == NULL && warc_recognise(head)) {
        warc_visit(d, in, f->source);
    } else if (json_is_wanted(d, head)) {
        json_dump(d, in, f->source);
    } else if (d->bytes.len > d->options->limit ||
               !in_slurp(in, &d->bytes, d->options->limit - d->bytes.len)) {
        document_reject(d, f->source, "larger than --max-document");
    } else {
        f->truncated = in->damage != NULL;
        if (mail)
            mail_write(d, f->source, f->truncated);
        else if (!document_write(d, f))
            members_visit(d, in, f->source);
    }
}

void input_visit(struct in *in, void *ctx)
{
    struct decoder *d = ctx;
    struct buf name = {0};
    document_name(in->name, &name);
    struct facts f = {.source = {name.data ? name.data : "", name.len}, .from = d->options->from};
    if (d->names != NULL)
        source_names_file(d->names, f.source);
    visit(d, in, &f);
    buf_free(&name);
}
