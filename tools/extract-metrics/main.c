/* extract-metrics: every quantity of segment records, with what it counts, when, and whether it was done or
 * planned. */
#include "extract.h"
#include "indicators.h"
#include "msg.h"
#include "opt.h"

enum { OPT_FORMAT = OPT_TOOL, OPT_BOM, OPT_EXPLAIN, OPT_INDICATORS };

static const struct option long_options[] = {OPT_SHARED,
                                             {"lexicon", required_argument, NULL, OPT_LEXICON},
                                             {"format", required_argument, NULL, OPT_FORMAT},
                                             {"bom", no_argument, NULL, OPT_BOM},
                                             {"explain", no_argument, NULL, OPT_EXPLAIN},
                                             {"indicators", no_argument, NULL, OPT_INDICATORS},
                                             {"max-line", required_argument, NULL, OPT_MAX_LINE},
                                             {NULL, 0, NULL, 0}};

static struct opt_tool tool = {
    .name = "extract-metrics",
    .usage = "[OPTION]... [FILE]...",
    .purpose = "Write a metric record for every quantity that segment records state about work.\n",
    .options = "      --lexicon=DIR       lists of DIR in place of the built-in ones of the same name\n"
               "      --format=FORMAT     tsv (records, the default), csv or jsonl\n"
               "      --bom               with --format=csv: for spreadsheets\n"
               "      --explain           say on standard error, for each record, what gave each column\n"
               "      --indicators        write the list of indicators (-H: with a header line) and exit\n"
               "      --max-line=SIZE     reject longer lines (default: 1G)\n",
    .short_options = "",
    .long_options = long_options,
};

static const char *take_record(void *ctx, const struct rec *r)
{
    return extract_segment(ctx, r);
}

static enum format format_of(const char *name)
{
    for (enum format f = FORMAT_CSV; f <= FORMAT_JSONL; f++) {
        if (strcmp(name, tabular_formats[f]) == 0)
            return f;
    }
    opt_wrong("--format is one of tsv csv jsonl, not '%s'", name);
}

int main(int argc, char **argv)
{
    struct opt_shared shared = {0};
    struct extract_options options = {.format = FORMAT_TSV};
    bool indicators = false;
    tool.columns = rec_metric.columns;
    opt_init(&tool, argc, argv);
    for (int c; (c = opt_next(&tool, argc, argv, &shared)) != -1;) {
        if (c == OPT_FORMAT)
            options.format = format_of(optarg);
        else if (c == OPT_BOM)
            options.bom = true;
        else if (c == OPT_INDICATORS)
            indicators = true;
        else
            options.explain = true;
    }
    options.lexicon = shared.lexicon;
    if (indicators) {
        indicators_write(options.lexicon, shared.header, &out_std);
        return opt_end();
    }
    if (options.bom && options.format != FORMAT_CSV)
        opt_wrong("--bom goes with --format=csv only");
    options.bare = options.format == FORMAT_TSV;
    struct extract *x = extract_new(&options, &out_std);
    if (shared.header && options.bare)
        rec_header(&out_std, &rec_metric);
    const struct rec_job job = {
        &rec_segment, &shared.inputs, shared.rejects, shared.max_line, take_record, NULL, x};
    rec_each(&job);
    extract_free(x);
    return opt_end();
}
