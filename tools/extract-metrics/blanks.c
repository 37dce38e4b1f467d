#include "blanks.h"

#include <stdlib.h>

#include "number.h"
#include "numeral_char.h"
#include "sets.h"

/* The last character of s, or an empty span. */
static struct span last_character(struct span s)
{
    size_t at = s.n;
    while (at > 0 && ((unsigned char)s.s[--at] & 0xc0) == 0x80)
        continue;
    return span_from(s, at);
}

static bool is_digit(struct span s)
{
    int value;
    return s.n > 0 && number_digit(s.s, s.n, &value) > 0;
}

/* A character of Chinese text: no Latin one, no sign of a Chinese numeral, which would join with digits to
 * another number. */
static bool is_word(struct span s)
{
    return s.n > 0 && (unsigned char)s.s[0] >= 0x80 && !is_digit(s) &&
           numeral_char_at(s.s, s.n).kind != NUMERAL_DIGIT;
}

/* True when before ends with a number: a digit, or 余 and 万 after one. */
static bool ends_with_number(struct span before)
{
    enum { SIGNS = 4 };
    for (int i = 0; i < SIGNS; i++) {
        struct span last = last_character(before);
        if (is_digit(last))
            return true;
        struct numeral_char sign = numeral_char_at(last.s, last.n);
        if (sign.kind != NUMERAL_VAGUE && sign.kind != NUMERAL_MULTIPLIER)
            return false;
        before.n -= last.n;
    }
    return false;
}

/* The length of a dash between two blanks, with a number after: 1 - 2. */
static size_t dash_length(struct span after)
{
    size_t dash = set_at(SET_MARK_RANGE, after.s, after.n);
    bool apart = dash > 0 && span_starts(span_from(after, dash), " ") > 0;
    return apart && is_digit(span_from(after, dash + 1)) ? dash : 0;
}

/* True when the blank between them is none of the writer's. */
static bool is_stray(struct span before, struct span after)
{
    struct span last = last_character(before);
    if (is_digit(after)) {
        size_t dash = set_ends(SET_MARK_RANGE, before);
        return is_word(last) ||
               (dash > 0 && is_digit(last_character((struct span){before.s, before.n - dash})));
    }
    if (set_has(SET_MARK_PERCENT, last) || ends_with_number(before))
        return is_word(after) || set_at(SET_MARK_PERCENT, after.s, after.n) > 0 || dash_length(after) > 0;
    return false;
}

static void note(struct blanks *b)
{
    if (b->n == b->cap) {
        b->cap = b->cap ? 2 * b->cap : 16;
        b->at = mem_resize(b->at, b->cap, sizeof *b->at);
    }
    b->at[b->n++] = b->text.len;
}

/* Where the ** that closes the one at `at` stands: markup around bold words, **专利**申请. 0 where the
 * asterisks hide something: in **县、**镇 a comma would end the bold words, or the kind of thing that is
 * hidden begins them. */
static size_t bold_end(struct span s, size_t at)
{
    size_t from = at + 2, i = from;
    if (at + 2 >= s.n || s.s[at + 1] != '*' || s.s[at + 2] == '*' || s.s[at + 2] == ' ' ||
        set_at(SET_MASK_HEADS, s.s + from, s.n - from) > 0)
        return 0;
    while (i + 1 < s.n && s.s[i] != '*' && set_at(SET_BOLD_STOPS, s.s + i, s.n - i) == 0)
        i++;
    return i > from && i + 1 < s.n && s.s[i] == '*' && s.s[i + 1] == '*' &&
                   (i + 2 == s.n || s.s[i + 2] != '*')
               ? i
               : 0;
}

/* The first blank or asterisk from `at` on, or the end. */
static size_t next_sign(struct span s, size_t at, bool asterisks)
{
    const char *blank = at < s.n ? memchr(s.s + at, ' ', s.n - at) : NULL;
    size_t end = blank != NULL ? (size_t)(blank - s.s) : s.n;
    const char *star = asterisks && at < end ? memchr(s.s + at, '*', end - at) : NULL;
    return star != NULL ? (size_t)(star - s.s) : end;
}

/* Leaves out the n bytes of whole that come next. */
static void leave_out(struct blanks *b, size_t n)
{
    while (n-- > 0)
        note(b);
}

/* The blanks at whole[at]: left out where the writer put none. Returns how many there are. */
static size_t take_blanks(struct blanks *b, struct span whole, size_t at)
{
    size_t n = 1;
    while (at + n < whole.n && whole.s[at + n] == ' ')
        n++;
    struct span before = {b->text.data, b->text.len};
    if (n <= 2 && is_stray(before, (struct span){whole.s + at + n, whole.n - at - n}))
        leave_out(b, n);
    else
        buf_add(&b->text, whole.s + at, n);
    return n;
}

struct span blanks_take_out(struct blanks *b, struct span whole)
{
    blanks_none(b, whole);
    b->text.len = 0;
    bool asterisks = whole.n > 0 && memchr(whole.s, '*', whole.n) != NULL;
    size_t at = 0, to = next_sign(whole, 0, asterisks), close = SIZE_MAX;
    if (to == whole.n)
        return whole;
    buf_reserve(&b->text, whole.n);
    for (; to < whole.n; to = next_sign(whole, at, asterisks)) {
        buf_add(&b->text, whole.s + at, to - at);
        at = to;
        size_t bold = whole.s[at] == '*' && at != close ? bold_end(whole, at) : 0;
        if (whole.s[at] == ' ') {
            at += take_blanks(b, whole, at);
        } else if (bold > 0 || at == close) {
            close = bold > 0 ? bold : SIZE_MAX;
            leave_out(b, 2);
            at += 2;
        } else
            while (at < whole.n && whole.s[at] == '*')
                buf_byte(&b->text, whole.s[at++]);
    }
    buf_add(&b->text, whole.s + at, whole.n - at);
    return b->n > 0 ? (struct span){b->text.data, b->text.len} : whole;
}

/* How many blanks were taken out before `at`, and at it where it begins something. */
static size_t taken_before(const struct blanks *b, size_t at, bool begins)
{
    size_t low = 0, high = b->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (b->at[middle] < at || (begins && b->at[middle] == at))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct span blanks_restore(const struct blanks *b, size_t at, size_t length)
{
    size_t from = at + taken_before(b, at, true), end = at + length;
    return (struct span){b->whole.s + from, end + taken_before(b, end, false) - from};
}

void blanks_free(struct blanks *b)
{
    free(b->at);
    buf_free(&b->text);
}
