#include "warc.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "binary.h"
#include "member_name.h"
#include "mime_head.h"
#include "msg.h"
#include "record.h"
#include "transfer.h"

enum { BLOCK = 1 << 16, MARK = 7, HEAD_MOST = 1 << 18 /* bytes of the header fields of a record */ };

struct warc {
    struct decoder *d;
    struct in *in;
    struct span source;
    struct buf b; /* what has been read and not yet used, from place at on */
    size_t at;
    bool end;
    struct buf head, name, uri, value, body;
    struct facts facts;
    unsigned long long crawler, answers, others; /* left out */
    size_t records;
};

bool warc_recognise(struct span head)
{
    return span_starts(head, "WARC/0.") > 0 || span_starts(head, "WARC/1.") > 0;
}

static struct span rest(const struct warc *w)
{
    return (struct span){w->b.data ? w->b.data + w->at : "", w->b.len - w->at};
}

/* Reads on; false at the end. */
static bool more(struct warc *w)
{
    if (w->at > 0 && w->at == w->b.len)
        w->at = w->b.len = 0;
    if (w->at > BLOCK) {
        memmove(w->b.data, w->b.data + w->at, w->b.len - w->at);
        w->b.len -= w->at;
        w->at = 0;
    }
    if (w->end || w->in == NULL)
        return false;
    buf_reserve(&w->b, BLOCK);
    size_t got = in_read(w->in, w->b.data + w->b.len, BLOCK);
    w->b.len += got;
    w->end = got == 0;
    return got > 0;
}

/* Finds the next record: true when its header fields are in w->head. *skipped becomes whether something stood
 * before it that belongs to none. */
static bool next_head(struct warc *w, bool *skipped)
{
    *skipped = false;
    for (;;) {
        while (rest(w).n > 0 && (*rest(w).s == '\r' || *rest(w).s == '\n'))
            w->at++;
        if (rest(w).n < MARK && more(w))
            continue;
        struct span s = rest(w);
        if (s.n == 0)
            return false;
        size_t length = warc_recognise(s) ? mime_head_length(s) : 0;
        if (length > 0) {
            w->head.len = 0;
            buf_add(&w->head, s.s, length);
            w->at += length;
            return true;
        }
        if (warc_recognise(s) && s.n < HEAD_MOST && more(w))
            continue;
        s = rest(w); /* which may have moved */
        /* No record: on to the next line that may begin one. What looks like a head without an end is passed
         * over whole, so that none of it is looked at again. */
        *skipped = true;
        const char *lf = warc_recognise(s) ? NULL : memchr(s.s, '\n', s.n);
        w->at += lf ? (size_t)(lf - s.s) + 1 : s.n;
        if (lf == NULL && !more(w) && rest(w).n == 0)
            return false;
    }
}

static struct span field(struct warc *w, struct span head, const char *name)
{
    w->value.len = 0;
    mime_field(head, name, &w->value);
    return (struct span){w->value.data ? w->value.data : "", w->value.len};
}

/* Takes the block of the record, of that length, into d->bytes; of one that is too large only its beginning.
 * False when the input ends before. */
static bool take_block(struct warc *w, unsigned long long length, bool *too_large)
{
    struct buf *bytes = &w->d->bytes;
    bytes->len = 0;
    *too_large = false;
    while (length > 0) {
        struct span s = rest(w);
        if (s.n == 0) {
            if (!more(w))
                return false;
            continue;
        }
        size_t n = s.n < length ? s.n : (size_t)length;
        *too_large = *too_large || n > w->d->options->limit - bytes->len;
        if (!*too_large)
            buf_add(bytes, s.s, n);
        w->at += n;
        length -= n;
    }
    return true;
}

/* Replaces d->bytes by a part of it. */
static void keep_from(struct decoder *d, size_t at)
{
    d->bytes.len -= at;
    memmove(d->bytes.data, d->bytes.data + at, d->bytes.len);
}

