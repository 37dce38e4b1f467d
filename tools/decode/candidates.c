#include "candidates.h"

#include "han.h"
#include "utf8.h"

enum {
    WORST = 120,    /* a character, in eighths of a bit: above, the result is no sensible text */
    ADVANTAGE = 16, /* by so much it must read better than the damage */
    RARE = 100,     /* a character */
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

/* By how much h, which ends at `at`, reads better than the damage up to there. */
static int gain(struct candidates *c, const struct hypothesis *h, size_t at)
{
    if (c->end.at != at) {
        c->end = c->piece;
        add_damage(c->text, &c->end, at);
        c->behind = 0;
        if (at < c->text.n)
            utf8_decode(c->text.s + at, c->text.n - at, &c->behind);
        c->end.cost += han_cost(c->end.last, c->behind);
    }
    return c->end.cost - h->cost - h->penalty - han_cost(h->last, c->behind);
}

void candidates_add(struct candidates *c, const struct hypothesis *h, size_t at, unsigned readings)
{
    struct candidate new = {.h = *h, .at = at, .readings = readings, .gain = gain(c, h, at)};
    if (new.gain < ADVANTAGE || h->cost > WORST *(h->length + 1))
        return;
    size_t place = 0;
    if (c->n < CANDIDATES) {
        place = c->n++;
    } else {
        for (size_t i = 1; i < CANDIDATES; i++)
            if (c->candidate[i].gain < c->candidate[place].gain)
                place = i;
        if (new.gain <= c->candidate[place].gain)
            return;
    }
    c->candidate[place] = new;
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
    uint32_t text[BEAM_TEXT];
    bool doubtful = false;
    beam_text(c->beam, &which->h, text);
    for (size_t i = 0; i < which->h.length; i++)
        doubtful = doubtful || han_cost_alone(text[i]) >= RARE;
    return doubtful;
}
