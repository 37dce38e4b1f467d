#include "package.h"

#include <stdlib.h>

#include "archive_use.h"

struct package_part {
    size_t name, name_n, at, n; /* places in bytes */
};

/* Local file header of a zip archive (APPNOTE.TXT 4.3.7). */
enum { HEADER = 30, NAME_LENGTH = 26 };

bool package_recognise(struct span head)
{
    static const char *const starts[] = {
        "[Content_Types].xml", "_rels/", "docProps/", "word/",  "xl/",     "ppt/", "customXml/", "mimetype",
        "META-INF/",           "OEBPS/", "OFD.xml",   "Doc_0/", "uof.xml", NULL};
#if !defined(WITH_ARCHIVE)
    return false;
#endif
    if (head.n < HEADER || memcmp(head.s, "PK\3\4", 4) != 0)
        return false;
    const unsigned char *length = (const unsigned char *)head.s + NAME_LENGTH;
    struct span name = span_head(span_from(head, HEADER), length[0] | (size_t)length[1] << 8);
    for (size_t i = 0; starts[i] != NULL; i++)
        if (span_starts(name, starts[i]))
            return true;
    return false;
}

/* A part whose content is still to come. */
static struct package_part *add_part(struct package *p, struct span name)
{
    p->part = mem_room(p->part, p->n, &p->cap, sizeof *p->part);
    struct package_part *part = &p->part[p->n++];
    *part = (struct package_part){.name = p->bytes.len, .name_n = name.n};
    buf_add(&p->bytes, name.s, name.n);
    part->at = p->bytes.len;
    return part;
}

void package_add(struct package *p, struct span name, struct span content)
{
    struct package_part *part = add_part(p, name);
    part->n = content.n;
    buf_add(&p->bytes, content.s, content.n);
}

static int by_name(const void *x, const void *y, void *bytes)
{
    const struct package_part *a = x, *b = y;
    int order = span_order((struct span){(char *)bytes + a->name, a->name_n},
                           (struct span){(char *)bytes + b->name, b->name_n});
    return order != 0 ? order : (a->at > b->at) - (a->at < b->at);
}

void package_sort(struct package *p)
{
    if (p->n > 0)
        qsort_r(p->part, p->n, sizeof *p->part, by_name, p->bytes.data);
}

#if defined(WITH_ARCHIVE)

static bool is_wanted(struct span name)
{
    static const char *const ends[] = {".xml", ".rels", ".xhtml", ".html", ".htm", ".opf", ".ncx", NULL};
    for (size_t i = 0; ends[i] != NULL; i++)
        if (span_ends(name, ends[i]))
            return true;
    return span_is(name, "mimetype");
}

/* False when it is too large. */
static bool take_part(struct package *p, struct archive *a, size_t limit)
{
    enum { BLOCK = 1 << 16 };
    la_ssize_t got;
    do {
        buf_reserve(&p->bytes, BLOCK);
        got = archive_read_data(a, p->bytes.data + p->bytes.len, BLOCK);
        p->bytes.len += got > 0 ? (size_t)got : 0;
        if (p->bytes.len > limit)
            return false;
    } while (got > 0);
    p->damaged = p->damaged || got < 0;
    p->part[p->n - 1].n = p->bytes.len - p->part[p->n - 1].at;
    return true;
}

bool package_read(struct package *p, struct span zip, size_t limit)
{
    bool fits = true;
    int r = ARCHIVE_FATAL;
    struct archive_entry *entry;
    archive_enter();
    struct archive *a = archive_read_new();
    archive_sure_of(a);
    archive_sure(archive_read_support_format_zip(a));
    if (archive_read_open_memory(a, zip.s, zip.n) == ARCHIVE_OK)
        while (fits && ((r = archive_read_next_header(a, &entry)) == ARCHIVE_OK || r == ARCHIVE_WARN)) {
            const char *member = archive_member_name(entry);
            struct span name = span_of(member ? member : "");
            if (archive_entry_is_encrypted(entry))
                p->encrypted = true;
            else if (archive_entry_filetype(entry) == AE_IFREG && is_wanted(name)) {
                add_part(p, name);
                fits = take_part(p, a, limit);
            }
        }
    if (r != ARCHIVE_EOF)
        archive_reason(a, "");
    p->damaged = p->damaged || r != ARCHIVE_EOF;
    archive_read_free(a);
    archive_leave();
    package_sort(p);
    return fits;
}

#else

bool package_read(struct package *p, struct span zip, size_t limit)
{
    (void)zip;
    (void)limit;
    p->damaged = true;
    return true;
}

#endif

struct span package_name(const struct package *p, size_t i)
{
    return (struct span){p->bytes.data + p->part[i].name, p->part[i].name_n};
}

struct span package_content(const struct package *p, size_t i)
{
    return (struct span){p->bytes.data + p->part[i].at, p->part[i].n};
}

struct span package_part(const struct package *p, struct span name)
{
    size_t low = 0, high = p->n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (span_order(package_name(p, mid), name) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low < p->n && span_equal(package_name(p, low), name) ? package_content(p, low)
                                                                : (struct span){NULL, 0};
}

void package_free(struct package *p)
{
    free(p->part);
    buf_free(&p->bytes);
    *p = (struct package){0};
}
