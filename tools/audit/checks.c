#include "checks.h"

static const struct check checks[] = {
    {"growth", FACT_GROWTH, check_growth},
    {"change", FACT_CHANGE, check_change},
    {"points", FACT_CHANGE | FACT_GROWTH, check_points},
    {"completion", FACT_COMPLETION, check_completion},
    {"share", FACT_RATIO, check_share},
    {"part", FACT_LEVEL, check_part},
    {"whole", FACT_LEVEL, check_whole},
    {"shares", FACT_RATIO, check_shares},
    {"rank", FACT_CHANGE, check_rank},
    {"rank", FACT_RANK, check_rank_words},
    {"per-head", FACT_LEVEL, check_per_head},
};

void checks_run(struct audit_report *r)
{
    for (size_t i = 0; i < r->n; i++)
        for (size_t c = 0; c < sizeof checks / sizeof *checks; c++)
            if (checks[c].measures & r->fact[i].measure)
                checks[c].check(r, i);
    check_twice(r);
}
