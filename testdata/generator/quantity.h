/* quantity: writes one quantity into a sentence and says what it states. */
#ifndef GENERATOR_QUANTITY_H
#define GENERATOR_QUANTITY_H

#include "grammar.h"
#include "mem.h"
#include "random.h"

enum fact_flag { FACT_MASKED = 1, FACT_SPACED = 2, FACT_ZH = 4, FACT_REPEAT = 8 };

/* What a quantity states, by spec/metrics.md. The rest of the columns stands in the slot. */
struct fact {
    const struct slot *slot;
    size_t raw, raw_len; /* where it stands in the text, in bytes */
    unsigned report;
    unsigned flags;      /* of enum fact_flag */
    const char *bound;   /* "=", ">=" and so on */
    char lo[32], hi[32]; /* plain decimals in the canonical unit; empty for none */
    const char *role;    /* set by the caller beforehand */
    char period[16];
};

/* How numbers are written in a report. */
struct writing {
    const char *above; /* what $u stands for in a slot's prefix */
    bool clean;        /* no masks, split digits, full-width digits */
    bool masked;       /* most digits are x here */
    bool one_for_all;  /* one x for any number, not one for each digit */
};

/* Appends the quantity of slot s to text and fills raw, raw_len, slot, flags, bound, lo and hi of f. */
void quantity_write(const struct slot *s, const struct writing *w, struct random *r, struct buf *text,
                    struct fact *f);

/* The canonical unit of a unit as written: CNY for 万元. */
const char *quantity_unit(const char *written);

#endif
