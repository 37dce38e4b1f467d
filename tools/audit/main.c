/* audit: numbers of a report that vouch for each other, or contradict. */
#include "audit_run.h"
#include "finding.h"
#include "indicator_names.h"
#include "places.h"
#include "sets.h"

enum { OPT_SEGMENTS = OPT_TOOL, OPT_ANNOTATE, OPT_CHECKS, OPT_FIGURES, OPT_OVER_REPORTS, OPT_MEMORY_LIMIT };

static const struct option long_options[] = {OPT_SHARED,
                                             {"segments", required_argument, NULL, OPT_SEGMENTS},
                                             {"annotate", no_argument, NULL, OPT_ANNOTATE},
                                             {"checks", required_argument, NULL, OPT_CHECKS},
                                             {"figures", required_argument, NULL, OPT_FIGURES},
                                             {"over-reports", no_argument, NULL, OPT_OVER_REPORTS},
                                             {"memory-limit", required_argument, NULL, OPT_MEMORY_LIMIT},
                                             {"lexicon", required_argument, NULL, OPT_LEXICON},
                                             {"max-line", required_argument, NULL, OPT_MAX_LINE},
                                             {NULL, 0, NULL, 0}};

static const struct opt_tool tool = {
    .name = "audit",
    .usage = "[OPTION]... [FILE]...",
    .purpose = "Check, in metric records, the numbers of each report against each other: one line for each\n"
               "check, which says whether it holds and, where one repair would make it hold, which.\n",
    .options = "      --segments=FILE  segment records, in the same order: checks of whole documents, too\n"
               "      --annotate       write the records, flagged checked and conflict, not the checks\n"
               "      --checks=FILE    with --annotate: write the checks, too, to FILE\n"
               "      --figures=FILE   leave the checks over reports out; write what they are of to FILE\n"
               "      --over-reports   these checks only\n"
               "      --memory-limit=SIZE  spill what goes over reports to temporary files above this\n"
               "      --lexicon=DIR    lists of DIR in place of the built-in ones of the same name\n"
               "      --max-line=SIZE  reject longer lines (default: 1G)\n",
    .columns = FINDING_COLUMNS,
    .short_options = "",
    .long_options = long_options,
};

int main(int argc, char **argv)
{
    struct opt_shared shared = {0};
    struct audit_options options = {0};
    opt_init(&tool, argc, argv);
    for (int option; (option = opt_next(&tool, argc, argv, &shared)) != -1;) {
        switch (option) {
        case OPT_SEGMENTS: options.segments = optarg; break;
        case OPT_ANNOTATE: options.annotate = true; break;
        case OPT_CHECKS: options.checks = optarg; break;
        case OPT_FIGURES: options.figures = optarg; break;
        case OPT_OVER_REPORTS: options.over_reports = true; break;
        case OPT_MEMORY_LIMIT: options.memory_limit = (size_t)opt_size("memory-limit", optarg); break;
        }
    }
    if (options.checks != NULL && !options.annotate)
        opt_wrong("--checks goes with --annotate");
    if (options.over_reports && (options.figures != NULL || options.segments != NULL))
        opt_wrong("--over-reports goes without --figures and --segments");
    sets_use(shared.lexicon);
    places_use(shared.lexicon);
    indicator_names_use(shared.lexicon);
    audit_run(&options, &shared);
    indicator_names_free();
    places_free();
    sets_free();
    return opt_end();
}
