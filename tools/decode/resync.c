/* How a run gets out of step, and back.
 *
 * A scraper put "(reading)" behind traditional characters and turned full-width punctuation into ASCII, both
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
 *     "(reading)" behind it    was meant for (x, y) itself and goes.
 *     an ASCII second byte c   the true character (pending, c); in step. A "(reading)" behind must fit it.
 *     a mark out of step       or else it was A3 xx here too: (pending, A3), and xx is pending.
 *     "?reading)" out of step  the lost byte b ends (pending, b), which is read so; in step.
 *     "?" out of step          a lost byte u ends (pending, u); in step. The decoder may have eaten an ASCII
 *                              byte behind u.
 *     anything else            cannot be: no such run.
 *
 * Pairs (u, v) that decode to user-defined characters were dropped from the damaged text without a trace. So
 * in a second pass, made where the first one finds nothing that reads well, there may be such a pair in front
 * of each piece: (pending, u) is a character, v is pending.
 *
 * Where several bytes fit, all are followed at once as hypotheses (beam). Wherever one of them gets in step
 * again it is a candidate. The candidates that gain most over the damage, measured by han_cost, are compared
 * as words with the text around them (han_cost_words), and the cheapest is taken. */
#include "resync.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "beam.h"
#include "candidates.h"
#include "han.h"
#include "utf8.h"

enum {
    DROPPED = 40, /* eighths of a bit: what a dropped pair costs; one pair in twelve is user-defined */
    MARK = 40,    /* what it costs that a mark out of step was full-width */
    PARTED = 160, /* what a character costs that carries annotations: these came before marks parted it */
    UNKNOWN = 40, /* what a character costs that carries no annotations elsewhere in the document */
    NO_STOP = 14, /* what it costs that the character parted by a mark is not the full stop A1 A3, */
    STOP_LEAD = 0xa1,
    RARE = 100,         /* a character: from here on, another reading is looked for among dropped pairs */
    UNUSUAL = 128,      /* a character: from here on, it is not chosen by context alone */
    FIRST_TRAIL = 0xa1, /* second bytes of user-defined characters */
    LAST_TRAIL = 0xfe,
    IDEOGRAPHIC_SPACE = 0x3000,
    EURO = 0x20ac, /* byte 80 in Windows code page 936 */
};

struct resync {
    struct beam *beam;
    struct candidates found;
    const char *s;
    size_t n, at; /* the damaged text, and how far it has been read */
    const uint32_t *left;
    const unsigned char *known;
    unsigned readings;
    bool drops;                                   /* allow for dropped pairs */
    unsigned char lost_leads[0x80], n_lost_leads; /* first bytes of pairs without a character */
};

