/* How a run gets out of step, and back.
 *
 * A scraper put "(reading)" after traditional characters and turned full-width punctuation into ASCII, both
 * by replacing bytes in GBK text. A pair of bytes also occurs across the border of two characters, so what
 * was meant for one character can fall between two:
 *
 *     書式的     95 F8 CA BD B5 C4        the bytes F8 CA are a character too, say one read "x"
 *     replaced  95 F8 CA (x) BD B5 C4    CA has lost its partner
 *     decoded   書 ? x) 降 ...            CA and the bracket become "?", all that follows is one byte off
 *
 * The decoder is in step again at an ASCII byte that is the second byte of a character (40 to 7E: '@',
 * letters,
 * "[\]^_`{|}~", or 80, which decodes to the euro sign), or where another byte is lost the same way.
 *
 * Purpose: find the lost bytes and pair the known ones anew. The state is one number, the `pending` byte: the
 * first half of a true character whose second half comes next. While there is one, the decoder was out of
 * step; when there is none, the run is over. What each piece of the damaged text says:
 *
 *     "?reading)" in step      a byte b is lost; (last byte before, b) is read so. b is pending.
 *     "?" and a mark           a byte u is lost; the mark was A3 xx: (u, A3) is a character, xx is pending.
 *     a character (x, y)       the true character (pending, x); then y is pending, or if y is ASCII, y stands
 *                              alone.
 *     "(reading)" after it    was meant for (x, y) itself and goes.
 *     an ASCII second byte c   the true character (pending, c); in step. A "(reading)" after must fit it.
 *     a mark out of step       or else it was A3 xx here too: (pending, A3), and xx is pending.
 *     "?reading)" out of step  the lost byte b ends (pending, b), which is read so; in step.
 *     "?" out of step          a lost byte u ends (pending, u); in step. The decoder may have eaten an ASCII
 *                              byte after u.
 *     anything else            cannot be: no such run.
 *
 * Pairs (u, v) that decode to user-defined characters were lost from the damaged text without a trace. So
 * in a second pass there may be such a pair in front of each piece: (pending, u) is a character, v is pending
 * (lost_pairs.c). Where nothing comes out even so, a third pass allows for two of them.
 *
 * Where several bytes fit, all are followed at once as hypotheses (beam). Each is judged by what its text
 * costs as a text of words after the one in front (words), and by what it takes for granted: above all, that
 * the scraper left alone what it should have found. Wherever one of them gets in step again it is a
 * candidate. Those that gain most over the damage are compared with the text after them, and the cheapest is
 * taken. */
#include "resync.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "hanzi.h"
#include "run.h"
#include "utf8.h"

enum {
    MARK = 40,    /* what it costs that a mark out of step was full-width */
    UNKNOWN = 40, /* what a character costs that carries no annotations elsewhere in the document */
    NO_STOP = 14, /* what it costs that the character parted by a mark is not the full stop A1 A3, */
    STOP_LEAD = 0xa1,
    PLAIN = 50,   /* a character, on average: below, no pair was lost */
    BEHIND = 300, /* by so much a hypothesis may gain less than the best candidate */
    MARK_LEAD = 0xa3,
};

struct resync *resync_new(void)
{
    struct resync *r = mem_zalloc(1, sizeof *r);
    r->beam = beam_new();
    return r;
}

size_t resync_work(const struct resync *r)
{
    return beam_work(r->beam);
}

void resync_free(struct resync *r)
{
    beam_free(r->beam);
    free(r);
}

/* The second GBK byte of the full-width form of an ASCII mark (the first is A3), or 0. */
static unsigned full_width(uint32_t cp)
{
    return cp < 0x7f && ispunct((int)cp) ? cp + 0x80 : 0;
}

/* Steps over "reading)" with the lost byte b in front, where (first, b) is read so. Out of step b ends the
 * pending character, the first byte of which is `first`; in step b is pending itself. */
static void lost_to_reading(struct resync *r, const struct hypothesis *h, unsigned first, int reading)
{
    bool in_step = h->pending == BEAM_NONE;
    if (!in_step && beam_judged(h) > candidates_most(&r->found, r->at))
        return;
    for (int pass = 0, found = 0; pass < 2 && found == 0; pass++) {
        struct choices c = {r->of_lead + r->first[first], r->first[first + 1] - r->first[first]};
        if (pass > 0)
            c = bytes_from(first);
        for (size_t i = 0; i < c.n; i++) {
            uint32_t cp = c.choice[i].cp;
            if ((pass > 0 && hanzi_simplified(cp) == cp) || !hanzi_reads(cp, reading))
                continue;
            struct hypothesis to = *h;
            to.pending = in_step ? c.choice[i].byte : BEAM_NONE;
            to.penalty += pass * UNKNOWN;
            to.guessed = (uint16_t)(to.guessed + (found++ > 0 || pass > 0));
            if (in_step)
                beam_keep(r->beam, &to);
            else if (beam_extend(r->beam, &to, cp))
                candidates_add(&r->found, &to, r->at, r->readings);
        }
    }
}

