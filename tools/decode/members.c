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

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "binary.h"
#include "msg.h"
#include "record.h"

enum { BLOCK = 1 << 16 };

/* Where libarchive reads from: what was read to recognise the archive, then the rest. */
struct reader {
    struct in *in;
    struct buf head, block;
    bool begun;
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
        *bytes = r->head.data;
        return (la_ssize_t)r->head.len;
    }
    buf_reserve(&r->block, BLOCK);
    *bytes = r->block.data;
    return (la_ssize_t)in_read(r->in, r->block.data, BLOCK);
}

static la_int64_t seek_block(struct archive *a, void *ctx, la_int64_t offset, int whence)
{
    struct reader *r = ctx;
    (void)a;
    r->begun = true;
    la_int64_t at = in_seek(r->in, offset, whence);
    return at < 0 ? ARCHIVE_FATAL : at;
}

/* In a library that ends the process with a status of its own. */
static bool inside;

static void end_inside(void)
{
    if (inside)
        _exit(MSG_TROUBLE);
}

/* libarchive calls exit(1) where it has no memory; some output would be missing after a status that says
 * otherwise. */
static void enter(void)
{
    static bool known;
    if (!known && atexit(end_inside) != 0)
        msg_die("memory exhausted");
    known = inside = true;
}

/* What prepares an archive fails for want of memory only. */
static void sure(int result)
{
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
        msg_die("memory exhausted");
}

static void sure_of(const struct archive *a)
{
    if (a == NULL)
        msg_die("memory exhausted");
}

/* Formats and filters that need no other program: libarchive would start one for some. */
static struct archive *new_archive(bool raw)
{
    struct archive *a = archive_read_new();
    sure_of(a);
    sure(archive_read_support_filter_gzip(a));
    sure(archive_read_support_filter_bzip2(a));
    sure(archive_read_support_filter_xz(a));
    sure(archive_read_support_filter_lzma(a));
    sure(archive_read_support_filter_zstd(a));
    sure(archive_read_support_format_tar(a));
    sure(archive_read_support_format_zip(a));
    sure(archive_read_support_format_7zip(a));
    sure(archive_read_support_format_rar(a));
    sure(archive_read_support_format_rar5(a));
    if (raw)
        sure(archive_read_support_format_raw(a));
    return a;
}

static const char *reason_of(struct archive *a, const char *otherwise)
{
    const char *reason = archive_error_string(a);
    if (archive_errno(a) == ENOMEM || errno == ENOMEM) /* it does not always say so */
        msg_die("memory exhausted");
    return reason != NULL ? reason : otherwise;
}

static void warn(struct span source, struct archive *a, const char *otherwise)
{
    struct buf name = {0};
    rec_escape(source, &name);
    buf_byte(&name, '\0');
    msg_warn("%s: %s", name.data, reason_of(a, otherwise));
    buf_free(&name);
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
    sure_of(a);
    sure(archive_read_support_filter_gzip(a));
    sure(archive_read_support_filter_bzip2(a));
    sure(archive_read_support_filter_xz(a));
    sure(archive_read_support_filter_zstd(a));
    sure(archive_read_support_format_raw(a));
    d->bytes = (struct buf){0};
    enum outcome outcome = DAMAGED;
    if (archive_read_open_memory(a, packed.data, packed.len) == ARCHIVE_OK &&
        archive_read_next_header(a, &entry) == ARCHIVE_OK)
        outcome = read_member(a, &d->bytes, d->options->limit);
    if (outcome == DAMAGED)
        reason_of(a, "");
    archive_read_free(a);
    buf_free(&packed);
    return outcome;
}

/* Formats of office programs are zip archives of no use here, told by their first member. */
static const char *office_kind(struct archive *a, const char *first)
{
    if ((archive_format(a) & ARCHIVE_FORMAT_BASE_MASK) != ARCHIVE_FORMAT_ZIP)
        return NULL;
    if (strcmp(first, "[Content_Types].xml") == 0)
        return "Office Open XML (Word, Excel) file";
    if (strcmp(first, "mimetype") == 0)
        return "OpenDocument or EPUB file";
    return span_starts(span_of(first), "META-INF/") ? "Java archive" : NULL;
}

