/* siblings: documents of the same text, whatever their figures, masks and blanks. */
#include <stdlib.h>

#include "once.h"
#include "siblings_run.h"

enum { OPT_LEAST = OPT_TOOL, OPT_PREFER, OPT_ALL, OPT_ALIGN, OPT_RESTORE, OPT_SEGMENTS, OPT_ONCE };

static const struct option long_options[] = {OPT_SHARED,
                                             {"least", required_argument, NULL, OPT_LEAST},
                                             {"prefer", required_argument, NULL, OPT_PREFER},
                                             {"all", no_argument, NULL, OPT_ALL},
                                             {"align", no_argument, NULL, OPT_ALIGN},
                                             {"restore", required_argument, NULL, OPT_RESTORE},
                                             {"segments", required_argument, NULL, OPT_SEGMENTS},
                                             {"once", required_argument, NULL, OPT_ONCE},
                                             {"verbose", no_argument, NULL, 'v'},
                                             {"max-line", required_argument, NULL, OPT_MAX_LINE},
                                             {NULL, 0, NULL, 0}};

static const struct opt_tool tool = {
    .name = "siblings",
    .usage = "[OPTION]... [FILE]...",
    .purpose = "Find, among document records, those of the same text: reposts, copies with other or masked\n"
               "numbers, near-copies and excerpts. Write a row for each document that has siblings.\n",
    .options = "      --least=SHARE       how much of the shorter text siblings share (default: 0.8)\n"
               "      --prefer=WHAT,...   which of a cluster counts (main): unmasked, longest,\n"
               "                          source=PATTERN; the first decides (default: unmasked,longest)\n"
               "      --all               documents without siblings, too\n"
               "      --align             write the figures by which siblings differ\n"
               "      --restore=METRICS   write these metric records, those of masked documents filled\n"
               "                          from siblings; wants --segments\n"
               "      --segments=SEGMENTS the segment records that METRICS was made from\n"
               "      --once=SIBLINGS     pass on the records in FILE of documents that count, by a table\n"
               "                          that this tool wrote\n"
               "  -v, --verbose           say on standard error how much was found\n"
               "      --max-line=SIZE     reject longer lines (default: 1G)\n",
    .columns = SIBLINGS_COLUMNS,
    .short_options = "v",
    .long_options = long_options,
};

static double parse_share(const char *s)
{
    char *end;
    double share = strtod(s, &end);
    if (end == s || *end != '\0' || !(share >= 0.5 && share <= 1))
        opt_wrong("--least: a share from 0.5 to 1 is wanted, not '%s'", s);
    return share;
}

static void parse_preferences(struct preferences *p, const char *s)
{
    const char *wrong = preferences_parse(p, s);
    if (wrong != NULL)
        opt_wrong("--prefer: %s", wrong);
}

static void check(const struct siblings_options *o, const char *once)
{
    if ((o->restore == NULL) != (o->segments == NULL))
        opt_wrong("--restore and --segments want each other");
    if ((o->restore != NULL) + o->align + o->all + (once != NULL) > 1)
        opt_wrong("--all, --align, --restore and --once cannot be combined");
    if (o->restore != NULL && strcmp(o->restore, "-") == 0)
        opt_wrong("--restore: METRICS is read twice, a file is wanted");
}

int main(int argc, char **argv)
{
    struct siblings_options options = {.least = 0.8};
    struct opt_shared shared = {0};
    const char *once = NULL;
    opt_init(&tool, argc, argv);
    parse_preferences(&options.preferences, "unmasked,longest");
    for (int option; (option = opt_next(&tool, argc, argv, &shared)) != -1;)
        switch (option) {
        case OPT_LEAST: options.least = parse_share(optarg); break;
        case OPT_PREFER: parse_preferences(&options.preferences, optarg); break;
        case 'v': options.verbose = true; break;
        case OPT_ALL: options.all = true; break;
        case OPT_ALIGN: options.align = true; break;
        case OPT_RESTORE: options.restore = optarg; break;
        case OPT_SEGMENTS: options.segments = optarg; break;
        case OPT_ONCE: once = optarg; break;
        default: abort();
        }
    check(&options, once);
    if (once != NULL)
        once_run(once, options.verbose, &shared);
    else
        siblings_run(&options, &shared);
    return opt_end();
}