struct resync *resync_new(void)
{
    struct resync *r = mem_zalloc(1, sizeof *r);
    r->beam = beam_new();
    for (unsigned u = 0x81; u <= 0xfe; u++)
        for (unsigned v = FIRST_TRAIL; v <= LAST_TRAIL; v++)
            if (han_from_gbk(u, v) == 0) {
                r->lost_leads[r->n_lost_leads++] = (unsigned char)u;
                break;
            }
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

/* Steps over "reading)" with the lost byte b in front, where (first, b) is read so. Out of step b ends the
 * pending character, the first byte of which is `first`; in step b is pending itself. */
static void lost_to_reading(struct resync *r, const struct hypothesis *h, unsigned first, int reading)
{
    bool in_step = h->pending == BEAM_NONE;
    for (int pass = 0, found = 0; first > 0x80 && pass < 2 && found == 0; pass++)
        for (unsigned b = 0x40; b <= 0xfe; b++) {
            uint32_t cp = han_from_gbk(first, b);
            if (!(pass == 0 ? r->known[cp] : han_simplified(cp) != cp) || !han_reads(cp, reading))
                continue;
            struct hypothesis to = *h;
            to.pending = (uint16_t)(in_step ? b : BEAM_NONE);
            to.penalty += pass * UNKNOWN;
            to.guessed = (uint16_t)(to.guessed + (found++ > 0 || pass > 0));
            if (in_step)
                beam_keep(r->beam, &to);
            else if (beam_extend(r->beam, &to, cp))
                candidates_add(&r->found, &to, r->at, r->readings);
        }
}

/* Of characters chosen by context alone only those of everyday use come into question, and no blanks. */
static bool is_plausible(uint32_t cp)
{
    return cp != 0 && cp != IDEOGRAPHIC_SPACE && han_cost_alone(cp) < UNUSUAL && !han_only_simplified(cp);
}

/* The second GBK byte of the full-width form of an ASCII mark (the first is A3), or 0. */
static unsigned full_width(uint32_t cp)
{
    return cp < 0x7f && ispunct((int)cp) ? cp + 0x80 : 0;
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

/* A lost byte u ends the pending character of h. */
static void lost_at_end(struct resync *r, const struct hypothesis *h)
{
    if (!candidates_may_add(&r->found, h, r->at))
        return;
    bool tag = is_rest_of_tag(r);
    for (unsigned u = 0x40; u <= 0xfe; u++) {
        if (!is_plausible(han_from_gbk(h->pending, u)))
            continue;
        struct hypothesis to = *h;
        to.pending = BEAM_NONE;
        to.guessed++;
        if (beam_extend(r->beam, &to, han_from_gbk(h->pending, u)) &&
            (!tag || beam_extend(r->beam, &to, '<')))
            candidates_add(&r->found, &to, r->at, r->readings);
    }
}

/* A byte that may end a dropped pair, and the character that it begins with the next known byte. */
struct follower {
    unsigned v;
    uint32_t behind; /* 0: not known */
};

/* Writes those that make no rare character with `next` (0: it is not known) and returns how many. */
static size_t followers(unsigned next, struct follower *f)
{
    size_t n = 0;
    for (unsigned v = FIRST_TRAIL; v <= LAST_TRAIL; v++) {
        uint32_t behind = next ? han_from_gbk(v, next) : 0;
        if (next == 0 || han_cost_alone(behind) < RARE)
            f[n++] = (struct follower){v, behind};
    }
    return n;
}

/* Allows for a dropped pair (u, v) behind the hypothesis that reads best so far: the pairs that read best
 * with it and with `next`, the byte that comes then, if that is known, else 0. */
static void allow_dropped(struct resync *r, unsigned next)
{
    enum { IN_RUN = 3, AT_A_PLACE = 32 };
    size_t n;
    const struct hypothesis *h = beam_now(r->beam, &n), *best = NULL;
    for (size_t i = 0; i < n; i++)
        if (h[i].dropped < IN_RUN && (best == NULL || h[i].cost + h[i].penalty < best->cost + best->penalty))
            best = &h[i];
    if (best == NULL)
        return;
    struct follower follower[LAST_TRAIL - FIRST_TRAIL + 1];
    size_t n_followers = followers(next, follower), kept = 0;
    struct {
        struct hypothesis h;
        int cost;
    } with[AT_A_PLACE];
    for (size_t i = 0; i < r->n_lost_leads; i++) {
        struct hypothesis to = *best;
        unsigned lead = r->lost_leads[i];
        if (!beam_extend(r->beam, &to, han_from_gbk(to.pending, lead)) ||
            (kept == AT_A_PLACE && with[kept - 1].cost <= to.cost))
            continue;
        to.penalty += DROPPED;
        to.guessed = (uint16_t)(to.guessed + 2);
        to.dropped++;
        for (const struct follower *f = follower; f < follower + n_followers; f++) {
            int cost = to.cost + (next ? han_cost(to.last, f->behind) : 0);
            if ((kept == AT_A_PLACE && with[kept - 1].cost <= cost) || han_from_gbk(lead, f->v) != 0)
                continue;
            size_t place = kept < AT_A_PLACE ? kept++ : kept - 1;
            while (place > 0 && with[place - 1].cost > cost) {
                with[place] = with[place - 1];
                place--;
            }
            to.pending = (uint16_t)f->v;
            with[place].h = to;
            with[place].cost = cost;
        }
    }
    for (size_t i = 0; i < kept; i++)
        beam_add(r->beam, &with[i].h);
}

/* "(reading)" at the current place: returns the reading and steps over it, else -1. */
static int take_reading(struct resync *r)
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

/* The decoded character cp, that is the pair (x, y). A "(reading)" behind it that fits goes with it. */
static void take_character(struct resync *r, uint32_t cp)
{
    size_t n, at = r->at;
    unsigned x = han_to_gbk(cp) >> 8, y = han_to_gbk(cp) & 0xff, readings = r->readings;
    if (!han_reads(cp, take_reading(r))) {
        r->at = at;
        r->readings = readings;
    }
    const struct hypothesis *h = beam_now(r->beam, &n);
    for (size_t i = 0; i < n; i++) {
        struct hypothesis to = h[i];
        if (!beam_extend(r->beam, &to, han_from_gbk(to.pending, x)))
            continue;
        to.pending = (uint16_t)(y >= 0x80 ? y : BEAM_NONE);
        if (y >= 0x80)
            beam_keep(r->beam, &to);
        else if (beam_extend(r->beam, &to, y))
            candidates_add(&r->found, &to, r->at, r->readings);
    }
}

/* An ASCII byte c that ends the pending character. A "(reading)" behind it must fit what comes out. */
static void take_second(struct resync *r, unsigned c)
{
    size_t n, at = r->at;
    unsigned readings = r->readings;
    int reading = take_reading(r);
    const struct hypothesis *h = beam_now(r->beam, &n);
    for (size_t i = 0; i < n; i++) {
        struct hypothesis to = h[i];
        uint32_t cp = han_from_gbk(to.pending, c);
        to.pending = BEAM_NONE;
        if ((reading < 0 || han_reads(cp, reading)) && beam_extend(r->beam, &to, cp))
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
        if (!beam_extend(r->beam, &to, han_from_gbk(to.pending, 0xa3)))
            continue;
        to.pending = (uint16_t)second;
        to.penalty += MARK;
        to.guessed++;
        beam_keep(r->beam, &to);
    }
}

/* In step: a lost byte u, then A3 and the second byte of a mark. */
static void lost_to_mark(struct resync *r, unsigned second)
{
    size_t n;
    const struct hypothesis *h = beam_now(r->beam, &n);
    for (unsigned u = 0x81; u <= 0xfe; u++) {
        if (!is_plausible(han_from_gbk(u, 0xa3)))
            continue;
        struct hypothesis to = *h;
        to.pending = (uint16_t)second;
        to.guessed++;
        to.penalty += r->known[han_from_gbk(u, 0xa3)] ? PARTED : u == STOP_LEAD ? 0 : NO_STOP;
        if (beam_extend(r->beam, &to, han_from_gbk(u, 0xa3)))
            beam_keep(r->beam, &to);
    }
}

/* The '?' behind which the current place is, out of step. */
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

/* One piece of damaged text, out of step. Returns false when the run cannot go on. */
static bool take_piece(struct resync *r)
{
    uint32_t cp;
    size_t length = r->at < r->n ? utf8_decode(r->s + r->at, r->n - r->at, &cp) : 0;
    if (length == 0)
        return false;
    candidates_move(&r->found, r->at);
    if (r->drops)
        allow_dropped(r, cp == EURO ? 0x80 : cp >= 0x80 ? han_to_gbk(cp) >> 8 : cp >= 0x40 ? cp : 0);
    r->at += length;
    if (cp == '?')
        take_lost(r);
    if ((cp >= 0x40 && cp <= 0x7e) || cp == EURO)
        take_second(r, cp == EURO ? 0x80 : cp);
    else if (han_to_gbk(cp) != 0)
        take_character(r, cp);
    if (full_width(cp) != 0)
        take_mark(r, full_width(cp));
    return beam_step(r->beam);
}

/* The '?' that may begin a run. */
static bool take_first(struct resync *r)
{
    int reading;
    size_t n, length = reading_and_bracket(r->s + 1, r->n - 1, &reading);
    r->at = 1 + length;
    r->readings = length > 0;
    if (length > 0) {
        lost_to_reading(r, beam_now(r->beam, &n), han_to_gbk(r->left[0]) & 0xff, reading);
        return beam_step(r->beam);
    }
    unsigned second = r->n > 1 ? full_width((unsigned char)r->s[1]) : 0;
    if (second == 0)
        return false;
    r->at = 2;
    lost_to_mark(r, second);
    return beam_step(r->beam);
}

static void pass(struct resync *r, bool drops)
{
    r->drops = drops;
    candidates_again(&r->found);
    if (drops)
        beam_again(r->beam, r->left[0]);
    else
        beam_start(r->beam, r->left[0]);
    bool alive = take_first(r);
    while (alive)
        alive = take_piece(r);
}

bool resync_rebuild(struct resync *r, const char *s, size_t n, const uint32_t *left,
                    const unsigned char *known, struct resync_run *run)
{
    r->s = s;
    r->n = n;
    r->left = left;
    r->known = known;
    candidates_start(&r->found, r->beam, (struct span){s, n}, left);
    pass(r, false);
    const struct candidate *best = candidates_choose(&r->found);
    if (best == NULL || candidate_is_doubtful(&r->found, best)) {
        pass(r, true);
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
