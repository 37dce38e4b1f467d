#include "mail.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "binary.h"
#include "member_name.h"
#include "mime_head.h"
#include "transfer.h"

enum { DEEP = 16 /* parts in each other */, BOUNDARY = 200 };

struct mail {
    struct decoder *d;
    struct span source;
    struct buf subject, name;
    char date[DATE_SIZE];
    bool truncated;
    size_t written; /* documents */
    size_t parts;
};

/* Length of a field's name at s; 0 when there is none. */
static size_t field_name(struct span s)
{
    size_t i = 0;
    while (i < s.n && (isalnum((unsigned char)s.s[i]) || s.s[i] == '-' || s.s[i] == '_'))
        i++;
    return i < s.n && s.s[i] == ':' ? i : 0;
}

static size_t line_length(struct span s)
{
    const char *lf = memchr(s.s, '\n', s.n);
    return lf ? (size_t)(lf - s.s) + 1 : s.n;
}

bool mail_recognise(struct span head)
{
    bool version = false, type = false, from = false;
    while (head.n > 0 && *head.s != '\n' && *head.s != '\r') {
        size_t n = line_length(head);
        bool whole = n < head.n || head.s[n - 1] == '\n';
        if (*head.s != ' ' && *head.s != '\t' && field_name(head) == 0 && whole)
            return false;
        version = version || mime_is(head, "MIME-Version:");
        type = type || mime_is(head, "Content-Type:");
        from = from || mime_is(head, "From:") || mime_is(head, "Received:") || mime_is(head, "Message-ID:");
        head = span_from(head, n);
    }
    return (version && type) || (from && (version || type));
}

static struct span of(const struct buf *b)
{
    return (struct span){b->data ? b->data : "", b->len};
}

/* Appends source!name; without a name the number of the part. */
static void name_part(struct mail *m, struct span head)
{
    struct buf field = {0}, raw = {0}, name = {0};
    if (mime_field(head, "Content-Disposition", &field))
        mime_parameter(of(&field), "filename", &raw);
    field.len = 0;
    if (raw.len == 0 && mime_field(head, "Content-Type", &field))
        mime_parameter(of(&field), "name", &raw);
    if (raw.len == 0)
        mime_field(head, "Content-Location", &raw);
    mime_words(of(&raw), &name);
    m->name.len = 0;
    buf_add(&m->name, m->source.s, m->source.n);
    if (m->written > 0) {
        char number[24];
        snprintf(number, sizeof number, "%zu", m->parts);
        member_name(name.len > 0 ? of(&name) : span_of(number), m->parts, &m->name);
    }
    buf_free(&field);
    buf_free(&raw);
    buf_free(&name);
}

/* Puts the content of the part into d->bytes. */
static void take_content(struct mail *m, struct span head, struct span body)
{
    struct buf coding = {0};
    m->d->bytes.len = 0;
    mime_field(head, "Content-Transfer-Encoding", &coding);
    if (mime_is(of(&coding), "base64"))
        transfer_base64(body, &m->d->bytes);
    else if (mime_is(of(&coding), "quoted-printable"))
        transfer_quoted(body, false, &m->d->bytes);
    else
        buf_add(&m->d->bytes, body.s, body.n);
    buf_free(&coding);
}

/* True for content that can be a document: text that is shown, office documents. */
static bool is_readable(const struct decoder *d, struct span type)
{
    struct span b = {d->bytes.data ? d->bytes.data : "", d->bytes.len};
    const char *kind = binary_kind(b);
    if (mime_is(type, "text/css") || mime_is(type, "text/javascript") || mime_is(type, "text/calendar") ||
        b.n == 0)
        return false;
    if (mime_is(type, "text/"))
        return kind == NULL;
    return kind != NULL && strcmp(kind, "ZIP archive") == 0 && !mime_is(type, "image/");
}

static void write_leaf(struct mail *m, struct span head, struct span type, struct span body)
{
    struct buf charset = {0};
    take_content(m, head, body);
    if (m->d->bytes.len > m->d->options->limit) {
        name_part(m, head);
        document_reject(m->d, of(&m->name), "larger than --max-document");
    } else if (is_readable(m->d, type)) {
        name_part(m, head);
        mime_parameter(type, "charset", &charset);
        buf_byte(&charset, '\0');
        struct facts f = {.source = of(&m->name), .member = true, .truncated = m->truncated};
        f.declared = charset.len > 1 ? charset.data : NULL;
        f.title = m->written == 0 ? of(&m->subject) : (struct span){"", 0};
        memcpy(f.date, m->date, sizeof f.date);
        document_write(m->d, &f);
        m->written++;
    }
    buf_free(&charset);
}

