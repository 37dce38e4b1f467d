#include "members.h"

#if !defined(WITH_ARCHIVE)

bool members_recognise(struct span head)
{
    (void)head;
    return false;
}

void members_visit(struct decoder *d, struct in *in, struct span source)
{
    (void)in;
    document_reject(d, source, "archive");
}

#else

#include <stdio.h>
#include <stdlib.h>

#include "archive_use.h"
#include "binary.h"
#include "json_dump.h"
#include "mail.h"
#include "member_name.h"
#include "msg.h"
#include "record.h"
#include "warc.h"
#include "zip_directory.h"

enum { BLOCK = 1 << 16, HEAD = 512, FIELDS = 1 << 15 /* bytes in which a mail shows itself */ };

/* Where libarchive reads from: what was read to recognise the archive, then the rest. */
struct reader {
    struct in *in;
    struct buf head, block;
    bool begun;
    unsigned long long given; /* bytes */
};

/* True when kind, which may be NULL, is in the list, which NULL ends. */
static bool is_one_of(const char *kind, const char *const *list)
{
    while (kind != NULL && *list != NULL)
        if (strcmp(kind, *list++) == 0)
            return true;
    return false;
}

static bool is_compressed(const char *kind)
{
    static const char *const kinds[] = {"xz data", "zstd data", "bzip2 data", "gzip data", NULL};
    return is_one_of(kind, kinds);
}

static bool is_archive(const char *kind)
{
    static const char *const kinds[] = {"ZIP archive", "7z archive", "RAR archive", "tar archive", NULL};
    return is_one_of(kind, kinds);
}

bool members_recognise(struct span head)
{
    const char *kind = binary_kind(head);
    return is_archive(kind) || is_compressed(kind);
}

static la_ssize_t read_block(struct archive *a, void *ctx, const void **bytes)
{
    struct reader *r = ctx;
    (void)a;
    if (!r->begun) {
        r->begun = true;
        r->given = r->head.len;
        *bytes = r->head.data;
        return (la_ssize_t)r->head.len;
    }
    buf_reserve(&r->block, BLOCK);
    *bytes = r->block.data;
    size_t got = in_read(r->in, r->block.data, BLOCK);
    r->given += got;
    return (la_ssize_t)got;
}

static la_int64_t seek_block(struct archive *a, void *ctx, la_int64_t offset, int whence)
{
    struct reader *r = ctx;
    (void)a;
    r->begun = true;
    la_int64_t at = in_seek(r->in, offset, whence);
    return at < 0 ? ARCHIVE_FATAL : at;
}

/* Formats and filters that need no other program: libarchive would start one for some. */
static struct archive *new_archive(bool raw)
{
    struct archive *a = archive_read_new();
    archive_sure_of(a);
    archive_sure(archive_read_support_filter_gzip(a));
    archive_sure(archive_read_support_filter_bzip2(a));
    archive_sure(archive_read_support_filter_xz(a));
    archive_sure(archive_read_support_filter_lzma(a));
    archive_sure(archive_read_support_filter_zstd(a));
    archive_sure(archive_read_support_format_tar(a));
    /* After the end of an archive another one may come (cat a.tar b.tar); other bytes are an error. */
    archive_sure(archive_read_set_format_option(a, "tar", "read_concatenated_archives", "1"));
    archive_sure(archive_read_support_format_zip(a));
    archive_sure(archive_read_support_format_7zip(a));
    archive_sure(archive_read_support_format_rar(a));
    archive_sure(archive_read_support_format_rar5(a));
    if (raw)
        archive_sure(archive_read_support_format_raw(a));
    return a;
}

static void warn(struct span source, struct archive *a, const char *otherwise)
{
    document_warn(source, archive_reason(a, otherwise));
}

enum outcome { WHOLE, DAMAGED, TOO_LARGE };

/* Appends the member in hand to b. */
static enum outcome read_member(struct archive *a, struct buf *b, size_t limit)
{
    for (;;) {
        buf_reserve(b, BLOCK);
        la_ssize_t got = archive_read_data(a, b->data + b->len, BLOCK);
        if (got <= 0)
            return got == 0 ? WHOLE : DAMAGED;
        b->len += (size_t)got;
        if (b->len > limit)
            return TOO_LARGE;
    }
}

/* Replaces d->bytes, a compressed file that was a member, by what it holds. */
static enum outcome expand(struct decoder *d)
{
    struct buf packed = d->bytes;
    struct archive_entry *entry;
    struct archive *a = archive_read_new();
    archive_sure_of(a);
    archive_sure(archive_read_support_filter_gzip(a));
    archive_sure(archive_read_support_filter_bzip2(a));
    archive_sure(archive_read_support_filter_xz(a));
    archive_sure(archive_read_support_filter_zstd(a));
    archive_sure(archive_read_support_format_raw(a));
    d->bytes = (struct buf){0};
    enum outcome outcome = DAMAGED;
    if (archive_read_open_memory(a, packed.data, packed.len) == ARCHIVE_OK &&
        archive_read_next_header(a, &entry) == ARCHIVE_OK)
        outcome = read_member(a, &d->bytes, d->options->limit);
    if (outcome == DAMAGED)
        archive_reason(a, "");
    archive_read_free(a);
    buf_free(&packed);
    return outcome;
}

