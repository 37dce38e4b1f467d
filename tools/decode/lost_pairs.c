/* Pairs (u, v) that decode to user-defined characters were lost from the damaged text without a trace.
 * With the pending byte p and the next one x the true text has (p, u) and (v, x) where it seems to have (p,
 * x); what follows is the same. So a pair is worth a thought only where two characters read as well as that
 * one, or there is none: elsewhere nothing is tried. */
#include "run.h"

#include <limits.h>

#include "hanzi.h"
#include "utf8.h"

enum { LOST_PAIR = 10 /* eighths of a bit: what a lost pair costs */ };

enum {
    IN_RUN = 3,      /* lost pairs of a run, */
    AT_A_PLACE = 32, /* ways to fill a place with them that are followed */
    BASES = 2,       /* after so many hypotheses */
    FIRSTS = 12,
    SLACK = 30,  /* what was lost may read so much worse than without: what follows may turn it */
    JOINED = 50, /* so much less a character may cost as it ends a word */
    LAST_BYTE = 0xfe,
    AS_LONG = 4, /* followers that take as long as an extension */
};

struct lost_pair {
    struct hypothesis h;
    int cost;
};

/* The best hypotheses so far, best first. Returns how many there are. */
static size_t best_now(struct resync *r, const struct hypothesis *best[BASES])
{
    size_t n, kept = 0;
    const struct hypothesis *h = beam_now(r->beam, &n);
    for (size_t i = 0; i < n; i++) {
        if (h[i].lost_pairs == IN_RUN ||
            (kept == BASES && beam_judged(best[BASES - 1]) <= beam_judged(&h[i])))
            continue;
        size_t place = kept < BASES ? kept++ : kept - 1;
        for (; place > 0 && beam_judged(best[place - 1]) > beam_judged(&h[i]); place--)
            best[place] = best[place - 1];
        best[place] = &h[i];
    }
    return kept;
}

/* Adds to list[kept] in the order of costs. Returns how many there are then. */
static size_t insert_lost_pair(struct lost_pair *list, size_t kept, const struct hypothesis *h,
                               unsigned pending, int cost)
{
    size_t place = kept < AT_A_PLACE ? kept++ : kept - 1;
    for (; place > 0 && list[place - 1].cost > cost; place--)
        list[place] = list[place - 1];
    list[place] = (struct lost_pair){*h, cost};
    list[place].h.pending = (uint16_t)pending;
    return kept;
}

/* A character that may stand after a lost pair, the second one of which is the first byte of it. */
struct follower {
    uint16_t cp, simplified;
    uint8_t byte;
    int cost; /* what it costs with the character after it, unless it ends a word */
};

/* What comes after a lost pair. */
struct ahead {
    unsigned byte;  /* the second byte of the next character, */
    uint32_t after; /* the one after that, as far as it is known; 0: it is not */
    int reading;    /* what annotates the next character, or -1 */
    struct follower follower[LAST_BYTE - BYTES_FIRST_USER + 1];
    size_t n;
    int least; /* of their costs */
};

/* What the text costs with the two characters after it; b may be 0: none. */
static int cost_of_two(const struct words *w, uint32_t a, uint32_t b)
{
    uint32_t s = hanzi_simplified(a);
    if (!words_may_join(w->last[0], s) && !(b && words_may_join(s, hanzi_simplified(b))))
        return w->cost + words_alone_cost(a) + (b ? words_alone_cost(b) : 0);
    struct words both = *w;
    words_add(&both, a);
    if (b != 0)
        words_add(&both, b);
    return both.cost;
}

static void find_followers(struct ahead *a)
{
    const struct words none = {0};
    struct choices c = bytes_out_of_lost_pair(a->byte);
    a->n = 0;
    a->least = INT_MAX;
    for (size_t i = 0; i < c.n; i++) {
        if (a->reading >= 0 && !hanzi_reads(c.choice[i].cp, a->reading))
            continue;
        int cost = cost_of_two(&none, c.choice[i].cp, a->after);
        a->least = cost < a->least ? cost : a->least;
        a->follower[a->n++] = (struct follower){c.choice[i].cp, (uint16_t)hanzi_simplified(c.choice[i].cp),
                                                c.choice[i].byte, cost};
    }
}

static void look_ahead(struct resync *r, uint32_t cp, unsigned byte, struct ahead *a)
{
    size_t at = r->at;
    unsigned readings = r->readings;
    r->at += utf8_length(r->s[at]);
    int reading = run_take_reading(r);
    a->byte = byte;
    a->after = 0;
    a->reading = -1;
    if (cp < 0x80 || cp == RUN_EURO) {
        a->reading = reading;
        if (r->at < r->n)
            utf8_decode(r->s + r->at, r->n - r->at, &a->after);
    } else if ((hanzi_to_gbk(cp) & 0xff) >= 0x80)
        a->after = hanzi_from_gbk(hanzi_to_gbk(cp) & 0xff, run_next_byte(r));
    r->at = at;
    r->readings = readings;
    a->n = SIZE_MAX;
}

