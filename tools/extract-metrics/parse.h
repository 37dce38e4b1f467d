/* parse: what the forms of a quantity share: a place that moves over the text, units, bounds. */
#ifndef EXTRACT_PARSE_H
#define EXTRACT_PARSE_H

#include "quantity.h"

/* What a parse gathers. at runs over the text. */
struct parse {
    const struct lex *lex;
    struct span text;
    const struct quantity_place *place;
    struct quantity *q;
    size_t at;
    bool negative;
};

/* Length of the longest word of the set that stands at `at`, or 0. */
static inline size_t parse_any(enum set_id words, struct span t, size_t at)
{
    return at < t.n ? set_at(words, t.s + at, t.n - at) : 0;
}

/* True when the text before `at` ends in one of the words. */
static inline bool parse_ends(struct span t, size_t at, enum set_id words)
{
    return set_ends(words, (struct span){t.s, at}) > 0;
}

/* The unit at p->at, a blank before it included in *length; NULL for none. */
const struct unit *parse_unit(struct parse *p, size_t *length);

/* Moves over a bound word after the quantity and sets *b. */
bool parse_after(struct parse *p, enum bound *b);

/* Sets sign and bounds of p->q. Returns true. */
bool parse_finish(struct parse *p, enum bound bound);

/* Takes the bound words after, joins them to those before, and finishes. vague: 多 or 余 stood inside.
 * Returns true. */
bool parse_end(struct parse *p, bool vague);

/* Makes d both ends. */
void parse_set(struct quantity *q, struct decimal d);

#endif
