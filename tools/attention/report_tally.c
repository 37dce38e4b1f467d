#include "report_tally.h"

void report_tally_init(struct report_tally *r, const struct themes *themes, bool by_section)
{
    *r = (struct report_tally){.themes = themes, .by_section = by_section};
    for (unsigned s = 0; s < SECTIONS; s++)
        tally_init(&r->section[s], themes);
}

void report_tally_free(struct report_tally *r)
{
    for (unsigned s = 0; s < SECTIONS; s++)
        tally_free(&r->section[s]);
}

void report_tally_clear(struct report_tally *r)
{
    for (unsigned s = 0; s < SECTIONS; s++)
        if (r->section[s].sentences > 0)
            tally_clear(&r->section[s], r->themes);
}

struct tally *report_tally_section(struct report_tally *r, struct span phase)
{
    unsigned s = SECTION_DONE;
    while (r->by_section && s < SECTION_OTHER && !span_is(phase, section_names[s]))
        s++;
    return &r->section[s];
}

bool report_has_row(const struct report_tally *r, enum section section)
{
    if (!r->by_section)
        return section == 0;
    return section <= SECTION_PLAN || r->section[section].sentences > 0;
}

void report_context(struct buf *b, const struct report_tally *r, enum section section)
{
    buf_add(b, r->head->context.data, r->head->context.len);
    if (r->by_section) {
        buf_byte(b, '\t');
        buf_text(b, section_names[section]);
    }
}
