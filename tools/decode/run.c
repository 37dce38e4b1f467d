#include "run.h"

#include <stdlib.h>

#include "han.h"
#include "utf8.h"

static int by_bytes(const void *a, const void *b)
{
    const struct choice *x = a, *y = b;
    return (int)han_to_gbk(x->cp) - (int)han_to_gbk(y->cp);
}

void resync_document(struct resync *r, const uint16_t *known, size_t n)
{
    for (size_t i = 0; i < r->first[RUN_BYTES]; i++)
        r->known[r->of_lead[i].cp] = false;
    uint32_t all = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned bytes = han_to_gbk(known[i]);
        r->known[known[i]] = true;
        if (bytes != 0)
            r->of_lead[all++] = (struct choice){known[i], (uint8_t)bytes};
    }
    qsort(r->of_lead, all, sizeof *r->of_lead, by_bytes);
    for (uint32_t lead = 0, at = 0; lead <= RUN_BYTES; lead++) {
        while (at < all && han_to_gbk(r->of_lead[at].cp) >> 8 < lead)
            at++;
        r->first[lead] = at;
    }
}

static bool is_mark(uint32_t cp)
{
    return cp > 0xff00 && (cp == 0xff0c || cp == 0xff1b || cp == 0xff1a || cp == 0xff1f || cp == 0xff01 ||
                           cp == 0xff08 || cp == 0xff09);
}

int run_cost_of_sparing(const struct resync *r, uint32_t cp)
{
    return r->known[cp] || is_mark(cp) ? RUN_SPARED : 0;
}

unsigned run_next_byte(const struct resync *r)
{
    uint32_t cp = 0;
    if (r->at < r->n)
        utf8_decode(r->s + r->at, r->n - r->at, &cp);
    return cp < 0x80 ? cp : cp == RUN_EURO ? 0x80 : han_to_gbk(cp) >> 8;
}

int run_take_reading(struct resync *r)
{
    int reading;
    if (r->at == r->n || r->s[r->at] != '(')
        return -1;
    size_t length = reading_and_bracket(r->s + r->at + 1, r->n - r->at - 1, &reading);
    if (length == 0)
        return -1;
    r->at += 1 + length;
    r->readings++;
    return reading;
}