/* The bytes as they are in the archive, or if these are said to be in UTF-8 or UTF-16, in UTF-8. */
static const char *name_of(struct archive_entry *entry)
{
    const char *name = archive_entry_pathname(entry);
    if (name == NULL)
        name = archive_entry_pathname_utf8(entry);
    return name ? name : "?";
}

static void write_member(struct decoder *d, struct archive *a, struct span source)
{
    d->bytes.len = 0;
    enum outcome outcome = read_member(a, &d->bytes, d->options->limit);
    if (outcome == DAMAGED)
        warn(source, a, "damaged member");
    if (outcome == WHOLE && is_compressed(binary_kind((struct span){d->bytes.data, d->bytes.len}))) {
        outcome = expand(d);
        if (outcome == DAMAGED)
            warn(source, a, "damaged compressed member");
    }
    struct facts f = {.source = source, .from = d->options->from, .truncated = outcome == DAMAGED};
    if (outcome == TOO_LARGE)
        document_reject(d, source, "larger than --max-document");
    else
        document_write(d, &f);
}

static void each_member(struct decoder *d, struct archive *a, struct span source)
{
    struct archive_entry *entry;
    struct buf name = {0};
    bool first = true;
    int r;
    while ((r = archive_read_next_header(a, &entry)) == ARCHIVE_OK || r == ARCHIVE_WARN) {
        const char *member = name_of(entry);
        const char *office = first ? office_kind(a, member) : NULL;
        if (office != NULL) {
            document_reject(d, source, office);
            r = ARCHIVE_EOF;
            break;
        }
        first = false;
        name.len = 0;
        buf_add(&name, source.s, source.n);
        if (archive_format(a) != ARCHIVE_FORMAT_RAW) {
            buf_byte(&name, '!');
            document_name(member, &name);
        }
        struct span s = {name.data, name.len};
        mode_t type = archive_entry_filetype(entry);
        if (archive_entry_is_encrypted(entry))
            document_reject(d, s, "encrypted");
        else if (archive_entry_hardlink(entry) != NULL || (type != AE_IFREG && type != AE_IFDIR && type != 0))
            document_note(s, "not a regular file, left out");
        else if (type != AE_IFDIR)
            write_member(d, a, s);
    }
    if (r != ARCHIVE_EOF && first) /* nothing of it is among the documents */
        document_reject(d, source, reason_of(a, "damaged archive"));
    else if (r != ARCHIVE_EOF)
        warn(source, a, "damaged archive");
    buf_free(&name);
}

void members_visit(struct decoder *d, struct in *in, struct span source)
{
    struct reader r = {.in = in};
    /* In the C locale libarchive would have no name for a member whose name is not ASCII. */
    locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0), before = uselocale(utf8);
    if (utf8 == (locale_t)0 && errno == ENOMEM)
        msg_die("memory exhausted");
    enter();
    errno = 0;
    buf_add(&r.head, d->bytes.data, d->bytes.len);
    struct archive *a = new_archive(is_compressed(binary_kind((struct span){r.head.data, r.head.len})));
    sure(archive_read_set_callback_data(a, &r));
    sure(archive_read_set_read_callback(a, read_block));
    bool seekable = in_seek(in, 0, SEEK_CUR) >= 0;
    if (seekable)
        sure(archive_read_set_seek_callback(a, seek_block));
    /* What cannot be read from front to back, and comes through a pipe, is taken into memory. */
    bool whole = !seekable && r.head.len > 1 && memcmp(r.head.data, "7z", 2) == 0;
    if (whole && !in_slurp(in, &r.head, d->options->limit))
        document_reject(d, source, "larger than --max-document, and not a file");
    else if ((whole ? archive_read_open_memory(a, r.head.data, r.head.len) : archive_read_open1(a)) ==
             ARCHIVE_OK)
        each_member(d, a, source);
    else
        document_reject(d, source, reason_of(a, "damaged archive"));
    archive_read_free(a);
    inside = false;
    uselocale(before);
    if (utf8 != (locale_t)0)
        freelocale(utf8);
    buf_free(&r.head);
    buf_free(&r.block);
}

#endif
