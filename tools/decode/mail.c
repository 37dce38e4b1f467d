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
    struct buf name;
    struct buf subject; /* of the message in hand, until a document has it */
    char date[DATE_SIZE];
    bool truncated;
    size_t written; /* documents */
    size_t rejected;
    size_t parts;
    bool page; /* within the parts of a page */
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

/* "From a@b Tue Mar  5 10:00:00 2019", which parts the messages of a mailbox. */
static bool is_postmark(struct span s)
{
    return span_starts(s, "From ") > 0;
}

bool mail_recognise(struct span head)
{
    bool version = false, type = false, from = false, date = false, subject = false;
    head = span_from(head, is_postmark(head) ? line_length(head) : 0);
    while (head.n > 0 && *head.s != '\n' && *head.s != '\r') {
        size_t n = line_length(head);
        bool whole = n < head.n || head.s[n - 1] == '\n';
        if (*head.s != ' ' && *head.s != '\t' && field_name(head) == 0 && whole)
            return false;
        version = version || mime_is(head, "MIME-Version:");
        type = type || mime_is(head, "Content-Type:");
        date = date || mime_is(head, "Date:");
        subject = subject || mime_is(head, "Subject:");
        from = from || mime_is(head, "From:") || mime_is(head, "Received:") || mime_is(head, "Message-ID:");
        head = span_from(head, n);
    }
    return (version && type) || (from && (version || type || (date && subject)));
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

/* Signatures come as attached files, and have nothing to read. */
static bool is_attached(struct span head, struct span type)
{
    struct buf disposition = {0};
    mime_field(head, "Content-Disposition", &disposition);
    bool is = mime_is(of(&disposition), "attachment") && !mime_is(type, "application/pgp-signature") &&
              !mime_is(type, "application/pkcs7-signature") &&
              !mime_is(type, "application/x-pkcs7-signature");
    buf_free(&disposition);
    return is;
}

/* What programs put beside a page to find their way in it: Word's lists of files and its themes. */
static bool is_furniture(const struct mail *m, struct span type, bool attached)
{
    return m->page && !attached &&
           (mime_is(type, "text/xml") || mime_is(type, "application/vnd.ms-officetheme"));
}

/* Text whose lines were broken for the way gets its own ones. */
static void join_lines(struct decoder *d, struct span type)
{
    struct buf format = {0}, blank = {0}, whole = {0};
    if (mime_is(type, "text/plain") && mime_parameter(type, "format", &format) &&
        mime_is(of(&format), "flowed")) {
        mime_parameter(type, "delsp", &blank);
        transfer_flowed(of(&d->bytes), mime_is(of(&blank), "yes"), &whole);
        buf_free(&d->bytes);
        d->bytes = whole;
    }
    buf_free(&format);
    buf_free(&blank);
}

/* True for content that can be a document: text that is shown, or that is attached without being called so;
 * office documents. */
static bool is_readable(const struct decoder *d, struct span type, bool attached)
{
    struct span b = {d->bytes.data ? d->bytes.data : "", d->bytes.len};
    const char *kind = binary_kind(b);
    if (mime_is(type, "text/css") || mime_is(type, "text/javascript") || mime_is(type, "text/calendar") ||
        b.n == 0)
        return false;
    if (kind == NULL)
        return mime_is(type, "text/") ||
               (attached && mime_is(type, "application/octet-stream") && !binary_controls(b));
    return strcmp(kind, "ZIP archive") == 0 && !mime_is(type, "text/") && !mime_is(type, "image/");
}

/* What is attached is missed, what belongs to a page only where it holds text. */
static void leave_out(struct mail *m, struct span head, bool attached)
{
    const char *kind = binary_kind(of(&m->d->bytes));
    if (m->d->bytes.len == 0 || !(attached || (kind != NULL && binary_may_hold_text(kind))))
        return;
    name_part(m, head);
    document_reject(m->d, of(&m->name), kind != NULL ? kind : "attached file that is no text");
    m->rejected++;
}

static void write_leaf(struct mail *m, struct span head, struct span type, struct span body)
{
    struct buf charset = {0};
    bool attached = is_attached(head, type);
    if (is_furniture(m, type, attached))
        return;
    take_content(m, head, body);
    if (m->d->bytes.len > m->d->options->limit) {
        name_part(m, head);
        document_reject(m->d, of(&m->name), "larger than --max-document");
        m->rejected++;
    } else if (is_readable(m->d, type, attached)) {
        name_part(m, head);
        join_lines(m->d, type);
        mime_parameter(type, "charset", &charset);
        buf_byte(&charset, '\0');
        struct facts f = {
            .source = of(&m->name), .member = true, .truncated = m->truncated, .date_of_copy = true};
        f.declared = charset.len > 1 ? charset.data : NULL;
        f.page = mime_is(type, "text/html");
        f.title = of(&m->subject);
        memcpy(f.date, m->date, sizeof f.date);
        document_write(m->d, &f);
        m->subject.len = 0;
        m->written++;
    } else {
        leave_out(m, head, attached);
    }
    buf_free(&charset);
}

static void write_part(struct mail *m, struct span part, unsigned deep);
static void write_message(struct mail *m, struct span message, unsigned deep);

/* True when s begins with the line that parts. */
static bool is_boundary(struct span s, struct span boundary)
{
    if (span_starts(s, "--") == 0 || s.n < boundary.n + 2 || memcmp(s.s + 2, boundary.s, boundary.n) != 0)
        return false;
    s = span_from(s, boundary.n + 2);
    return s.n == 0 || span_starts(s, "--") > 0 || isspace((unsigned char)*s.s);
}

/* The next part of a body that the boundary divides; false after the last. */
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

/* The outermost parts end with a line of their own, without which the message is cut. (Programs forget that
 * of inner ones.) */
static void look_for_end(struct mail *m, struct span boundary, struct span body)
{
    struct buf end = {0};
    buf_text(&end, "--");
    buf_add(&end, boundary.s, boundary.n);
    buf_text(&end, "--");
    if (!m->truncated && memmem(body.s, body.n, end.data, end.len) == NULL) {
        document_warn(m->source, "cut: the end of its parts is missing");
        m->truncated = true;
    }
    buf_free(&end);
}

static void write_multipart(struct mail *m, struct span type, struct span body, unsigned deep)
{
    struct buf boundary = {0};
    struct span part = {NULL, 0};
    mime_parameter(type, "boundary", &boundary);
    if (boundary.len == 0 || boundary.len > BOUNDARY) {
        document_note(m->source, "parts without a boundary are left out");
        buf_free(&boundary);
        return;
    }
    if (deep == 0)
        look_for_end(m, of(&boundary), body);
    if (mime_is(type, "multipart/alternative")) {
        part = best_form(body, of(&boundary));
        if (part.n > 0)
            write_part(m, part, deep + 1);
    } else {
        bool outer = m->page;
        m->page = mime_is(type, "multipart/related");
        while (next_part(&body, of(&boundary), &part)) {
            if (part.n > 0)
                write_part(m, part, deep + 1);
            part.s = body.s;
        }
        m->page = outer;
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
        write_message(m, body, deep + 1);
    else
        write_leaf(m, head, of(&type), body);
    buf_free(&type);
}

/* One that is forwarded has a subject and a date of its own. */
static void write_message(struct mail *m, struct span message, unsigned deep)
{
    struct buf field = {0};
    struct span head = span_head(message, mime_head_length(message));
    m->subject.len = 0;
    if (mime_field(head, "Subject", &field))
        mime_words(of(&field), &m->subject);
    field.len = 0;
    char outer[DATE_SIZE];
    memcpy(outer, m->date, sizeof outer);
    if (mime_field(head, "Date", &field))
        date_find(of(&field), m->date);
    write_part(m, message, deep);
    memcpy(m->date, outer, sizeof outer);
    buf_free(&field);
}

static void write_mail(struct decoder *d, struct span source, struct span message, bool truncated)
{
    struct mail m = {.d = d, .source = source, .truncated = truncated};
    write_message(&m, message, 0);
    if (m.written + m.rejected == 0)
        document_reject(d, source, "mail or web archive (MIME) without text");
    buf_free(&m.subject);
    buf_free(&m.name);
}

/* The bytes of the message of a mailbox that s begins with: up to a postmark after an empty line, after
 * which come fields again. */
static size_t message_length(struct span s)
{
    size_t at = line_length(s);
    for (bool empty = false; at < s.n;) {
        struct span line = span_from(s, at);
        if (empty && is_postmark(line) && field_name(span_from(line, line_length(line))) > 0)
            break;
        empty = *line.s == '\n' || *line.s == '\r';
        at += line_length(line);
    }
    return at;
}

static void write_mailbox(struct decoder *d, struct span source, struct span box, bool truncated)
{
    struct buf name = {0};
    size_t number = 0;
    for (size_t n; box.n > 0; box = span_from(box, n)) {
        char decimal[24];
        n = message_length(box);
        snprintf(decimal, sizeof decimal, "%zu", ++number);
        name.len = 0;
        buf_add(&name, source.s, source.n);
        member_name(span_of(decimal), number, &name);
        struct span message = span_head(box, n);
        write_mail(d, of(&name), span_from(message, line_length(message)), truncated && n == box.n);
    }
    buf_free(&name);
}

void mail_write(struct decoder *d, struct span source, bool truncated)
{
    struct buf whole = d->bytes;
    d->bytes = (struct buf){0};
    if (is_postmark(of(&whole)))
        write_mailbox(d, source, of(&whole), truncated);
    else
        write_mail(d, source, of(&whole), truncated);
    buf_free(&whole);
}
