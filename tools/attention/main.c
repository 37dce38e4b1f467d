/* attention: how much reports speak of themes, by dictionaries of their terms. */
#include "attention_options.h"

enum {
    OPT_THEME_DICT = OPT_TOOL,
    OPT_BY,
    OPT_TERMS,
    OPT_MATRIX,
    OPT_KEYNESS,
    OPT_AGAINST,
    OPT_FREQUENCY,
    OPT_TF_IDF,
    OPT_PROFILE,
    OPT_METRICS,
    OPT_CHARACTERS,
    OPT_WORDS,
    OPT_DICT,
    OPT_WITH_NOISE,
    OPT_DOCUMENTS,
    OPT_FORMAT,
    OPT_ALSO,
    OPT_BOM
};

static const struct option long_options[] = {OPT_SHARED,
                                             {"theme-dict", required_argument, NULL, OPT_THEME_DICT},
                                             {"by", required_argument, NULL, OPT_BY},
                                             {"terms", no_argument, NULL, OPT_TERMS},
                                             {"matrix", required_argument, NULL, OPT_MATRIX},
                                             {"keyness", required_argument, NULL, OPT_KEYNESS},
                                             {"against", required_argument, NULL, OPT_AGAINST},
                                             {"frequency", no_argument, NULL, OPT_FREQUENCY},
                                             {"tf-idf", required_argument, NULL, OPT_TF_IDF},
                                             {"profile", no_argument, NULL, OPT_PROFILE},
                                             {"metrics", required_argument, NULL, OPT_METRICS},
                                             {"characters", no_argument, NULL, OPT_CHARACTERS},
                                             {"words", no_argument, NULL, OPT_WORDS},
                                             {"dict", required_argument, NULL, OPT_DICT},
                                             {"with-noise", no_argument, NULL, OPT_WITH_NOISE},
                                             {"documents", no_argument, NULL, OPT_DOCUMENTS},
                                             {"format", required_argument, NULL, OPT_FORMAT},
                                             {"also", required_argument, NULL, OPT_ALSO},
                                             {"bom", no_argument, NULL, OPT_BOM},
                                             {"max-line", required_argument, NULL, OPT_MAX_LINE},
                                             {NULL, 0, NULL, 0}};

static const struct opt_tool tool = {
    .name = "attention",
    .usage = "[OPTION]... [FILE]...",
    .purpose =
        "Count, in segment records, how much each report speaks of themes: the environment, the\n"
        "digital economy, innovation ..., by dictionaries of terms. A row for each report and theme.\n",
    .options =
        "      --theme-dict=FILE   a dictionary of one's own: CSV with theme, term, weight\n"
        "      --by=WHAT           report (default), or section: done, plan, problem, intro apart\n"
        "      --terms             a row for each term\n"
        "      --matrix=FORM       only what is there: pairs, a row for each report and term; or mtx:NAME,\n"
        "                          the files NAME.mtx (Matrix Market), NAME.rows.tsv, NAME.columns.tsv\n"
        "      --keyness=WHICH     words and not themes: what some reports say more or less often than all\n"
        "                          others; which: place=GLOB, period=2021, period<2021 ...\n"
        "      --against=WHICH     with --keyness: than these others\n"
        "      --frequency         words and not themes: how often, and in how many reports\n"
        "      --tf-idf=N          of each report the N words that mark it most (0: all)\n"
        "      --profile           a row for each report: length, sentences, numbers, targets, likeness to "
        "the\n"
        "                          report of the same place a year before\n"
        "      --metrics=FILE      with --profile: metric records, for what is counted of targets\n"
        "      --words             hits begin and end at borders of words, jieba's\n"
        "      --characters        cut no words: what is per word stays empty; three times as fast\n"
        "      --dict=FILE         further words for the cutter, as those of segment --dict\n"
        "      --with-noise        segments of kind noise count, too\n"
        "      --documents         read document records\n"
        "      --format=FORMAT     csv (default), tsv, jsonl, md or table; metrics: metric records, for "
        "panel\n"
        "                          and aggregate, where sections are targets and results\n"
        "      --also=FORMAT:FILE  the same table in another format, to FILE\n"
        "      --bom               begin with a byte order mark, for spreadsheets\n"
        "      --max-line=SIZE     reject longer lines (default: 1G)\n",
    .columns = NULL,
    .short_options = "",
    .long_options = long_options,
};

static void take_option(struct attention_options *o, int option)
{
    static const char *const groups[] = {"report", "section", NULL};
    switch (option) {
    case OPT_THEME_DICT: o->theme_dict = optarg; break;
    case OPT_BY: o->by_section = opt_choice("by", optarg, groups) == 1; break;
    case OPT_TERMS: options_table(o, TABLE_TERMS); break;
    case OPT_MATRIX: options_matrix(o, optarg); break;
    case OPT_KEYNESS: options_keyness(o, optarg); break;
    case OPT_AGAINST: report_where_add(&o->against, "against", optarg); break;
    case OPT_FREQUENCY: options_table(o, TABLE_FREQUENCY); break;
    case OPT_TF_IDF: options_tf_idf(o, optarg); break;
    case OPT_PROFILE: options_table(o, TABLE_PROFILE); break;
    case OPT_METRICS: o->metrics = optarg; break;
    case OPT_CHARACTERS: options_counting(o, COUNT_CHARACTERS); break;
    case OPT_WORDS: options_counting(o, COUNT_AT_BORDERS); break;
    case OPT_DICT: o->dict = optarg; break;
    case OPT_WITH_NOISE: o->with_noise = true; break;
    case OPT_DOCUMENTS: o->documents = true; break;
    case OPT_FORMAT: options_format(o, optarg); break;
    case OPT_ALSO: o->also = tabular_also_parse(optarg); break;
    case OPT_BOM: o->bom = true; break;
    }
}

int main(int argc, char **argv)
{
    struct opt_shared shared = {0};
    struct attention_options options = {0};
    opt_init(&tool, argc, argv);
    for (int option; (option = opt_next(&tool, argc, argv, &shared)) != -1;)
        take_option(&options, option);
    options_check(&options);
    attention_run(&options, &shared);
    options_free(&options);
    return opt_end();
}
