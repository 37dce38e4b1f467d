/* clusters: texts that are the same, put together. Copies that differ in figures and a few letters are one
 * group; a group that is wholly contained in a longer text joins that text's group as an excerpt. Groups that
 * only share an excerpt stay apart. */
#ifndef SIBLINGS_CLUSTERS_H
#define SIBLINGS_CLUSTERS_H

#include "likeness.h"
#include "readings.h"
#include "texts.h"

enum role { ROLE_MAIN, ROLE_COPY, ROLE_NUMBERS, ROLE_MASKED, ROLE_NEAR, ROLE_EXCERPT, ROLE_SINGLE };

extern const char *const role_names[];

struct clusters {
    const struct texts *texts;
    double least;              /* containment from which on two texts are siblings */
    uint32_t *group, *cluster; /* by text: the parents of union-find */
    uint32_t *runs;            /* by text: how many it has; 0: not known yet */
    size_t compared_with;      /* the text that others are compared with; SIZE_MAX: none */
    struct contained *contained;
    size_t n_contained, contained_cap;
    struct compare compare;
    struct readings one, other;  /* a text, and those that it is compared with */
    unsigned long long compared; /* pairs of texts */
};

void clusters_begin(struct clusters *c, const struct texts *texts, double least);

/* Compares a text with others; for pairs_each. */
void clusters_compare(void *ctx, size_t text, size_t n, const uint32_t *other);

/* All pairs were compared: groups part by years, excerpts join. */
void clusters_end(struct clusters *c);

/* The cluster and the group in it that a text belongs to: numbers of texts. */
size_t clusters_of(struct clusters *c, size_t text);
size_t groups_of(struct clusters *c, size_t text);

/* What a text is beside the main one of its cluster, which is not itself, and how alike: resemblance, or
 * containment for an excerpt. */
enum role clusters_role(struct clusters *c, size_t text, size_t main, double *similarity);

void clusters_free(struct clusters *c);

#endif
