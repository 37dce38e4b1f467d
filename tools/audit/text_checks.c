#include "text_checks.h"

#include <stdio.h>

#include "broken_dates.h"
#include "composition.h"
#include "headings_skip.h"
#include "keyed.h"
#include "sets.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Length of the number that s begins with: digits, and points between them. */
static size_t number_at(struct span s)
{
    size_t n = 0;
    while (n < s.n && (is_digit(s.s[n]) || (n > 0 && s.s[n] == '.' && n + 1 < s.n && is_digit(s.s[n + 1]))))
        n++;
    return n;
}

/* Counts the digits of the numbers of a text, of each number once: one that comes again, such as the year,
 * tells nothing new. */
static void count_digits(struct keyed *seen, struct span text, unsigned long long count[TEN],
                         unsigned long long *numbers)
{
    for (size_t at = 0; (at = simd_find_digit(text.s, at, text.n)) < text.n;) {
        size_t n = number_at(span_from(text, at));
        bool *known = keyed_find(seen, (struct span){text.s + at, n});
        for (size_t i = at; i < at + n && !*known; i++)
            if (text.s[i] != '.')
                count[text.s[i] - '0']++;
        *numbers += !*known;
        *known = true;
        at += n;
    }
}

/* How many of 1000 digits of different numbers are this one. */
static int share_of_digit(unsigned digit)
{
    const char c = (char)('0' + digit);
    const struct set_word *word;
    return set_which(SET_DIGIT_SHARES, &c, 1, &word) > 0 ? word->number : 0;
}

/* The chance that none of n digits is one of those that make up `share` of 1000, times `choices`: how many
 * such sets of digits there are to be missed. */
static double chance_of_none(int share, unsigned long long n, double choices)
{
    double p = choices;
    for (unsigned long long i = 0; i < n && p > 1e-300; i++)
        p *= 1 - share / 1000.0;
    return p;
}

/* How many sets of k of ten digits there are. */
static double choices_of(unsigned k)
{
    double choices = 1;
    for (unsigned i = 0; i < k; i++)
        choices = choices * (TEN - i) / (i + 1);
    return choices;
}

static void judge_digits(const unsigned long long count[TEN], struct lost_digits *lost)
{
    const double certain = 1e-6, likely = 0.05;
    int share = 0, seldom = 1000;
    unsigned missing = 0;
    for (unsigned d = 0; d < TEN; d++) {
        int s = share_of_digit(d);
        seldom = s < seldom ? s : seldom;
        /* one that may well be missing alone says nothing about the others */
        if (count[d] > 0 || chance_of_none(s, lost->digits, TEN) > TEN * likely)
            continue;
        lost->lost[d] = true;
        missing++;
        share += s;
    }
    lost->testable = chance_of_none(seldom, lost->digits, TEN) < certain;
    double p = chance_of_none(share, lost->digits, choices_of(missing));
    if (missing == 0 || p >= certain) {
        memset(lost->lost, 0, sizeof lost->lost);
        return;
    }
    lost->testable = true;
    lost->n = missing;
    snprintf(lost->chance, sizeof lost->chance, "%.0e", p);
    size_t n = 0;
    for (unsigned d = 0; d < TEN; d++)
        if (lost->lost[d]) {
            if (n > 0)
                lost->list[n++] = ',';
            lost->list[n++] = (char)('0' + d);
        }
}

static void find_lost_digits(const struct report_text *t, struct lost_digits *lost)
{
    struct keyed seen;
    unsigned long long count[TEN] = {0};
    *lost = (struct lost_digits){0};
    keyed_init(&seen, sizeof(bool));
    for (size_t i = 0; i < t->n; i++)
        if (!span_is(t->line[i].kind, "noise"))
            count_digits(&seen, t->line[i].text, count, &lost->numbers);
    keyed_clear(&seen);
    for (unsigned d = 0; d < TEN; d++)
        lost->digits += count[d];
    judge_digits(count, lost);
}

void text_finding(const struct report_text *t, const char *check, const char *verdict, struct span value,
                  struct span expected, struct span witnesses, struct span note, struct buf *b)
{
    const struct span field[] = {t->doc,           t->source, {"", 0},  {"", 0}, {"", 0},   span_of(check),
                                 span_of(verdict), value,     expected, {"", 0}, witnesses, note};
    for (size_t i = 0; i < sizeof field / sizeof *field; i++) {
        buf_add(b, field[i].s, field[i].n);
        buf_byte(b, i + 1 < sizeof field / sizeof *field ? '\t' : '\n');
    }
}

void add_witness(struct buf *witnesses, unsigned *n, unsigned long long seg, struct span text)
{
    char number[24];
    if (++*n > WITNESSES_NAMED)
        return;
    buf_text(witnesses, *n > 1 ? "; " : "");
    snprintf(number, sizeof number, "%llu ", seg);
    buf_text(witnesses, number);
    rec_escape(text, witnesses);
}

static void report_digits(const struct report_text *t, const struct lost_digits *lost, struct buf *b)
{
    struct buf witnesses = {0};
    char note[96] = "";
    unsigned n = 0;
    if (lost->n > 0) {
        headings_without(t, lost, &witnesses, &n);
        years_without(t, lost, &witnesses, &n);
        snprintf(note, sizeof note, "p=%s, %llu digits in %llu different numbers, %u witnesses", lost->chance,
                 lost->digits, lost->numbers, n);
    }
    text_finding(t, "digits",
                 lost->n > 0      ? "conflict"
                 : lost->testable ? "ok"
                                  : "untestable",
                 span_of(lost->list), (struct span){"", 0}, (struct span){witnesses.data, witnesses.len},
                 span_of(note), b);
    buf_free(&witnesses);
}

void text_checks(const struct report_text *t, struct buf *b)
{
    struct lost_digits lost;
    find_lost_digits(t, &lost);
    report_digits(t, &lost, b);
    check_headings(t, &lost, b);
    check_years(t, &lost, b);
    check_composition(t, b);
}
