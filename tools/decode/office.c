#include "office.h"

#include "docx.h"
#include "epub.h"
#include "odf.h"
#include "package.h"
#include "xlsx.h"

static const char too_large[] = "larger than --max-document";

bool office_recognise(struct span head)
{
    return package_recognise(head);
}

static bool has_part(const struct package *p, const char *end)
{
    for (size_t i = 0; i < p->n; i++)
        if (span_ends(package_name(p, i), end))
            return true;
    return false;
}

/* What the package is, by the parts that only it has; NULL: none of these. */
static const char *kind_of(const struct package *p)
{
    struct span mimetype = package_part(p, span_of("mimetype"));
    if (has_part(p, "word/document.xml"))
        return "Word";
    if (has_part(p, "xl/workbook.xml"))
        return "Excel";
    if (has_part(p, "ppt/presentation.xml"))
        return "PowerPoint";
    if (span_starts(mimetype, "application/vnd.oasis.opendocument."))
        return "OpenDocument";
    return span_starts(mimetype, "application/epub+zip") ? "EPUB" : NULL;
}

enum office office_package_text(const struct package *p, size_t limit, struct buf *out, const char **reason)
{
    const char *kind = kind_of(p);
    bool good;
    if (kind == NULL && p->encrypted) {
        *reason = "encrypted";
        return OFFICE_REJECTED;
    }
    if (kind == NULL)
        return OFFICE_NONE;
    if (strcmp(kind, "Word") == 0) {
        good = docx_text(p, limit, out);
    } else if (strcmp(kind, "Excel") == 0) {
        good = xlsx_text(p, limit, out);
    } else if (strcmp(kind, "OpenDocument") == 0) {
        good = odf_text(p, limit, out);
    } else if (strcmp(kind, "EPUB") == 0) {
        good = epub_text(p, limit, out);
    } else {
        *reason = "PowerPoint file";
        return OFFICE_REJECTED;
    }
    if (out->len > limit) {
        *reason = too_large;
        return OFFICE_REJECTED;
    }
    return good && !p->damaged ? OFFICE_TEXT : OFFICE_DAMAGED;
}

enum office office_text(struct span file, size_t limit, struct buf *out, const char **reason)
{
    struct package p = {0};
    enum office result = OFFICE_REJECTED;
    *reason = too_large;
    if (package_read(&p, file, limit))
        result = office_package_text(&p, limit, out, reason);
    package_free(&p);
    return result;
}
