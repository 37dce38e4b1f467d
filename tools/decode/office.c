#include "office.h"

#include "docx.h"
#include "docx_parts.h"
#include "epub.h"
#include "odf.h"
#include "package.h"
#include "xlsx.h"

static const char too_large[] = "larger than --max-document";

bool office_recognise(struct span head)
{
    return package_recognise(head);
}

enum kind { NONE, WORD, EXCEL, OPEN_DOCUMENT, EPUB };

/* What the package is, by the parts that only it has. */
static enum kind kind_of(const struct package *p)
{
    struct span mimetype = package_part(p, span_of("mimetype"));
    if (docx_recognise(p))
        return WORD;
    if (package_part(p, span_of("xl/workbook.xml")).s != NULL)
        return EXCEL;
    if (span_starts(mimetype, "application/vnd.oasis.opendocument."))
        return OPEN_DOCUMENT;
    return span_starts(mimetype, "application/epub+zip") ? EPUB : NONE;
}

/* Documents, too, but none that are read here: their parts are none. NULL: not one of these. */
static const char *other_kind(const struct package *p)
{
    static const struct {
        const char *part, *kind;
    } kinds[] = {{"ppt/presentation.xml", "PowerPoint file"},
                 {"OFD.xml", "OFD document"},
                 {"uof.xml", "UOF document"},
                 {"[Content_Types].xml", "office file of a kind that is not read (.xlsb, .vsdx, .xps)"}};
    if (p->encrypted)
        return "encrypted";
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (package_part(p, span_of(kinds[i].part)).s != NULL)
            return kinds[i].kind;
    return NULL;
}

enum office office_package_text(const struct package *p, size_t limit, struct buf *out, size_t *hidden,
                                const char **reason)
{
    bool good = false;
    switch (kind_of(p)) {
    case WORD: good = docx_text(p, limit, out, hidden); break;
    case EXCEL: good = xlsx_text(p, limit, out, hidden); break;
    case OPEN_DOCUMENT: good = odf_text(p, limit, out, hidden); break;
    case EPUB: good = epub_text(p, limit, out, hidden); break;
    case NONE: *reason = other_kind(p); return *reason != NULL ? OFFICE_REJECTED : OFFICE_NONE;
    }
    if (out->len > limit) {
        *reason = too_large;
        return OFFICE_REJECTED;
    }
    return good && !p->damaged ? OFFICE_TEXT : OFFICE_DAMAGED;
}

enum office office_text(struct span file, size_t limit, struct buf *out, size_t *hidden, const char **reason)
{
    struct package p = {0};
    enum office result = OFFICE_REJECTED;
    *reason = too_large;
    if (package_read(&p, file, limit))
        result = office_package_text(&p, limit, out, hidden, reason);
    package_free(&p);
    return result;
}
