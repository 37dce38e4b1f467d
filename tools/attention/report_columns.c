#include "report_columns.h"

void report_columns(struct title *t, bool by_section)
{
    struct span rest = span_of(REPORT_COLUMNS);
    while (rest.n > 0) {
        const char *tab = memchr(rest.s, '\t', rest.n);
        size_t n = tab != NULL ? (size_t)(tab - rest.s) : rest.n;
        title_text(t, span_head(rest, n));
        rest = span_from(rest, tab != NULL ? n + 1 : n);
    }
    if (by_section)
        title_text(t, span_of("section"));
}

void report_context(struct buf *b, const struct report_tally *r, enum section section)
{
    buf_add(b, r->context.data, r->context.len);
    if (r->by_section) {
        buf_byte(b, '\t');
        buf_text(b, section_names[section]);
    }
}

bool report_has_row(const struct report_tally *r, enum section section)
{
    if (!r->by_section)
        return section == 0;
    return section <= SECTION_PLAN || r->section[section].sentences > 0;
}
