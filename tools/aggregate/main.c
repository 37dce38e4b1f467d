/* aggregate: statistics of metric records, or of any table, by group. */
#include "aggregate_options.h"
#include "aggregate_run.h"

static const struct option long_options[] = {OPT_SHARED,
                                             {"by", required_argument, NULL, OPT_BY},
                                             {"key", required_argument, NULL, OPT_KEY},
                                             {"stat", required_argument, NULL, OPT_STAT},
                                             {"value", required_argument, NULL, OPT_VALUE},
                                             {"value-col", required_argument, NULL, OPT_VALUE_COL},
                                             {"with-repeats", no_argument, NULL, OPT_WITH_REPEATS},
                                             {"indicator", required_argument, NULL, OPT_INDICATOR},
                                             {"where", required_argument, NULL, OPT_WHERE},
                                             {"unit-check", no_argument, NULL, OPT_UNIT_CHECK},
                                             {"header-in", no_argument, NULL, OPT_HEADER_IN},
                                             {"columns-in", required_argument, NULL, OPT_COLUMNS_IN},
                                             {"pivot", required_argument, NULL, OPT_PIVOT},
                                             {"compare", required_argument, NULL, OPT_COMPARE},
                                             {"force", no_argument, NULL, OPT_FORCE},
                                             {"or-forecast", no_argument, NULL, OPT_OR_FORECAST},
                                             {"top", required_argument, NULL, OPT_TOP},
                                             {"cite", required_argument, NULL, OPT_CITE},
                                             {"format", required_argument, NULL, OPT_FORMAT},
                                             {"also", required_argument, NULL, OPT_ALSO},
                                             {"bom", no_argument, NULL, OPT_BOM},
                                             {"human", no_argument, NULL, OPT_HUMAN},
                                             {"names", no_argument, NULL, OPT_NAMES},
                                             {"partial", no_argument, NULL, OPT_PARTIAL},
                                             {"merge", no_argument, NULL, OPT_MERGE},
                                             {"unchecked", no_argument, NULL, OPT_UNCHECKED},
                                             {"sorted", no_argument, NULL, OPT_SORTED},
                                             {"memory-limit", required_argument, NULL, OPT_MEMORY_LIMIT},
                                             {"max-line", required_argument, NULL, OPT_MAX_LINE},
                                             {NULL, 0, NULL, 0}};

static const struct opt_tool tool = {
    .name = "aggregate",
    .usage = "[OPTION]... [FILE]...",
    .purpose = "Write exact statistics of metric records by group, as a table with a header.\n",
    .options =
        "      --by=COL,...        columns that make a group; unit always joins them; may be repeated\n"
        "                          (default: place,indicator,measure,basis,role,period,unit)\n"
        "      --key=COL,...       the same without unit, for tables that have none\n"
        "      --stat=LIST         of n docs reports sum mean min max range stddev median p1..p99\n"
        "                          distinct (default: n,docs,sum,mean,min,max)\n"
        "      --value=RULE        how bounds enter: stated (default), lo, hi or mid\n"
        "      --value-col=COL     the value is in this column instead of bound, lo and hi\n"
        "      --with-repeats      take in facts that their report has stated before\n"
        "      --indicator=WHICH,... only these: ids, Chinese names, or patterns of either with * and ?\n"
        "      --where=CONDITION   only records with COL=GLOB, COL!=GLOB, COL<V, COL<=V, COL>V, COL>=V,\n"
        "                          'COL in A,B', 'COL=A or COL=B'; may be repeated: all must hold\n"
        "      --unit-check        one thing in two units is an error\n"
        "      --header-in         the first line of each input names its columns\n"
        "      --columns-in=LIST   these are the columns of the input\n"
        "      --pivot=COL         a column for each value of COL\n"
        "      --compare=C[=A:B]   A beside B of column C, their difference, B in percent of A;\n"
        "                          role stands for role=target:actual\n"
        "      --or-forecast       a forecast stands in for an actual that is missing\n"
        "      --force             compare what is of several places or bases, and add up rates\n"
        "      --top=N[:STAT]      only the N groups with the largest STAT (the first of --stat)\n"
        "      --cite=N            add up to N source:report:seg places\n"
        "      --format=FORMAT     csv (default), tsv, jsonl, md or table\n"
        "      --also=FORMAT:FILE  the same table in another format, to FILE\n"
        "      --bom               begin with a byte order mark, for spreadsheets\n"
        "      --human             write 9.7\xe4\xba\xbf and not 970000000\n"
        "      --names             what indicators are called, Chinese and English, beside their ids\n"
        "      --partial           write states, to be merged\n"
        "      --merge             read states; parts that are not whole are trouble\n"
        "      --unchecked         merge states that have lost the ends of their parts\n"
        "      --sorted            input comes in the order of its keys: write each group as it ends\n"
        "      --memory-limit=SIZE spill to temporary files above this; suffixes K, M, G, T\n"
        "      --max-line=SIZE     reject longer lines (default: 1G)\n",
    .columns = NULL,
    .short_options = "",
    .long_options = long_options,
};

int main(int argc, char **argv)
{
    struct opt_shared shared = {0};
    struct config config = {0};
    struct config_options options = {0};
    opt_init(&tool, argc, argv);
    for (int option; (option = opt_next(&tool, argc, argv, &shared)) != -1;)
        aggregate_option(&config, &options, option);
    config_make(&config, &options);
    aggregate_run(&config, &shared);
    config_free(&config);
    return opt_end();
}
