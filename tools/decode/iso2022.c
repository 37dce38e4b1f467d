#include "iso2022.h"

enum { LF = '\n', SO = 0x0e, SI = 0x0f, ESC = 0x1b };

static bool is_half(char c)
{
    return c >= 0x21 && c <= 0x7e;
}

/* The text begins within Chinese: it is cut, and what ends that comes before what begins it. */
static bool begins_in_chinese(struct span b)
{
    for (size_t i = 0; i + 1 < b.n && b.s[i] != '\n'; i++)
        if (b.s[i] == '~' && (b.s[i + 1] == '{' || b.s[i + 1] == '}'))
            return b.s[i + 1] == '}' && i % 2 == 0;
    return false;
}

void iso2022_take_hz(struct span b, struct buf *gb)
{
    bool chinese = begins_in_chinese(b);
    buf_reserve(gb, b.n);
    for (size_t i = 0; i < b.n; i++) {
        char c = b.s[i], next = i + 1 < b.n ? b.s[i + 1] : '\0';
        if (c == '~' && (next == (chinese ? '}' : '{') || (next == '\n' && !chinese))) {
            chinese = next == '{';
            i++;
        } else if (c == '~' && next == '~' && !chinese) {
            buf_byte(gb, c);
            i++;
        } else if (chinese && is_half(c) && is_half(next)) {
            buf_byte(gb, (char)(c | 0x80));
            buf_byte(gb, (char)(next | 0x80));
            i++;
        } else {
            chinese = chinese && c != '\n';
            buf_byte(gb, c);
        }
    }
}

/* A designation: ESC $ ) F for SO, ESC $ * F for SS2, ESC $ + F for SS3. Returns its length, 0 if there is
 * none. */
static size_t designation(struct iso2022 *state, struct span b)
{
    static const size_t length = 4;
    if (b.n < length || b.s[0] != ESC || b.s[1] != '$' || b.s[2] < ')' || b.s[2] > '+')
        return 0;
    state->designated[b.s[2] - ')'] = b.s[3];
    return length;
}

/* The plane of CNS 11643 that a set is; 0 for GB 2312. ISO-IR-165 is GB 2312 with some characters more.
 * Without a designation, as in a text whose beginning is cut off, it will have been GB 2312. */
static unsigned plane_of(char set)
{
    static const char plane_1 = 'G', plane_7 = 'M';
    return set >= plane_1 && set <= plane_7 ? (unsigned)(set - plane_1) + 1 : 0;
}

static void add_pair(const char *s, unsigned plane, struct buf *bytes)
{
    enum { SS2 = 0x8e, PLANE = 0xa0, HIGH = 0x80 };
    if (plane > 1) {
        buf_byte(bytes, (char)SS2);
        buf_byte(bytes, (char)(PLANE + plane));
    }
    buf_byte(bytes, (char)(s[0] | HIGH));
    buf_byte(bytes, (char)(s[1] | HIGH));
}

/* Length of the escape sequence or shift at the beginning of b, 0 if there is none. */
static size_t take_control(struct iso2022 *state, struct span b)
{
    if (*b.s == SO || *b.s == SI) {
        state->out = *b.s == SO;
        return 1;
    }
    return designation(state, b);
}

/* A character of a Chinese set at the beginning of b: its length, 0 if there is none. *at is where its two
 * bytes begin: ESC N and ESC O call SS2 and SS3 for one character. *plane is its plane. */
static size_t take_pair(const struct iso2022 *state, struct span b, size_t *at, unsigned *plane)
{
    bool single = b.n > 3 && b.s[0] == ESC && (b.s[1] == 'N' || b.s[1] == 'O');
    *at = single ? 2 : 0;
    if (!(single || state->out) || b.n < *at + 2 || !is_half(b.s[*at]) || !is_half(b.s[*at + 1]))
        return 0;
    *plane = plane_of(state->designated[single ? b.s[1] - 'N' + 1 : 0]);
    return *at + 2;
}

bool iso2022_take(struct iso2022 *state, struct span *rest, struct buf *bytes)
{
    enum { UNKNOWN, GB, CNS } charset = UNKNOWN;
    while (rest->n > 0) {
        size_t at, length = take_control(state, *rest);
        unsigned plane = 0;
        if (length == 0 && (length = take_pair(state, *rest, &at, &plane)) > 0) {
            if (charset != UNKNOWN && (charset == CNS) != (plane > 0))
                break;
            charset = plane > 0 ? CNS : GB;
            add_pair(rest->s + at, plane, bytes);
        } else if (length == 0) {
            /* Bytes above 7F, which do not belong here, are never taken for what add_pair puts before a pair.
             */
            if ((unsigned char)*rest->s > 0x7f) {
                if (charset == CNS)
                    break;
                charset = GB;
            }
            state->out = state->out && *rest->s != LF;
            buf_byte(bytes, *rest->s);
            length = 1;
        }
        rest->s += length;
        rest->n -= length;
    }
    return charset == CNS;
}
