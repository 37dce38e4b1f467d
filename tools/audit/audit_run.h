/* audit_run: from metric records, and segments beside them, to what the checks say. */
#ifndef AUDIT_AUDIT_RUN_H
#define AUDIT_AUDIT_RUN_H

#include "opt.h"

struct audit_options {
    const char *segments; /* a file of segment records, or NULL */
    size_t memory_limit;  /* bytes for what goes over reports; 0 is none */
    bool annotate;        /* write the records, with flags, in place of the checks */
    const char *checks;   /* with annotate: a file that the checks are written to, or NULL */
    const char *figures;  /* a file that gets the records that checks over reports are of, which are not made
                             then, or NULL */
    bool over_reports;    /* only checks over reports, of records from such files */
};

void audit_run(const struct audit_options *o, const struct opt_shared *shared);

#endif
