/* siblings_run: what the tool does once its options are known. */
#ifndef SIBLINGS_RUN_H
#define SIBLINGS_RUN_H

#include "cluster_members.h"
#include "opt.h"

#define SIBLINGS_COLUMNS "doc\tsource\tcluster\trole\tsimilarity"
#define ALIGN_COLUMNS                                                                                        \
    "doc\tsource\tat\tfigure\tsibling\tsibling_source\tsibling_at\tsibling_figure\trelation\tbefore\tafter"

struct siblings_options {
    double least;
    struct preferences preferences;
    bool all;             /* documents without siblings, too */
    bool align;           /* the figures that differ */
    bool verbose;         /* say how much was found */
    const char *restore;  /* metric records of masked documents are filled, with */
    const char *segments; /* the segments that they are of */
};

/* Reads documents and writes the table, or what of it the options ask for. */
void siblings_run(const struct siblings_options *o, const struct opt_shared *shared);

#endif
