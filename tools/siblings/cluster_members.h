/* cluster_members: the documents of each cluster, the one that counts first. */
#ifndef SIBLINGS_CLUSTER_MEMBERS_H
#define SIBLINGS_CLUSTER_MEMBERS_H

#include "clusters.h"

/* What makes a document the main one of its cluster, the first first. */
enum preference { PREFER_NONE, PREFER_UNMASKED, PREFER_LONGEST, PREFER_SOURCE };

enum { PREFERENCES_MAX = 16 };

struct preferences {
    enum preference of[PREFERENCES_MAX];
    struct span pattern[PREFERENCES_MAX]; /* for PREFER_SOURCE: a pattern with * and ? */
    size_t n;
};

/* Parses `unmasked,longest,source=PATTERN,...`. Returns NULL, or what is wrong. The text must stay. */
const char *preferences_parse(struct preferences *p, const char *s);

/* A cluster's documents are member[0] to member[n-1] of texts' documents, the main one first, the others by
 * source. */
struct cluster {
    const uint32_t *member;
    size_t n;
};

/* Calls take(ctx, cluster) for each cluster, those of one document too, in the order of their main documents'
 * sources. */
void members_each(struct clusters *c, const struct preferences *p,
                  void (*take)(void *ctx, const struct cluster *cluster), void *ctx);

/* The doc of a document, as the record had it. */
struct span member_doc(const struct texts *t, uint32_t document);

#endif