static size_t read_data(struct in *in, char *dst, size_t n)
{
    la_ssize_t got = in->damage == NULL ? archive_read_data(in->ctx, dst, n) : 0;
    if (got < 0)
        in->damage = archive_reason(in->ctx, "damaged compressed data");
    return got > 0 ? (size_t)got : 0;
}

/* A compressed file that is many documents is read one by one, as one that is not compressed. False, with
 * its beginning in d->bytes, when it is something else. */
static bool write_stream(struct decoder *d, struct archive *a, const char *name, struct span source)
{
    struct in in = {.name = name, .read = read_data, .ctx = a};
    buf_reserve(&d->bytes, FIELDS);
    d->bytes.len = in_fill(&in, d->bytes.data, FIELDS);
    struct span head = {d->bytes.data, d->bytes.len};
    bool any = d->options->from == NULL, warc = any && warc_recognise(head);
    if (!warc && !(any && json_recognise(head)))
        return false;
    if (warc)
        warc_visit(d, &in, source);
    else
        json_dump(d, &in, source);
    if (in.damage != NULL)
        document_warn(source, in.damage);
    return true;
}

/* False when not all of it was read. */
static bool write_member(struct decoder *d, struct archive *a, struct span source)
{
    enum outcome outcome = read_member(a, &d->bytes, d->options->limit);
    if (outcome == DAMAGED)
        warn(source, a, "damaged member");
    if (outcome == WHOLE && is_compressed(binary_kind((struct span){d->bytes.data, d->bytes.len}))) {
        outcome = expand(d);
        if (outcome == DAMAGED)
            warn(source, a, "damaged compressed member");
    }
    struct facts f = {
        .source = source, .from = d->options->from, .member = true, .truncated = outcome == DAMAGED};
    struct span b = {d->bytes.data ? d->bytes.data : "", d->bytes.len};
    bool any = d->options->from == NULL; /* kind of file may be found */
    if (outcome == TOO_LARGE)
        document_reject(d, source, "larger than --max-document");
    else if (any && warc_recognise(b))
        warc_visit(d, NULL, source);
    else if (any && mail_recognise(span_head(b, FIELDS)))
        mail_write(d, source, f.truncated);
    else if (any && json_recognise(span_head(b, HEAD)))
        json_dump(d, NULL, source);
    else
        document_write(d, &f);
    return outcome != TOO_LARGE;
}

/* Appends the name of the member in hand, number i. */
static void add_name(struct archive_entry *entry, const struct zip_directory *z, size_t i, struct buf *name)
{
    const char *member = archive_member_name(entry);
    struct span raw = zip_directory_name(z, i);
    char number[32];
    snprintf(number, sizeof number, "?%zu", i + 1);
    bool named = member == NULL && raw.n > 0 && memchr(raw.s, 0, raw.n) == NULL;
    member_name(named ? raw : span_of(member ? member : number), i + 1, name);
}

/* How much may come of an archive. Deflate makes a thousandth of what is all the same, other ways even less:
 * what is more than that, and more than one document may be, is made to fill a disk. */
struct bounds {
    long long size;          /* of the file; -1 where it cannot be known */
    unsigned long long read; /* of all inputs, when it began */
    unsigned long long made; /* so far */
};

static struct bounds bounds_of(struct in *in)
{
    long long here = in_seek(in, 0, SEEK_CUR), size = here < 0 ? -1 : in_seek(in, 0, SEEK_END);
    if (here >= 0)
        in_seek(in, here, SEEK_SET);
    return (struct bounds){.size = size, .read = in_total()};
}

static bool is_too_much(const struct bounds *b, size_t limit)
{
    enum { RATIO = 1000, AHEAD = 1 << 18 /* read before it began */ };
    unsigned long long held = b->size >= 0 ? (unsigned long long)b->size : in_total() - b->read + AHEAD;
    return b->made > limit && (b->made - limit) / RATIO > held;
}

/* The number in eight bytes. */
static unsigned long long little_endian(const char *s)
{
    unsigned long long n = 0;
    for (size_t i = 8; i-- > 0;)
        n = n << 8 | (unsigned char)s[i];
    return n;
}

/* Bytes after the archive, which has been read to its end: zip has a directory that tells, 7z a header; the
 * other formats are read from front to back. */
