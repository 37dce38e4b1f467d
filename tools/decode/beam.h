/* beam: the readings of a run out of step that are followed at once, the best of each state kept. */
#ifndef DECODE_BEAM_H
#define DECODE_BEAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "words_cost.h"

enum { BEAM_TEXT = 256 /* characters of a hypothesis at most */, BEAM_NONE = 0x100 };

/* A hypothesis: the text of the chain of nodes that ends with `node`, or with `parent` and `last` after it.
 */
struct hypothesis {
    struct words words;  /* the text in front and this one: what it costs, and */
    int penalty;         /* what was assumed besides: together what hypotheses are judged by */
    uint32_t last;       /* its last character */
    int parent, node;    /* -1: none (yet) */
    uint16_t pending;    /* the first byte of the next character, or BEAM_NONE */
    uint16_t length;     /* characters */
    uint16_t guessed;    /* of these by context */
    uint16_t lost_pairs; /* pairs assumed to be lost */
};

static inline int beam_judged(const struct hypothesis *h)
{
    return h->words.cost + h->penalty;
}

struct beam; /* room to work in */

struct beam *beam_new(void);
void beam_free(struct beam *b);

/* Forgets everything and starts from the empty text after `before`. */
void beam_start(struct beam *b, const struct words *before);

/* Starts afresh in the same way, but hypotheses taken from the beam stay valid. */
void beam_again(struct beam *b, const struct words *before);

/* The current hypotheses, n of them; beam_keep leaves them alone. */
struct hypothesis *beam_now(struct beam *b, size_t *n);

/* Puts cp after the text of h. Returns false when cp is 0 or the text too long. h is a copy of a current
 * hypothesis, or was extended or settled before. */
bool beam_extend(struct beam *b, struct hypothesis *h, uint32_t cp);

/* Takes h for the next step, unless there are better ones with the same state, or too many. */
void beam_keep(struct beam *b, const struct hypothesis *h);

/* Adds h to the current ones. */
void beam_add(struct beam *b, const struct hypothesis *h);

/* The next step: what was kept and is judged no more than `most` is now current. Returns false when there is
 * nothing. */
bool beam_step(struct beam *b, int most);

/* Number of extensions so far, and of what else took as long: a measure of time spent. */
size_t beam_work(const struct beam *b);
void beam_spend(struct beam *b, size_t work);

/* Writes the text of h, h->length characters, to text. */
void beam_text(const struct beam *b, const struct hypothesis *h, uint32_t *text);

#endif
