#include "candidates.h"

#include "hanzi.h"
#include "utf8.h"

enum {
    WORST = 120,    /* a character, in eighths of a bit: above, the result is no sensible text */
    ALIKE = 3,      /* candidates that differ only in the last character */
    ADVANTAGE = 16, /* by so much it must read better than the damage */
};

size_t reading_and_bracket(const char *s, size_t n, int *reading)
{
    size_t length = 0;
    while (length < n && length <= READING_LONGEST &&
           (s[length] < 0 || (s[length] >= 'a' && s[length] <= 'z')))
        length++;
    if (length == 0 || length > READING_LONGEST || length == n || s[length] != ')')
        return 0;
    *reading = hanzi_reading(s, length);
    return *reading < 0 ? 0 : length + 1;
}

void candidates_start(struct candidates *c, const struct beam *beam, struct span text,
                      const struct words *start)
{
    c->beam = beam;
    c->text = text;
    c->start = start;
    c->n = 0;
    candidates_again(c);
}

void candidates_again(struct candidates *c)
{
    c->from = c->n;
    c->floor = ADVANTAGE - 1;
    c->most = 0;
    c->piece = (struct damage){.words = *c->start};
    c->end = (struct damage){0};
}

/* The character at t.s[at], which moves after it and what annotates it: an annotation costs nothing, as it
 * goes anyway. Returns 0 at the end. */
static uint32_t next_character(struct span t, size_t *at)
{
    int reading;
    uint32_t cp = 0;
    if (*at < t.n && t.s[*at] == '(') {
        size_t annotation = reading_and_bracket(t.s + *at + 1, t.n - *at - 1, &reading);
        *at += annotation > 0 ? 1 + annotation : 0;
    }
    if (*at >= t.n)
        return 0;
    size_t length = utf8_decode(t.s + *at, t.n - *at, &cp);
    *at += length ? length : 1;
    if (cp == '?')
        *at += reading_and_bracket(t.s + *at, t.n - *at, &reading);
    return cp;
}

/* Moves d on to `at`. */
static void add_damage(struct span t, struct damage *d, size_t at)
{
    t.n = at;
    while (d->at < at) {
        uint32_t cp = next_character(t, &d->at);
        if (cp != 0)
            words_add(&d->words, cp);
    }
}

int candidates_move(struct candidates *c, size_t at)
{
    add_damage(c->text, &c->piece, at);
    return c->piece.words.cost;
}

/* The damage up to `at` and what comes after it. */
static void move_end(struct candidates *c, size_t at)
{
    if (c->end.at == at)
        return;
    c->end = c->piece;
    add_damage(c->text, &c->end, at);
    size_t next = at;
    c->after = next_character(c->text, &next);
    struct words all = c->end.words;
    words_add(&all, c->after);
    c->cost = all.cost;
}

int candidates_most(struct candidates *c, size_t at)
{
    move_end(c, at);
    return c->cost - c->floor - 1;
}

/* The place of the candidate that is least, among the current pass's and those with the same text before the
 * last character; c->n if there are not too many. */
static size_t place_for(const struct candidates *c, const struct candidate *new)
{
    size_t alike = 0, worst_alike = 0, worst = c->from;
    for (size_t i = c->from; i < c->n; i++) {
        if (c->candidate[i].gain < c->candidate[worst].gain)
            worst = i;
        if (c->candidate[i].h.parent != new->h.parent || c->candidate[i].at != new->at)
            continue;
        if (alike++ == 0 || c->candidate[i].gain < c->candidate[worst_alike].gain)
            worst_alike = i;
    }
    return alike == ALIKE ? worst_alike : c->n == c->from + CANDIDATES ? worst : c->n;
}

void candidates_add(struct candidates *c, const struct hypothesis *h, size_t at, unsigned readings)
{
    if (beam_judged(h) > candidates_most(c, at) || h->words.cost - c->start->cost > WORST * (h->length + 1))
        return;
    struct words all = h->words;
    words_add(&all, c->after);
    int gain = c->cost - all.cost - h->penalty;
    if (gain <= c->floor)
        return;
    c->most = gain > c->most ? gain : c->most;
    if (c->from > 0 && h->lost_pairs == 0)
        return;
    struct candidate new = {.h = *h, .at = at, .readings = readings, .gain = gain};
    size_t place = place_for(c, &new);
    if (place < c->n && gain <= c->candidate[place].gain)
        return;
    c->n += place == c->n;
    c->candidate[place] = new;
    if (c->n < c->from + CANDIDATES)
        return;
    c->floor = c->candidate[c->from].gain;
    for (size_t i = c->from; i < c->n; i++)
        if (c->candidate[i].gain < c->floor)
            c->floor = c->candidate[i].gain;
}

static size_t characters(struct span t, size_t from, size_t to)
{
    size_t n = 0;
    while (from < to && next_character(t, &from) != 0)
        n++;
    return n;
}

/* What the text would cost with candidate c in it, up to CANDIDATES_RIGHT characters after `end`. */
static int cost_with(const struct candidates *all, const struct candidate *c, size_t end)
{
    struct words w = c->h.words;
    size_t at = c->at;
    for (size_t n = characters(all->text, at, end) + CANDIDATES_RIGHT; n > 0 && at < all->text.n; n--)
        words_add(&w, next_character(all->text, &at));
    return w.cost + c->h.penalty;
}

const struct candidate *candidates_choose(const struct candidates *c)
{
    const struct candidate *best = NULL;
    size_t end = 0;
    for (size_t i = 0; i < c->n; i++)
        end = c->candidate[i].at > end ? c->candidate[i].at : end;
    if (c->n == 1)
        return &c->candidate[0];
    int least = 0;
    for (size_t i = 0; i < c->n; i++) {
        int with = cost_with(c, &c->candidate[i], end);
        if (best != NULL && with >= least)
            continue;
        best = &c->candidate[i];
        least = with;
    }
    return best;
}
