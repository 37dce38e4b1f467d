/* update-archive: the tables of an archive that grows, night after night. */
#include <stdlib.h>
#include <unistd.h>

#include "opt.h"
#include "programs.h"
#include "run_report.h"
#include "store_status.h"
#include "table_print.h"
#include "update_run.h"

enum {
    OPT_LOG = OPT_TOOL,
    OPT_WAIT,
    OPT_ALLOW_EMPTY,
    OPT_TABLES,
    OPT_NO_TABLES,
    OPT_TIME_LIMIT,
    OPT_METRICS,
    OPT_STATUS,
    OPT_MAX_AGE,
    OPT_FORMAT,
    OPT_VERIFY,
    OPT_PRINT
};

static const struct option long_options[] = {{"jobs", required_argument, NULL, 'j'},
                                             {"lexicon", required_argument, NULL, OPT_LEXICON},
                                             {"tables", no_argument, NULL, OPT_TABLES},
                                             {"no-tables", no_argument, NULL, OPT_NO_TABLES},
                                             {"time-limit", required_argument, NULL, OPT_TIME_LIMIT},
                                             {"log", required_argument, NULL, OPT_LOG},
                                             {"metrics", required_argument, NULL, OPT_METRICS},
                                             {"quiet", no_argument, NULL, 'q'},
                                             {"wait", required_argument, NULL, OPT_WAIT},
                                             {"allow-empty", no_argument, NULL, OPT_ALLOW_EMPTY},
                                             {"print", required_argument, NULL, OPT_PRINT},
                                             {"status", no_argument, NULL, OPT_STATUS},
                                             {"format", required_argument, NULL, OPT_FORMAT},
                                             {"max-age", required_argument, NULL, OPT_MAX_AGE},
                                             {"verify", no_argument, NULL, OPT_VERIFY},
                                             {"help", no_argument, NULL, OPT_HELP},
                                             {"version", no_argument, NULL, OPT_VERSION},
                                             {NULL, 0, NULL, 0}};

static const struct opt_tool tool = {
    .name = "update-archive",
    .usage = "[OPTION]... ARCHIVE STORE\n"
             "  or:  update-archive --status|--verify|--print=TABLE [OPTION]... STORE",
    .purpose =
        "Bring STORE up to date with the folder ARCHIVE; only files that are new or changed are read.\n",
    .options = "  -j, --jobs=N            run N chains side by side (default: half the cores)\n"
               "      --lexicon=DIR       indicators, units and words of your own\n"
               "      --tables            leave the tables in STORE as files (default: as STORE has it;\n"
               "                          in a new one, where they are small)\n"
               "      --no-tables         keep them compressed alone, for --print\n"
               "      --time-limit=SECONDS  a file that takes longer is named and left out (default: 600)\n"
               "      --log=FILE          append the line about the run to FILE as well\n"
               "      --metrics=FILE      write numbers about the run to FILE, for Prometheus\n"
               "  -q, --quiet             say something only when something is wrong\n"
               "      --wait=SECONDS      how long to wait for another run to end (default: 60)\n"
               "      --allow-empty       an archive without files is meant, not a disk that is missing\n"
               "      --print=TABLE       write documents, segments, metrics, copies, rejects, files0,\n"
               "                          stats or panel\n"
               "      --status            say what STORE holds, and when it was brought up to date\n"
               "      --format=FORMAT     with --status: text (default) or json\n"
               "      --max-age=TIME      with --status: status 1 when that is longer ago; such as 26h\n"
               "      --verify            read all of STORE and check it\n",
    .ending = "      --help              print this help and exit\n"
              "      --version           print the version and exit\n"
              "\n"
              "Exit status: 0 all went well, 1 files were newly rejected or damaged, or left for the next "
              "run, 2 trouble.\n",
    .columns = NULL,
    .short_options = "j:q",
    .long_options = long_options,
};

struct job {
    struct update_options update;
    bool status, verify, json;
    int print; /* a table, + 1 */
    double max_age;
};

static double parse_time(const char *s)
{
    static const char units[] = "smhd";
    static const double seconds[] = {1, 60, 3600, 86400};
    char *end;
    double n = strtod(s, &end);
    const char *unit = *end != '\0' ? strchr(units, *end) : units;
    if (end == s || !(n > 0 && n < 1e9) || unit == NULL || (*end != '\0' && end[1] != '\0'))
        opt_wrong("--max-age: a time is wanted, such as 26h, not '%.60s'", s);
    return n * seconds[unit - units];
}

static void take_option(struct job *job, int option)
{
    static const char *const formats[] = {"text", "json", NULL};
    struct update_options *u = &job->update;
    switch (option) {
    case 'j': u->jobs = (unsigned)opt_count("jobs", optarg, 1, 9999); break;
    case 'q': run_report.quiet = true; break;
    case OPT_LOG: run_report.log = optarg; break;
    case OPT_METRICS: run_report.metrics = optarg; break;
    case OPT_WAIT: u->wait = (unsigned)opt_count("wait", optarg, 0, 999999); break;
    case OPT_TIME_LIMIT: u->time_limit = (unsigned)opt_count("time-limit", optarg, 1, 9999999); break;
    case OPT_ALLOW_EMPTY: u->allow_empty = true; break;
    case OPT_TABLES: u->tables = TABLES_KEEP; break;
    case OPT_NO_TABLES: u->tables = TABLES_NONE; break;
    case OPT_STATUS: job->status = true; break;
    case OPT_VERIFY: job->verify = true; break;
    case OPT_FORMAT: job->json = opt_choice("format", optarg, formats) == 1; break;
    case OPT_MAX_AGE: job->max_age = parse_time(optarg); break;
    case OPT_PRINT: job->print = 1 + (int)opt_choice("print", optarg, table_names); break;
    default: abort();
    }
}

int main(int argc, char **argv)
{
    struct job job = {
        .update = {.wait = 60, .time_limit = 600, .jobs = (unsigned)(sysconf(_SC_NPROCESSORS_ONLN) + 1) / 2}};
    struct opt_shared shared = {0};
    opt_init(&tool, argc, argv);
    for (int option; (option = opt_next(&tool, argc, argv, &shared)) != -1;)
        take_option(&job, option);
    char **operand = shared.inputs.operands;
    int wanted = job.status + job.verify + (job.print > 0), n = 0;
    while (operand[n] != NULL)
        n++;
    if (wanted > 1 || n != 2 - wanted)
        opt_wrong("%s wanted",
                  wanted ? "one of --status, --verify and --print, and STORE, are" : "ARCHIVE and STORE are");
    run_begin(wanted == 0);
    programs_find(argc > 0 ? argv[0] : "update-archive");
    update_prepare(&job.update, shared.lexicon, operand);
    if (wanted == 0)
        update_run(&job.update);
    struct archive_store store;
    store_look(&store, operand[0]);
    if (job.status)
        store_status(&store, update_version(&job.update), job.json, job.max_age, run_report.metrics);
    else if (job.verify)
        store_verify(&store);
    else
        store_print(&store, (enum table)(job.print - 1), job.update.lexicon);
    return opt_end();
}
