/* panel: targets and results of each place, indicator and year, from metric records. */
#include "indicator_names.h"
#include "opt.h"
#include "panel_run.h"
#include "rules.h"
#include "sets.h"

enum {
    OPT_INDICATOR = OPT_TOOL,
    OPT_MEASURE,
    OPT_YEARS,
    OPT_LEVEL,
    OPT_PLACE,
    OPT_BELOW,
    OPT_PICK,
    OPT_VINTAGES,
    OPT_WIDE,
    OPT_SENTENCES,
    OPT_FORMAT,
    OPT_ALSO,
    OPT_BOM,
    OPT_NAMES,
    OPT_PARTIAL,
    OPT_MERGE,
    OPT_UNCHECKED,
    OPT_MEMORY_LIMIT
};

static const struct option long_options[] = {OPT_SHARED,
                                             {"indicator", required_argument, NULL, OPT_INDICATOR},
                                             {"measure", required_argument, NULL, OPT_MEASURE},
                                             {"years", required_argument, NULL, OPT_YEARS},
                                             {"level", required_argument, NULL, OPT_LEVEL},
                                             {"place", required_argument, NULL, OPT_PLACE},
                                             {"below", no_argument, NULL, OPT_BELOW},
                                             {"pick", required_argument, NULL, OPT_PICK},
                                             {"vintages", no_argument, NULL, OPT_VINTAGES},
                                             {"wide", no_argument, NULL, OPT_WIDE},
                                             {"sentences", required_argument, NULL, OPT_SENTENCES},
                                             {"format", required_argument, NULL, OPT_FORMAT},
                                             {"also", required_argument, NULL, OPT_ALSO},
                                             {"bom", no_argument, NULL, OPT_BOM},
                                             {"names", no_argument, NULL, OPT_NAMES},
                                             {"partial", no_argument, NULL, OPT_PARTIAL},
                                             {"merge", no_argument, NULL, OPT_MERGE},
                                             {"unchecked", no_argument, NULL, OPT_UNCHECKED},
                                             {"memory-limit", required_argument, NULL, OPT_MEMORY_LIMIT},
                                             {"lexicon", required_argument, NULL, OPT_LEXICON},
                                             {"max-line", required_argument, NULL, OPT_MAX_LINE},
                                             {NULL, 0, NULL, 0}};

static const struct opt_tool tool = {
    .name = "panel",
    .usage = "[OPTION]... [FILE]...",
    .purpose = "Write, from metric records, one row for each place, indicator, measure, basis, unit and\n"
               "period: what was aimed at, what was reached, and how sure that is.\n",
    .options = "      --indicator=WHICH,... ids, Chinese names, or patterns of these with * and ?\n"
               "      --measure=MEASURE,... level, growth, change, ratio, completion, rank, multiple\n"
               "      --years=FIRST-LAST  only periods within these years\n"
               "      --level=LEVEL,...   country, province, prefecture, county, part\n"
               "      --place=PLACE       only this place; may be repeated\n"
               "      --below             and all places that belong to it\n"
               "      --pick=WHAT         main (default): the figure; all: each statement, and the rule\n"
               "                          by which it was or was not taken\n"
               "      --vintages          what each report says of a figure, the first and those after it\n"
               "      --wide              a row for each place and period, a column for each figure\n"
               "      --sentences=FILE    add the sentences, from the segment records in FILE\n"
               "      --format=FORMAT     csv (default), tsv, jsonl, md or table\n"
               "      --also=FORMAT:FILE  the same table in another format, to FILE\n"
               "      --bom               begin with a byte order mark, for spreadsheets\n"
               "      --names             the English names of indicators, too\n"
               "      --partial           write states, to be merged\n"
               "      --merge             read states; parts that are not whole are trouble\n"
               "      --unchecked         merge states that have lost the ends of their parts\n"
               "      --memory-limit=SIZE spill to temporary files above this; suffixes K, M, G, T\n"
               "      --lexicon=DIR       lists of DIR in place of the built-in ones of the same name\n"
               "      --max-line=SIZE     reject longer lines (default: 1G)\n",
    .columns = NULL,
    .short_options = "",
    .long_options = long_options,
};

/* What is looked up in lists waits until all options are known. */
struct given {
    const char *indicators[64], *places[64];
    unsigned n_indicators, n_places;
};

static void keep(const char *option, const char **list, unsigned *n)
{
    if (*n == sizeof((struct given *)0)->places / sizeof(char *))
        opt_wrong("--%s: given too often: join them with commas, or use a pattern", option);
    list[(*n)++] = optarg;
}

static void take_option(struct panel_options *o, struct given *g, int option)
{
    static const char *const picks[] = {"main", "all", NULL};
    switch (option) {
    case OPT_INDICATOR: keep("indicator", g->indicators, &g->n_indicators); break;
    case OPT_MEASURE: select_measures(&o->selection, optarg); break;
    case OPT_YEARS: select_years(&o->selection, optarg); break;
    case OPT_LEVEL: select_levels(&o->selection, optarg); break;
    case OPT_PLACE: keep("place", g->places, &g->n_places); break;
    case OPT_BELOW: o->selection.below = true; break;
    case OPT_PICK: o->pick = (enum pick)opt_choice("pick", optarg, picks); break;
    case OPT_VINTAGES: o->pick = PICK_VINTAGES; break;
    case OPT_WIDE: o->wide = true; break;
    case OPT_SENTENCES: o->sentences = optarg; break;
    case OPT_FORMAT: o->format = (enum format)opt_choice("format", optarg, tabular_formats); break;
    case OPT_ALSO: o->also = tabular_also_parse(optarg); break;
    case OPT_BOM: o->bom = true; break;
    case OPT_NAMES: o->names = true; break;
    case OPT_PARTIAL: o->partial = true; break;
    case OPT_MERGE: o->merge = true; break;
    case OPT_UNCHECKED: o->unchecked = true; break;
    case OPT_MEMORY_LIMIT: o->memory_limit = (size_t)opt_size("memory-limit", optarg); break;
    }
}

static void look_up(struct panel_options *o, const struct given *g, const char *lexicon)
{
    sets_use(lexicon);
    rules_use(lexicon);
    places_use(lexicon);
    indicator_names_use(lexicon);
    for (unsigned i = 0; i < g->n_indicators; i++)
        select_indicators(&o->selection, g->indicators[i]);
    for (unsigned i = 0; i < g->n_places; i++)
        select_place(&o->selection, g->places[i]);
    panel_check(o);
}

int main(int argc, char **argv)
{
    struct opt_shared shared = {0};
    struct panel_options options = {0};
    struct given given = {0};
    opt_init(&tool, argc, argv);
    for (int option; (option = opt_next(&tool, argc, argv, &shared)) != -1;)
        take_option(&options, &given, option);
    look_up(&options, &given, shared.lexicon);
    panel_run(&options, &shared);
    selection_free(&options.selection);
    indicator_names_free();
    places_free();
    rules_free();
    sets_free();
    return opt_end();
}