static void write_part(struct mail *m, struct span part, unsigned deep);

/* True when s begins with the line that parts. */
static bool is_boundary(struct span s, struct span boundary)
{
    if (span_starts(s, "--") == 0 || s.n < boundary.n + 2 || memcmp(s.s + 2, boundary.s, boundary.n) != 0)
        return false;
    s = span_from(s, boundary.n + 2);
    return s.n == 0 || span_starts(s, "--") > 0 || isspace((unsigned char)*s.s);
}

/* The next part of a body that the boundary divides; false behind the last. */
static bool next_part(struct span *body, struct span boundary, struct span *part)
{
    for (struct span s = *body; s.n > 0;) {
        size_t n = line_length(s);
        bool is = is_boundary(s, boundary);
        if (!is) {
            s = span_from(s, n);
            continue;
        }
        part->n = part->s != NULL ? (size_t)(s.s - part->s) : 0;
        bool last = s.n > boundary.n + 3 && s.s[boundary.n + 2] == '-' && s.s[boundary.n + 3] == '-';
        *body = last ? (struct span){"", 0} : span_from(s, n);
        return true;
    }
    part->n = part->s != NULL && body->n > 0 ? body->n : 0;
    *body = (struct span){"", 0};
    return part->n > 0;
}

/* What the head of a part says it is; text where it says nothing. */
static void type_of(struct span part, struct buf *type)
{
    if (!mime_field(span_head(part, mime_head_length(part)), "Content-Type", type))
        buf_text(type, "text/plain");
}

/* Of several forms of the same the page, if there is one, else the first text. */
static struct span best_form(struct span body, struct span boundary)
{
    struct span best = {NULL, 0}, part = {NULL, 0};
    bool page = false;
    struct buf type = {0};
    while (next_part(&body, boundary, &part)) {
        type.len = 0;
        if (part.n > 0)
            type_of(part, &type);
        bool this = part.n > 0 && (mime_is(of(&type), "text/html") || mime_is(of(&type), "multipart/"));
        if (part.n > 0 && ((this && !page) || best.s == NULL))
            best = part;
        page = page || this;
        part.s = body.s;
    }
    buf_free(&type);
    return best;
}

static void write_multipart(struct mail *m, struct span type, struct span body, unsigned deep)
{
    struct buf boundary = {0};
    struct span part = {NULL, 0};
    mime_parameter(type, "boundary", &boundary);
    if (boundary.len == 0 || boundary.len > BOUNDARY) {
        document_note(m->source, "parts without a boundary are left out");
    } else if (mime_is(type, "multipart/alternative")) {
        part = best_form(body, of(&boundary));
        if (part.n > 0)
            write_part(m, part, deep + 1);
    } else {
        while (next_part(&body, of(&boundary), &part)) {
            if (part.n > 0)
                write_part(m, part, deep + 1);
            part.s = body.s;
        }
    }
    buf_free(&boundary);
}

static void write_part(struct mail *m, struct span part, unsigned deep)
{
    struct buf type = {0};
    size_t n = mime_head_length(part);
    struct span head = span_head(part, n), body = span_from(part, n);
    m->parts++;
    type_of(part, &type);
    if (deep > DEEP)
        document_note(m->source, "parts within too many others are left out");
    else if (mime_is(of(&type), "multipart/"))
        write_multipart(m, of(&type), body, deep);
    else if (mime_is(of(&type), "message/rfc822"))
        write_part(m, body, deep + 1);
    else
        write_leaf(m, head, of(&type), body);
    buf_free(&type);
}

void mail_write(struct decoder *d, struct span source, bool truncated)
{
    struct mail m = {.d = d, .source = source, .truncated = truncated};
    struct buf whole = d->bytes, field = {0};
    d->bytes = (struct buf){0};
    struct span head = span_head(of(&whole), mime_head_length(of(&whole)));
    if (mime_field(head, "Subject", &field))
        mime_words(of(&field), &m.subject);
    field.len = 0;
    if (mime_field(head, "Date", &field))
        date_find(of(&field), m.date);
    write_part(&m, of(&whole), 0);
    if (m.written == 0)
        document_reject(d, source, "mail or web archive (MIME) without text");
    buf_free(&whole);
    buf_free(&field);
    buf_free(&m.subject);
    buf_free(&m.name);
}
