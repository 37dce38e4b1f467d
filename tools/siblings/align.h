/* align: the figures by which copies differ. */
#ifndef SIBLINGS_ALIGN_H
#define SIBLINGS_ALIGN_H

#include "cluster_members.h"

/* Writes the figures by which the members of a cluster differ from its main document, which stand at the same
 * places; ctx is the struct clusters. For members_each. */
void align_cluster(void *ctx, const struct cluster *cluster);

#endif