static void take_body(struct warc *w)
{
    struct buf b = w->d->bytes;
    w->d->bytes = w->body;
    w->body = b;
    w->body.len = 0;
}

/* Undoes what HTTP has done to the content in d->bytes. Returns NULL, or why it cannot be read. */
static const char *decode_http(struct warc *w, struct span head)
{
    struct decoder *d = w->d;
    bool chunks = mime_is(field(w, head, "Transfer-Encoding"), "chunked");
    if (chunks && d->bytes.len > 0) {
        w->body.len = 0;
        bool whole = transfer_chunks((struct span){d->bytes.data, d->bytes.len}, &w->body);
        if (w->body.len > 0 || whole) { /* crawlers leave the field where they have undone it */
            w->facts.truncated = w->facts.truncated || !whole;
            take_body(w);
        }
    }
    struct span coding = field(w, head, "Content-Encoding");
    struct span b = {d->bytes.data ? d->bytes.data : "", d->bytes.len};
    bool packed = span_starts(b, "\x1f\x8b") || (mime_is(coding, "deflate") && b.n > 0);
    if (mime_is(coding, "br") || mime_is(coding, "zstd"))
        return "compressed in a way that is not known";
    if (packed && b.n > 0) {
        w->body.len = 0;
        enum transfer r = transfer_inflate(b, d->options->limit, &w->body);
        if (r == TRANSFER_LARGE)
            return "larger than --max-document";
        if (w->body.len > 0) {
            w->facts.truncated = w->facts.truncated || r == TRANSFER_DAMAGED;
            take_body(w);
        }
    }
    return NULL;
}

/* Types that hold no text to read. */
static bool is_other_type(struct span type)
{
    static const char *const types[] = {"image/",
                                        "audio/",
                                        "video/",
                                        "font/",
                                        "text/css",
                                        "text/javascript",
                                        "application/javascript",
                                        "application/x-javascript",
                                        "application/json",
                                        "application/font",
                                        "application/x-font",
                                        "application/x-shockwave",
                                        NULL};
    for (size_t i = 0; types[i] != NULL; i++)
        if (mime_is(type, types[i]))
            return true;
    return false;
}

/* The document in d->bytes. */
static void write_page(struct warc *w, struct span type, bool too_large, const char *unreadable)
{
    struct decoder *d = w->d;
    struct span b = {d->bytes.data ? d->bytes.data : "", d->bytes.len};
    struct buf charset = {0};
    mime_parameter(type, "charset", &charset);
    buf_byte(&charset, '\0');
    w->facts.declared = charset.data;
    w->facts.page = mime_is(type, "text/html") || mime_is(type, "application/xhtml");
    const char *kind = binary_kind(b);
    bool readable = kind == NULL || strcmp(kind, "ZIP archive") == 0;
    if (kind != NULL && binary_may_hold_text(kind))
        document_reject(d, w->facts.source, kind);
    else if (is_other_type(type) || !readable || (b.n == 0 && !too_large))
        w->others++;
    else if (too_large)
        document_reject(d, w->facts.source, "larger than --max-document");
    else if (unreadable != NULL)
        document_reject(d, w->facts.source, unreadable);
    else
        document_write(d, &w->facts);
    buf_free(&charset);
}

/* The status of an HTTP message; 0 when it is none. */
static int http_status(struct span message)
{
    const char *blank =
        span_starts(message, "HTTP/") ? memchr(message.s, ' ', message.n < 16 ? message.n : 16) : NULL;
    return blank != NULL && span_end(message) - blank > 3 ? atoi((char[]){blank[1], blank[2], blank[3], '\0'})
                                                          : 0;
}