/* What h costs with the next characters if nothing was lost here, and a bit more: what does not read
 * better with lost pairs is not looked at. */
static int limit_of(const struct resync *r, const struct hypothesis *h, const struct ahead *a)
{
    uint32_t cp = hanzi_from_gbk(h->pending, a->byte);
    if (cp == 0 || (a->reading >= 0 && !hanzi_reads(cp, a->reading)))
        return INT_MAX;
    int sparing = a->reading < 0 && r->touching ? run_cost_of_sparing(r, cp) : 0;
    return cost_of_two(&h->words, cp, a->after) + h->penalty + sparing + SLACK;
}

/* Adds `to`, which ends with the character whose second byte is `lead`, with the best pairs (lead, v) after
 * it to the list. */
static size_t add_followers(const struct resync *r, const struct hypothesis *to, unsigned lead,
                            const struct ahead *a, int limit, struct lost_pair *list, size_t kept)
{
    for (const struct follower *f = a->follower; f < a->follower + a->n; f++) {
        int cost = beam_judged(to) + f->cost;
        if (words_may_join(to->words.last[0], f->simplified))
            cost = cost_of_two(&to->words, f->cp, a->after) + to->penalty;
        if (cost > limit || hanzi_from_gbk(lead, f->byte) != 0)
            continue;
        cost += a->reading < 0 ? run_cost_of_sparing(r, f->cp) : 0;
        if (cost > limit || (kept == AT_A_PLACE && cost >= list[kept - 1].cost))
            continue;
        kept = insert_lost_pair(list, kept, to, f->byte, cost);
    }
    return kept;
}

/* Adds h with each lost pair (u, v) after it to the list of the best, by how it reads with what comes
 * then. Returns how many are in the list. */
static size_t lose_pair_after(struct resync *r, const struct hypothesis *h, struct ahead *a, int limit,
                              struct lost_pair *list, size_t kept)
{
    struct choices into = bytes_into_lost_pair(h->pending);
    if (a->n == SIZE_MAX) {
        find_followers(a);
        beam_spend(r->beam, a->n / AS_LONG);
    }
    if (a->n == 0)
        return kept;
    for (size_t i = 0; i < into.n; i++) {
        uint32_t cp = into.choice[i].cp;
        int most = kept == AT_A_PLACE && list[kept - 1].cost < limit ? list[kept - 1].cost : limit;
        if (most < INT_MAX && !words_may_join(h->words.last[0], hanzi_simplified(cp)) &&
            beam_judged(h) + LOST_PAIR + words_alone_cost(cp) + a->least - JOINED > most)
            continue;
        struct hypothesis to = *h;
        to.penalty += LOST_PAIR + (r->touching ? run_cost_of_sparing(r, cp) : 0);
        if (!beam_extend(r->beam, &to, cp))
            continue;
        if (most < INT_MAX && beam_judged(&to) + a->least - JOINED > most)
            continue;
        to.guessed = (uint16_t)(to.guessed + 2);
        to.lost_pairs++;
        beam_spend(r->beam, a->n / AS_LONG);
        kept = add_followers(r, &to, into.choice[i].byte, a, limit, list, kept);
    }
    return kept;
}

/* The best pairs of characters that two lost pairs make with the byte in front of them. */
static size_t lose_first_pair(struct resync *r, const struct hypothesis *h, int limit, struct lost_pair *list)
{
    size_t kept = 0;
    struct ahead a = {.reading = -1};
    if (h->lost_pairs + 1 < IN_RUN)
        for (a.byte = BYTES_FIRST_USER; a.byte <= LAST_BYTE; a.byte++)
            if (bytes_may_begin_lost_pair(a.byte)) {
                a.n = SIZE_MAX;
                kept = lose_pair_after(r, h, &a, limit, list, kept);
            }
    return kept;
}

void run_allow_lost_pairs(struct resync *r, uint32_t cp, unsigned next)
{
    const struct hypothesis *best[BASES];
    size_t n = best_now(r, best), kept = 0;
    struct lost_pair list[AT_A_PLACE], first[AT_A_PLACE];
    struct ahead ahead;
    look_ahead(r, cp, next, &ahead);
    for (size_t b = 0; b < n; b++) {
        int limit = limit_of(r, best[b], &ahead);
        kept = lose_pair_after(r, best[b], &ahead, limit, list, kept);
        size_t firsts = r->lost_pairs > 1 ? lose_first_pair(r, best[b], limit, first) : 0;
        for (size_t i = 0; i < firsts && i < FIRSTS; i++)
            kept = lose_pair_after(r, &first[i].h, &ahead, limit, list, kept);
    }
    for (size_t i = 0; i < kept; i++)
        beam_add(r->beam, &list[i].h);
}