/* The damaged text at `at` is the rest of a tag that has lost its '<': "/p>", "br>". */
static bool is_rest_of_tag(const struct resync *r)
{
    enum { LONGEST = 10 };
    size_t i = r->at + (r->at < r->n && r->s[r->at] == '/'), start = i;
    while (i < r->n && i < start + LONGEST && isalnum((unsigned char)r->s[i]))
        i++;
    return i > start && i < r->n && r->s[i] == '>';
}

/* A lost byte u ends the pending character of h. With what came after it, it made no character. */
static void lost_at_end(struct resync *r, const struct hypothesis *h)
{
    int most = candidates_most(&r->found, r->at);
    bool tag = is_rest_of_tag(r);
    unsigned next = run_next_byte(r);
    struct choices c = bytes_everyday(h->pending);
    if (beam_judged(h) > most)
        return;
    for (size_t i = 0; i < c.n; i++) {
        uint32_t cp = c.choice[i].cp;
        if (next > 0x80 && !bytes_are_lost(c.choice[i].byte, next))
            continue;
        if (beam_judged(h) + words_alone_cost(cp) > most &&
            !words_may_join(h->words.last[0], hanzi_simplified(cp)))
            continue;
        struct hypothesis to = *h;
        to.pending = BEAM_NONE;
        to.guessed++;
        to.penalty += run_cost_of_sparing(r, cp);
        if (beam_extend(r->beam, &to, cp) && (!tag || beam_extend(r->beam, &to, '<')))
            candidates_add(&r->found, &to, r->at, r->readings);
    }
}

/* The decoded character cp, that is the pair (x, y). A "(reading)" after it that fits goes with it. */
static void take_character(struct resync *r, uint32_t cp)
{
    size_t n, at = r->at;
    unsigned x = hanzi_to_gbk(cp) >> 8, y = hanzi_to_gbk(cp) & 0xff, readings = r->readings;
    bool touching = r->touching;
    r->touching = !hanzi_reads(cp, run_take_reading(r));
    if (r->touching) {
        r->at = at;
        r->readings = readings;
    }
    const struct hypothesis *h = beam_now(r->beam, &n);
    for (size_t i = 0; i < n; i++) {
        struct hypothesis to = h[i];
        uint32_t is = hanzi_from_gbk(to.pending, x);
        to.penalty += touching ? run_cost_of_sparing(r, is) : 0;
        if (!beam_extend(r->beam, &to, is))
            continue;
        to.pending = (uint16_t)(y >= 0x80 ? y : BEAM_NONE);
        if (y >= 0x80)
            beam_keep(r->beam, &to);
        else if (beam_extend(r->beam, &to, y))
            candidates_add(&r->found, &to, r->at, r->readings);
    }
}

/* An ASCII byte c that ends the pending character. A "(reading)" after it must fit what comes out. */
static void take_second(struct resync *r, unsigned c)
{
    size_t n, at = r->at;
    unsigned readings = r->readings;
    int reading = run_take_reading(r);
    const struct hypothesis *h = beam_now(r->beam, &n);
    for (size_t i = 0; i < n; i++) {
        struct hypothesis to = h[i];
        uint32_t cp = hanzi_from_gbk(to.pending, c);
        to.pending = BEAM_NONE;
        to.penalty += reading < 0 && r->touching ? run_cost_of_sparing(r, cp) : 0;
        if ((reading < 0 || hanzi_reads(cp, reading)) && beam_extend(r->beam, &to, cp))
            candidates_add(&r->found, &to, r->at, r->readings);
    }
    r->at = at;
    r->readings = readings;
}

/* A mark that was full-width: A3 ends the pending character, `second` is pending. */
static void take_mark(struct resync *r, unsigned second)
{
    size_t n;
    const struct hypothesis *h = beam_now(r->beam, &n);
    for (size_t i = 0; i < n; i++) {
        struct hypothesis to = h[i];
        if (!beam_extend(r->beam, &to, hanzi_from_gbk(to.pending, 0xa3)))
            continue;
        to.pending = (uint16_t)second;
        to.penalty += MARK;
        to.guessed++;
        beam_keep(r->beam, &to);
    }
}

/* In step: a lost byte u, then A3 and the second byte of a mark. `left` is the byte that u touches; 0: none.
 */
