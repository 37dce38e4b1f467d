#include "run.h"

#include "hanzi.h"
#include "utf8.h"

void resync_document(struct resync *r, const uint16_t *known, size_t n)
{
    enum { WORD = 64, WORDS = RUN_BMP / WORD };
    uint64_t pairs[WORDS] = {0}; /* a bit for each pair of bytes */
    for (size_t i = 0; i < r->first[RUN_BYTES]; i++)
        r->known[r->of_lead[i].cp] = false;
    for (size_t i = 0; i < n; i++) {
        unsigned pair = hanzi_to_gbk(known[i]);
        r->known[known[i]] = true;
        pairs[pair / WORD] |= UINT64_C(1) << pair % WORD;
    }
    pairs[0] = 0; /* who has none */
    uint32_t at = 0;
    for (unsigned w = 0; w < WORDS; w++) {
        if (w % (WORDS / RUN_BYTES) == 0)
            r->first[w / (WORDS / RUN_BYTES)] = at;
        for (uint64_t bits = pairs[w]; bits != 0; bits &= bits - 1) {
            unsigned pair = w * WORD + (unsigned)__builtin_ctzll(bits);
            uint16_t cp = (uint16_t)hanzi_from_gbk(pair >> 8, pair & 0xff);
            r->of_lead[at++] = (struct choice){cp, (uint8_t)pair};
        }
    }
    r->first[RUN_BYTES] = at;
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
    return cp < 0x80 ? cp : cp == RUN_EURO ? 0x80 : hanzi_to_gbk(cp) >> 8;
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
