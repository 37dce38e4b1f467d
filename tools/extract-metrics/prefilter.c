#include "prefilter.h"

#include <stdlib.h>

#include "numeral_char.h"
#include "parse.h"
#include "simd.h"
#include "utf8.h"

/* What a first character tells: a digit or a mask is sure to be looked at, other signs need a second look.
 */
enum { SURE = 1, SIGN = 2 };

enum { RUN_MAX = 48 }; /* bytes of a numeral's signs that are looked at */

/* The signs of a numeral at `at`: their length, RUN_MAX or more when there are many. *digits: no multiplier
 * or the like is among them. */
static size_t numeral_run(struct span t, size_t at, bool *digits)
{
    size_t run = 0;
    for (*digits = true; run < RUN_MAX;) {
        struct numeral_char sign = numeral_char_at(t.s + at + run, t.n - at - run);
        if (sign.kind != NUMERAL_DIGIT && sign.kind != NUMERAL_MULTIPLIER && sign.kind != NUMERAL_VAGUE)
            break;
        *digits = *digits && sign.kind == NUMERAL_DIGIT;
        run += sign.length;
    }
    return run;
}

/* True unless it is certain that no quantity begins at this sign of a numeral; a number of years counts as
 * one, since it may govern those of the sentences after. Looks at a bounded number of signs. */
static bool numeral_passes(const struct lex *lex, struct span t, size_t at)
{
    const struct quantity_place place = {.text = t, .at = at, .bounded = true, .bound = BOUND_OVER};
    struct quantity q;
    bool digits;
    size_t run = numeral_run(t, at, &digits), after = at + run;
    uint32_t unit;
    if (parse_ends(t, at, SET_RANK_TOPS) || parse_any(SET_RANK_ORDINALS, t, at) > 0 ||
        parse_any(SET_RANK_FIRSTS, t, at) > 0 || run >= RUN_MAX ||
        parse_any(SET_TIME_YEAR_SIGNS, t, after) > 0)
        return true;
    /* 一批, 统一: most signs are digits that neither a unit nor more of a numeral follows. */
    if (run > 0 && digits && trie_longest(&lex->units, t.s + after, t.n - after, &unit) == 0 &&
        (after == t.n || set_at(SET_NUMBER_JOINTS, t.s + after, t.n - after) == 0))
        return false;
    return quantity_may_begin(t.s + at, t.n - at) && quantity_parse(lex, &place, &q) > 0;
}

/* The first place from `at` on that a quantity may begin at, nearly always one that does; or the end. */
static size_t next_candidate(const struct prefilter *p, struct span text, size_t at)
{
    const unsigned char *u = (const unsigned char *)text.s;
    while (text.n - at >= 3) {
        if ((u[at] & 0xf0) == 0xe0) {
            if (p->endings[u[at + 1] & 63] >> (u[at + 2] & 63) & 1)
                return at;
            at += 3;
        } else if (u[at] < 0x80 && p->first[u[at]] == 0) {
            at++;
        } else {
            return at;
        }
    }
    return at;
}

bool prefilter_passes(const struct prefilter *p, const struct lex *lex, struct span text)
{
    if (simd_find_digit(text.s, 0, text.n) < text.n)
        return true;
    for (size_t at = 0, length; (at = next_candidate(p, text, at)) < text.n; at += length) {
        unsigned sign = p->first[lex_first(text.s + at, text.n - at, &length)];
        if (sign != 0 && (sign == SURE || numeral_passes(lex, text, at)))
            return true;
    }
    return false;
}

/* Digits and masks need no second look. */
static bool is_sure(uint32_t cp)
{
    char text[4];
    size_t n = utf8_encode(cp, text);
    int digit;
    return number_digit(text, n, &digit) > 0 || number_mask(text, n) > 0;
}

static void mark_first(void *ctx, const char *word)
{
    struct prefilter *p = ctx;
    size_t length, place = lex_first(word, strlen(word), &length);
    p->first[place] = is_sure((uint32_t)place) ? SURE : SIGN;
    if (place >= 0x800)
        p->endings[place >> 6 & 63] |= UINT64_C(1) << (place & 63);
}

void prefilter_init(struct prefilter *p)
{
    *p = (struct prefilter){.first = mem_zalloc(LEX_FIRSTS, 1)};
    quantity_begins(mark_first, p);
    lex_set_begins(SET_RANK_ORDINALS, mark_first, p);
    lex_set_begins(SET_RANK_FIRSTS, mark_first, p);
}

void prefilter_free(struct prefilter *p)
{
    free(p->first);
    *p = (struct prefilter){0};
}
