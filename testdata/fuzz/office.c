/* office: any bytes as the parts of a document of an office program, parted by form feeds; the first byte
 * chooses the kind. What comes of it is well-formed text within the limit, or is rejected with a reason. */
#include "decode/office.h"
#include "decode/package.h"
#include "harness.h"
#include "utf8.h"

static const char *const docx[] = {"word/document.xml",  "word/numbering.xml", "word/styles.xml",
                                   "word/footnotes.xml", "word/endnotes.xml",  NULL};
static const char *const xlsx[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",       "xl/styles.xml",
                                   "xl/workbook.xml",          "xl/_rels/workbook.xml.rels", NULL};
static const char *const odf[] = {"mimetype", "content.xml", "styles.xml", NULL};
static const char *const epub[] = {"mimetype", "META-INF/container.xml", "c.opf", "a.xhtml", NULL};
static const char *const *const kinds[] = {docx, xlsx, odf, epub};
enum { KINDS = sizeof kinds / sizeof *kinds, LIMIT = 1 << 16 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return -1;
    struct package p = {0};
    struct span rest = {(const char *)data + 1, size - 1};
    for (const char *const *name = kinds[*data % KINDS]; *name != NULL && rest.n > 0; name++) {
        const char *end = memchr(rest.s, '\f', rest.n);
        size_t n = end ? (size_t)(end - rest.s) : rest.n;
        package_add(&p, span_of(*name), span_head(rest, n));
        rest = span_from(rest, end ? n + 1 : n);
    }
    package_sort(&p);
    struct buf out = {0};
    const char *reason = NULL;
    enum office is = office_package_text(&p, LIMIT, &out, &(size_t){0}, &reason);
    CLAIM(out.len == 0 || utf8_valid(out.data, out.len));
    CLAIM(is == OFFICE_REJECTED || out.len <= LIMIT);
    CLAIM(is != OFFICE_REJECTED || reason != NULL);
    buf_free(&out);
    package_free(&p);
    return 0;
}