static void lost_to_mark(struct resync *r, unsigned left, unsigned second)
{
    size_t n;
    const struct hypothesis *h = beam_now(r->beam, &n);
    struct choices c = bytes_before_mark();
    for (size_t i = 0; i < c.n; i++) {
        struct hypothesis to = *h;
        unsigned u = c.choice[i].byte;
        to.pending = (uint16_t)second;
        to.guessed++;
        to.penalty += r->known[c.choice[i].cp] ? RUN_SPARED : u == STOP_LEAD ? 0 : NO_STOP;
        to.penalty += left > 0 ? run_cost_of_sparing(r, hanzi_from_gbk(left, u)) : 0;
        if (beam_extend(r->beam, &to, c.choice[i].cp))
            beam_keep(r->beam, &to);
    }
}

/* The '?' after which the current place is, out of step. */
static void take_lost(struct resync *r)
{
    int reading;
    size_t n, length = reading_and_bracket(r->s + r->at, r->n - r->at, &reading);
    const struct hypothesis *h = beam_now(r->beam, &n);
    r->at += length;
    r->readings += length > 0;
    for (size_t i = 0; i < n; i++)
        if (length > 0)
            lost_to_reading(r, &h[i], h[i].pending, reading);
        else
            lost_at_end(r, &h[i]);
    r->at -= length;
    r->readings -= length > 0;
}

/* The next step, for those that are worth it. */
static bool step(struct resync *r)
{
    int cost = candidates_move(&r->found, r->at);
    return beam_step(r->beam, cost - r->found.most + BEHIND);
}

/* One piece of damaged text, out of step. Returns false when the run cannot go on. */
static bool take_piece(struct resync *r)
{
    uint32_t cp;
    size_t length = r->at < r->n ? utf8_decode(r->s + r->at, r->n - r->at, &cp) : 0;
    if (length == 0)
        return false;
    unsigned mark = full_width(cp), next = mark ? MARK_LEAD : run_next_byte(r);
    if (r->lost_pairs > 0 && next >= 0x40)
        run_allow_lost_pairs(r, cp, next);
    r->at += length;
    if (cp == '?')
        take_lost(r);
    if ((cp >= 0x40 && cp <= 0x7e) || cp == RUN_EURO)
        take_second(r, cp == RUN_EURO ? 0x80 : cp);
    else if (hanzi_to_gbk(cp) != 0)
        take_character(r, cp);
    if (mark != 0)
        take_mark(r, mark);
    return step(r);
}

/* The '?' that may begin a run. */
static bool take_first(struct resync *r, bool touching)
{
    int reading;
    size_t n, length = reading_and_bracket(r->s + 1, r->n - 1, &reading);
    unsigned trail = hanzi_to_gbk(r->before) & 0xff;
    r->at = 1 + length;
    r->readings = length > 0;
    r->touching = length == 0;
    if (length > 0) {
        lost_to_reading(r, beam_now(r->beam, &n), trail, reading);
        return step(r);
    }
    unsigned second = r->n > 1 ? full_width((unsigned char)r->s[1]) : 0;
    if (second == 0)
        return false;
    r->at = 2;
    lost_to_mark(r, touching ? trail : 0, second);
    return step(r);
}

static void pass(struct resync *r, bool touching, unsigned lost_pairs)
{
    r->lost_pairs = lost_pairs;
    candidates_again(&r->found);
    if (lost_pairs > 0)
        beam_again(r->beam, &r->start);
    else
        beam_start(r->beam, &r->start);
    bool alive = take_first(r, touching);
    while (alive)
        alive = take_piece(r);
}

/* The run may read better with a pair lost somewhere. */
static bool is_doubtful(const struct resync *r, const struct candidate *best)
{
    return best == NULL || beam_judged(&best->h) - r->start.cost > PLAIN * best->h.length;
}

bool resync_rebuild(struct resync *r, struct span text, const uint32_t *left, bool touching,
                    struct resync_run *run)
{
    r->s = text.s;
    r->n = text.n;
    r->before = left[0];
    r->start = (struct words){0};
    for (size_t i = RESYNC_LEFT; i-- > 0;)
        if (left[i] != 0)
            words_add(&r->start, left[i]);
    candidates_start(&r->found, r->beam, text, &r->start);
    pass(r, touching, 0);
    const struct candidate *best = candidates_choose(&r->found);
    if (is_doubtful(r, best)) {
        pass(r, touching, 1);
        best = candidates_choose(&r->found);
    }
    if (best == NULL) {
        pass(r, touching, 2);
        best = candidates_choose(&r->found);
    }
    if (best == NULL)
        return false;
    run->length = best->at;
    run->n = best->h.length;
    run->guessed = best->h.guessed;
    run->readings = best->readings;
    beam_text(r->beam, &best->h, run->text);
    return true;
}