static void take_response(struct warc *w, bool too_large)
{
    struct decoder *d = w->d;
    struct span message = {d->bytes.data ? d->bytes.data : "", d->bytes.len};
    int status = http_status(message);
    size_t length = status > 0 ? mime_head_length(message) : 0;
    if (status != 0 && (status < 200 || status > 299)) {
        w->answers++;
        return;
    }
    struct buf type = {0}, head = {0};
    buf_add(&head, message.s, length);
    struct span h = {head.data ? head.data : "", head.len};
    mime_field(h, "Content-Type", &type);
    if (length > 0)
        keep_from(d, length);
    const char *unreadable = too_large ? NULL : decode_http(w, h);
    write_page(w, (struct span){type.data ? type.data : "", type.len}, too_large, unreadable);
    buf_free(&type);
    buf_free(&head);
}

/* What a crawler writes down for itself: its log, its settings, what names it looked up. */
static bool is_crawlers(struct span uri)
{
    static const char *const schemes[] = {"metadata:", "dns:", "whois:", "urn:X-wpull:", NULL};
    for (size_t i = 0; schemes[i] != NULL; i++)
        if (mime_is(uri, schemes[i]))
            return true;
    return false;
}

static void take_record(struct warc *w, struct span head)
{
    char *end;
    struct span length = field(w, head, "Content-Length");
    buf_byte(&w->value, '\0');
    unsigned long long n =
        length.n > 0 && isdigit((unsigned char)*w->value.data) ? strtoull(w->value.data, &end, 10) : 0;
    struct span uri;
    w->uri.len = 0;
    uri = field(w, head, "WARC-Target-URI");
    if (uri.n > 1 && *uri.s == '<' && uri.s[uri.n - 1] == '>') /* as WARC 1.0 had it */
        uri = (struct span){uri.s + 1, uri.n - 2};
    buf_add(&w->uri, uri.s, uri.n);
    bool crawlers = is_crawlers(uri);
    w->name.len = 0;
    buf_add(&w->name, w->source.s, w->source.n);
    member_name((struct span){w->uri.data, w->uri.len}, ++w->records, &w->name);
    w->facts = (struct facts){.source = {w->name.data, w->name.len}, .member = true};
    date_find(field(w, head, "WARC-Date"), w->facts.date);
    w->facts.truncated = field(w, head, "WARC-Truncated").n > 0;
    struct span type = field(w, head, "WARC-Type");
    bool response = mime_is(type, "response"),
         resource = mime_is(type, "resource") || mime_is(type, "conversion");
    bool too_large, whole = take_block(w, n, &too_large);
    if (!whole) {
        document_warn(w->facts.source, "truncated record");
        w->facts.truncated = true;
    }
    if ((!response && !resource) || crawlers) {
        w->crawler++;
    } else if (response) {
        take_response(w, too_large);
    } else {
        struct buf media = {0};
        mime_field(head, "Content-Type", &media);
        write_page(w, (struct span){media.data ? media.data : "", media.len}, too_large, NULL);
        buf_free(&media);
    }
}

static void tell(const struct warc *w)
{
    char what[200];
    if (w->crawler + w->answers + w->others == 0)
        return;
    snprintf(what, sizeof what,
             "left out: %llu records of the crawler, %llu answers without a page, %llu without text",
             w->crawler, w->answers, w->others);
    document_note(w->source, what);
}

void warc_visit(struct decoder *d, struct in *in, struct span source)
{
    struct warc w = {.d = d, .in = in, .source = source, .b = d->bytes};
    d->bytes = (struct buf){0};
    bool skipped, damaged = false;
    while (next_head(&w, &skipped)) {
        damaged = damaged || skipped;
        struct buf head = w.head;
        w.head = (struct buf){0};
        take_record(&w, (struct span){head.data, head.len});
        buf_free(&head);
    }
    if (damaged || skipped)
        document_warn(source, "not all of it is records: damaged or cut");
    tell(&w);
    buf_free(&w.b);
    buf_free(&w.head);
    buf_free(&w.name);
    buf_free(&w.uri);
    buf_free(&w.value);
    buf_free(&w.body);
}
