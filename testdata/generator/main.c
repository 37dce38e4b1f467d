/* generate: archives of reports with the exact truth of what they state. */
#include <stdint.h>
#include <string.h>

#include "archive.h"
#include "msg.h"
#include "opt.h"
#include "out.h"

enum {
    HELP = OPT_TOOL,
    SEED,
    REPORTS,
    SIZE,
    CHARSET,
    CLEAN,
    TRADITIONAL,
    OUTPUT,
    STREAM,
    RECORDS,
    TRUTH,
    CONSISTENT,
    FAMILIES,
    PLANT
};

static const struct option long_options[] = {{"help", no_argument, NULL, HELP},
                                             {"version", no_argument, NULL, OPT_VERSION},
                                             {"seed", required_argument, NULL, SEED},
                                             {"reports", required_argument, NULL, REPORTS},
                                             {"size", required_argument, NULL, SIZE},
                                             {"charset", required_argument, NULL, CHARSET},
                                             {"clean", no_argument, NULL, CLEAN},
                                             {"output", required_argument, NULL, OUTPUT},
                                             {"traditional", no_argument, NULL, TRADITIONAL},
                                             {"stream", no_argument, NULL, STREAM},
                                             {"records", no_argument, NULL, RECORDS},
                                             {"truth", required_argument, NULL, TRUTH},
                                             {"consistent", no_argument, NULL, CONSISTENT},
                                             {"families", no_argument, NULL, FAMILIES},
                                             {"plant", required_argument, NULL, PLANT},
                                             {0}};

static const struct opt_tool tool = {"generate", "[OPTION]...", "", "", NULL, "", long_options, NULL};

/* The text of opt's own --help speaks of filters. */
static const char help[] =
    "Usage: generate [OPTION]... --output=DIR|--stream|--records\n"
    "Write reports made from a grammar, and the truth about every quantity in them.\n"
    "The same options write the same bytes on every machine.\n\n"
    "      --seed=N            another archive for each N (default: 1)\n"
    "      --reports=N         so many reports at least (default: 100)\n"
    "      --size=BYTES        or so many bytes before compression, at least (K, M, G)\n"
    "      --charset=WHICH     mixed: charsets, scripts, gzip; utf-8: plain files (default: mixed)\n"
    "      --clean             no masks, damage, site residue, split or full-width digits, repostings\n"
    "      --traditional       traditional characters throughout (with --charset=utf-8, --stream, "
    "--records)\n"
    "      --output=DIR        a new folder of files\n"
    "      --stream            or one UTF-8 text on standard output\n"
    "      --records           or document records on standard output\n"
    "      --truth=FILE        metrics as TSV: source report indicator label action measure role period\n"
    "                          bound lo hi unit scope flags raw; * is what the grammar leaves open\n"
    "      --consistent        with --records: documents whose numbers vouch for each other\n"
    "      --families          with --records: as many cities, the reports of two years of each and those "
    "of\n"
    "                          its divisions, whose figures vouch for each other\n"
    "      --plant=PERCENT     of them with a fault; --truth then says which, whether the numbers beside it\n"
    "                          tell, how it was and is, and how many claims the document makes\n"
    "      --help              print this help and exit\n"
    "      --version           print the version and exit\n";

static void choose_charset(struct archive *a, const char *name)
{
    if (strcmp(name, "utf-8") != 0 && strcmp(name, "mixed") != 0)
        opt_wrong("--charset takes utf-8 or mixed, not '%s'", name);
    a->plain = strcmp(name, "utf-8") == 0;
}

int main(int argc, char **argv)
{
    struct archive a = {.seed = 1, .reports = 100};
    bool stream = false;
    struct opt_shared shared = {0};
    const char *truth = NULL;
    opt_init(&tool, argc, argv);
    for (int c; (c = opt_next(&tool, argc, argv, &shared)) != -1;)
        switch (c) {
        case HELP: out_text(&out_std, help); return opt_end();
        case SEED: a.seed = opt_count("seed", optarg, 0, UINT64_MAX); break;
        case REPORTS: a.reports = opt_count("reports", optarg, 0, UINT64_MAX); break;
        case SIZE: a.size = opt_size("size", optarg); break;
        case CHARSET: choose_charset(&a, optarg); break;
        case CLEAN: a.clean = true; break;
        case TRADITIONAL: a.traditional = true; break;
        case OUTPUT: a.folder = optarg; break;
        case STREAM: stream = true; break;
        case RECORDS: a.records = true; break;
        case TRUTH: truth = optarg; break;
        case CONSISTENT: a.consistent = true; break;
        case FAMILIES: a.consistent = a.families = true; break;
        case PLANT: a.plant = (unsigned)opt_count("plant", optarg, 0, 100); break;
        default: break;
        }
    if ((a.consistent && !a.records) || (a.plant > 0 && !a.consistent))
        opt_wrong("--plant wants --consistent or --families, and they --records");
    if ((a.folder != NULL) + stream + a.records != 1)
        opt_wrong("one of --output, --stream and --records is wanted");
    if (*shared.inputs.operands != NULL)
        opt_wrong("extra operand '%s'", *shared.inputs.operands);
    a.plain = a.plain || a.folder == NULL;
    if (a.traditional && !a.plain)
        opt_wrong("--traditional wants --charset=utf-8, --stream or --records");
    if (truth != NULL)
        a.truth = out_open(truth);
    archive_write(&a);
    if (a.truth != NULL)
        out_close(a.truth);
    return opt_end();
}
