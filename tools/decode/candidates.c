#include "candidates.h"

#include "han.h"
#include "utf8.h"

enum {
    WORST = 120,    /* a character, in eighths of a bit: above, the result is no sensible text */
    ALIKE = 3,      /* candidates that differ only in the last character */
    ADVANTAGE = 16, /* by so much it must read better than the damage */
    RARE = 100,     /* a character, or one behind another */
};

size_t reading_and_bracket(const char *s, size_t n, int *reading)
{
    size_t length = 0;
    while (length < n && length <= READING_LONGEST &&
           (s[length] < 0 || (s[length] >= 'a' && s[length] <= 'z')))
        length++;
    if (length == 0 || length > READING_LONGEST || length == n || s[length] != ')')
        return 0;
    *reading = han_reading(s, length);
    return *reading < 0 ? 0 : length + 1;
}

void candidates_start(struct candidates *c, const struct beam *beam, struct span text, const uint32_t *left)
{
    c->beam = beam;
    c->text = text;
    c->left = left;
    c->n = 0;
    candidates_again(c);
}

void candidates_again(struct candidates *c)
{
    c->from = c->n;
    c->floor = ADVANTAGE - 1;
    c->piece = (struct damage){.last = c->left[0]};
    c->end = (struct damage){0};
}

/* Moves d on to `at`. */
static void add_damage(struct span t, struct damage *d, size_t at)
{
    while (d->at < at) {
        uint32_t cp = 0;
        size_t length = utf8_decode(t.s + d->at, t.n - d->at, &cp);
        d->cost += han_cost(d->last, cp);
        d->last = cp;
        d->at += length ? length : 1;
    }
}

void candidates_move(struct candidates *c, size_t at)
{
    add_damage(c->text, &c->piece, at);
}

/* The damage up to `at` and what comes behind it. */
static void move_end(struct candidates *c, size_t at)
{
    if (c->end.at == at)
        return;
    c->end = c->piece;
    add_damage(c->text, &c->end, at);
    c->behind = 0;
    if (at < c->text.n)
        utf8_decode(c->text.s + at, c->text.n - at, &c->behind);
    c->end.cost += han_cost(c->end.last, c->behind);
}

bool candidates_may_add(struct candidates *c, const struct hypothesis *h, size_t at)
{
    move_end(c, at);
    return c->end.cost - h->cost - h->penalty > c->floor;
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
    move_end(c, at);
    int gain = c->end.cost - h->cost - h->penalty - han_cost(h->last, c->behind);
    if (gain <= c->floor || h->cost > WORST * (h->length + 1) || (c->from > 0 && h->dropped == 0))
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

/* Adds up to `most` characters of the damaged text from `at` on to text, without annotations. */
static size_t text_behind(struct span t, size_t at, uint32_t *text, size_t most)
{
    size_t n = 0;
    for (size_t length; n < most && at < t.n; at += length ? length : 1) {
        int reading;
        uint32_t cp = 0;
        length = utf8_decode(t.s + at, t.n - at, &cp);
        size_t skip = cp == '(' ? reading_and_bracket(t.s + at + 1, t.n - at - 1, &reading) : 0;
        if (skip > 0)
            length += skip;
        else
            text[n++] = cp;
    }
    return n;
}

static size_t characters(struct span t, size_t from, size_t to)
{
    size_t n = 0;
    for (; from < to; from++)
        n += ((unsigned char)t.s[from] & 0xc0) != 0x80;
    return n;
}

/* What the text would cost with candidate c in it, from CANDIDATES_LEFT characters before the run to
 * CANDIDATES_LEFT behind `end`. */
static int cost_with(const struct candidates *all, const struct candidate *c, size_t end)
{
    uint32_t text[HAN_WORDS_MAX];
    size_t n = 0;
    for (size_t i = CANDIDATES_LEFT; i-- > 0;)
        if (all->left[i] != 0)
            text[n++] = all->left[i];
    beam_text(all->beam, &c->h, text + n);
    n += c->h.length;
    size_t most = characters(all->text, c->at, end) + CANDIDATES_LEFT;
    n += text_behind(all->text, c->at, text + n, most < HAN_WORDS_MAX - n ? most : HAN_WORDS_MAX - n);
    return han_cost_words(text, n) + c->h.penalty;
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

bool candidate_is_doubtful(const struct candidates *c, const struct candidate *which)
{
    uint32_t text[BEAM_TEXT], before = c->left[0];
    bool parted = false; /* a character from the one before it */
    beam_text(c->beam, &which->h, text);
    for (size_t i = 0; i < which->h.length; i++) {
        bool again = han_is(before) && han_is(text[i]) && han_cost(before, text[i]) >= RARE;
        if ((again && parted) || han_cost_alone(text[i]) >= RARE)
            return true;
        parted = again;
        before = text[i];
    }
    return false;
}