static unsigned long long rest_of(struct reader *r, struct archive *a, long long size)
{
    enum { SIGNATURE = 32, OFFSET = 12, LENGTH = 20 };
    unsigned long long used = (unsigned long long)archive_filter_bytes(a, -1);
    if (archive_format(a) == ARCHIVE_FORMAT_7ZIP) {
        const char *head = r->head.data;
        used = SIGNATURE + little_endian(head + OFFSET) + little_endian(head + LENGTH);
        return size >= 0 && (unsigned long long)size > used ? (unsigned long long)size - used : 0;
    }
    if (archive_format(a) == ARCHIVE_FORMAT_ZIP)
        return 0;
    buf_reserve(&r->block, BLOCK);
    for (size_t got; (got = in_read(r->in, r->block.data, BLOCK)) > 0;)
        r->given += got;
    return r->given > used ? r->given - used : 0;
}

/* Says what of the file is not read: it is none of the archive's, or another one. */
static void tell_rest(struct span source, const struct zip_directory *z)
{
    char what[120];
    if (z->before > 0) {
        snprintf(what, sizeof what, "%llu bytes in front of the archive are not read", z->before);
        document_warn(source, what);
    }
    if (z->after > 0) {
        snprintf(what, sizeof what, "%llu bytes after the archive are not read", z->after);
        document_warn(source, what);
    }
}

/* True when the archive has been read to its end. */
static bool each_member(struct decoder *d, struct archive *a, const struct zip_directory *z, struct bounds *b,
                        const char *path, struct span source)
{
    enum { HEADER = 512 };
    struct archive_entry *entry;
    struct buf name = {0};
    size_t number = 0;
    int r;
    bool whole = true;
    while ((r = archive_read_next_header(a, &entry)) == ARCHIVE_OK || r == ARCHIVE_WARN) {
        if (is_too_much(b, d->options->limit)) {
            document_reject(d, source,
                            "holds over 1000 times its size: the rest is left out (see --max-document)");
            r = ARCHIVE_EOF;
            whole = false;
            break;
        }
        name.len = 0;
        buf_add(&name, source.s, source.n);
        bool raw = archive_format(a) == ARCHIVE_FORMAT_RAW; /* compressed, and no archive */
        if (!raw)
            add_name(entry, z, number, &name);
        number++;
        d->bytes.len = 0;
        struct span s = {name.data, name.len};
        mode_t type = archive_entry_filetype(entry);
        if (archive_entry_is_encrypted(entry))
            document_reject(d, s, "encrypted");
        else if (archive_entry_hardlink(entry) != NULL || (type != AE_IFREG && type != AE_IFDIR && type != 0))
            document_note(s, "not a regular file, left out");
        else if (type != AE_IFDIR && !(raw && write_stream(d, a, path, s)))
            whole = write_member(d, a, s) || !raw;
        b->made += HEADER + name.len + d->bytes.len;
    }
    if (number == 0 && whole) /* nothing of it is among the documents */
        document_reject(d, source,
                        r == ARCHIVE_EOF ? "an archive without members"
                                         : archive_reason(a, "damaged archive"));
    else if (r != ARCHIVE_EOF)
        warn(source, a, "damaged archive");
    else if (z->missing)
        document_warn(source, "the archive has no end: it may be cut");
    buf_free(&name);
    return r == ARCHIVE_EOF && whole;
}

void members_visit(struct decoder *d, struct in *in, struct span source)
{
    struct reader r = {.in = in};
    archive_enter();
    buf_add(&r.head, d->bytes.data, d->bytes.len);
    struct archive *a = new_archive(is_compressed(binary_kind((struct span){r.head.data, r.head.len})));
    archive_sure(archive_read_set_callback_data(a, &r));
    archive_sure(archive_read_set_read_callback(a, read_block));
    bool seekable = in_seek(in, 0, SEEK_CUR) >= 0;
    struct zip_directory z = {0};
    struct bounds bounds = bounds_of(in);
    if (seekable && span_starts((struct span){r.head.data, r.head.len}, "PK"))
        zip_directory_read(&z, in);
    if (seekable)
        archive_sure(archive_read_set_seek_callback(a, seek_block));
    /* What cannot be read from front to back, and comes through a pipe, is taken into memory. */
    bool whole = !seekable && r.head.len > 1 && memcmp(r.head.data, "7z", 2) == 0;
    if (whole && !in_slurp(in, &r.head, d->options->limit))
        document_reject(d, source, "larger than --max-document, and not a file");
    else if ((whole ? archive_read_open_memory(a, r.head.data, r.head.len) : archive_read_open1(a)) ==
             ARCHIVE_OK) {
        if (each_member(d, a, &z, &bounds, in->name, source) && z.after == 0)
            z.after = rest_of(&r, a, whole ? (long long)r.head.len : bounds.size);
    } else
        document_reject(d, source, archive_reason(a, "damaged archive"));
    tell_rest(source, &z);
    zip_directory_free(&z);
    archive_read_free(a);
    archive_leave();
    buf_free(&r.head);
    buf_free(&r.block);
}

#endif
