#include "report_tally.h"

const char *const section_names[] = {"done", "plan", "problem", "intro", "", NULL};

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
    buf_free(&r->context);
}

static struct span id_of(const struct span *field)
{
    return (struct span){field[SEG_DOC].s, (size_t)(span_end(field[SEG_REPORT]) - field[SEG_DOC].s)};
}

bool report_tally_goes_on(const struct report_tally *r, const struct span *field)
{
    return r->open && span_equal((struct span){r->context.data, r->id}, id_of(field));
}

void report_tally_begin(struct report_tally *r, const struct span *field)
{
    static const enum seg_column more[] = {SEG_GENRE, SEG_PLACE, SEG_PERIOD};
    struct span id = id_of(field);
    r->open = true;
    r->context.len = 0;
    buf_add(&r->context, id.s, id.n);
    r->id = id.n;
    for (size_t i = 0; i < sizeof more / sizeof *more; i++) {
        buf_byte(&r->context, '\t');
        buf_add(&r->context, field[more[i]].s, field[more[i]].n);
    }
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
