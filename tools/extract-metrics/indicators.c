#include "indicators.h"

#include "lexicon.h"
#include "record.h"

static const char *write_row(void *ctx, const struct lexicon_row *r)
{
    enum { FIELDS = 6, ALIASES = 2, HEADS = 6 };
    struct out *out = ctx;
    if (r->cell[0].n == 0 || r->cell[1].n == 0)
        return "an indicator has an id and a name";
    for (int i = 0; i < FIELDS; i++) {
        rec_write(out, r->cell[i]);
        if (i == ALIASES && r->cell[HEADS].n > 0) {
            if (r->cell[ALIASES].n > 0)
                out_byte(out, '|');
            rec_write(out, r->cell[HEADS]);
        }
        out_byte(out, i + 1 < FIELDS ? '\t' : '\n');
    }
    return NULL;
}

void indicators_write(const char *dir, bool header, struct out *out)
{
    static const char *const columns[] = {"id",    "names", "aliases", "english",
                                          "units", "kind",  "?heads",  NULL};
    if (header)
        out_text(out, INDICATORS_HEADER);
    lexicon_read(dir, "indicators", columns, write_row, out);
}
