#include "composition.h"

#include <stdio.h>

#include "decimal.h"
#include "sets.h"

enum { PARTS = 3, NEAR = 48 }; /* bytes between the words and the first share */

/* Length of the number at s and its value; 0 for none. */
static size_t number_at(struct span s, struct decimal *value)
{
    size_t n = 0;
    while (n < s.n && ((s.s[n] >= '0' && s.s[n] <= '9') || (n > 0 && s.s[n] == '.')))
        n++;
    return n > 0 && dec_parse(span_head(s, n), value) ? n : 0;
}

/* Length of three numbers joined by signs of ratio at s, and their sum; 0 where there are fewer or more. */
static size_t three_at(struct span s, struct decimal *sum)
{
    size_t at = 0;
    *sum = (struct decimal){0, 0};
    for (unsigned i = 0; i < PARTS; i++) {
        struct decimal part;
        size_t sign = i > 0 ? set_at(SET_MARK_RATIO, s.s + at, s.n - at) : 0;
        size_t n = i > 0 && sign == 0 ? 0 : number_at(span_from(s, at + sign), &part);
        if (n == 0 || !dec_add(sum, part))
            return 0;
        at += sign + n;
    }
    return set_at(SET_MARK_RATIO, s.s + at, s.n - at) > 0 ? 0 : at;
}

/* Within a tenth for each part they are rounded; what is far from 100 is no list of shares. */
static bool is_wrong(struct decimal sum)
{
    static const struct decimal least = {99, 0}, most = {101, 0}, low = {30, 0}, high = {300, 0};
    return (dec_compare(sum, least) < 0 || dec_compare(sum, most) > 0) && dec_compare(sum, low) > 0 &&
           dec_compare(sum, high) < 0;
}

static void report_sum(const struct report_text *t, const struct text_line *l, struct span shares,
                       struct decimal sum, struct buf *b)
{
    char note[DEC_TEXT + 64], number[DEC_TEXT];
    struct buf witnesses = {0};
    unsigned n = 0;
    dec_format(sum, number);
    snprintf(note, sizeof note, "the shares make %s", number);
    add_witness(&witnesses, &n, l->seg, shares);
    text_finding(t, "shares", "conflict", shares, span_of("100"),
                 (struct span){witnesses.data, witnesses.len}, span_of(note), b);
    buf_free(&witnesses);
}

void check_composition(const struct report_text *t, struct buf *b)
{
    for (size_t i = 0; i < t->n; i++) {
        struct span text = t->line[i].text;
        size_t word = 0, from = 0;
        const char *found;
        if (simd_find_digit(text.s, 0, text.n) == text.n)
            continue;
        while ((found = set_find(SET_AUDIT_THREE_SHARES, span_from(text, from), &word)) != NULL) {
            size_t begin = (size_t)(found - text.s) + word, end = begin;
            from = begin;
            for (struct decimal sum; end < text.n && end - begin < NEAR; end++) {
                struct span rest = span_from(text, end);
                size_t n = three_at(rest, &sum);
                if (n > 0 && is_wrong(sum))
                    report_sum(t, &t->line[i], span_head(rest, n), sum, b);
                from = n > 0 ? end + n : from;
                if (n > 0 || (rest.s[0] >= '0' && rest.s[0] <= '9'))
                    break;
            }
        }
    }
}
