/* table-data: the tables that report-stats leaves for a database: a file of SQLite, or a script for
 * PostgreSQL. */
#include <stdlib.h>

#include "indicator_names.h"
#include "opt.h"
#include "places.h"
#include "sets.h"
#include "tables.h"

enum { OPT_PANEL = OPT_TOOL, OPT_BEFORE, OPT_AFTER, OPT_TEXT, OPT_COPY };

static const struct option long_options[] = {OPT_SHARED,
                                             {"panel", required_argument, NULL, OPT_PANEL},
                                             {"before", required_argument, NULL, OPT_BEFORE},
                                             {"after", required_argument, NULL, OPT_AFTER},
                                             {"text", no_argument, NULL, OPT_TEXT},
                                             {"copy", no_argument, NULL, OPT_COPY},
                                             {"output", required_argument, NULL, 'o'},
                                             {"lexicon", required_argument, NULL, OPT_LEXICON},
                                             {NULL, 0, NULL, 0}};

static const struct opt_tool tool = {
    .name = "table-data",
    .usage = "--output=DATABASE|--copy --before=FILE [OPTION]... DIR",
    .purpose = "Fill the tables of a new SQLite file (load-sqlite), or write a script that does so in\n"
               "PostgreSQL (load-postgres), from documents.tsv, segments.tsv and metrics.tsv in DIR.\n",
    .options = "      --before=FILE       SQL that makes the tables\n"
               "      --after=FILE        SQL for when they are filled: indexes, views\n"
               "      --panel=FILE        what panel makes of DIR/metrics.tsv, as CSV or TSV\n"
               "      --text              with the texts of documents, which are those of their segments\n"
               "  -o, --output=DATABASE   the file, which must not be there\n"
               "      --copy              the script, on standard output\n"
               "      --lexicon=DIR       lists of DIR in place of the built-in ones of the same name\n",
    .columns = NULL,
    .short_options = "o:",
    .long_options = long_options,
};

struct job {
    struct tables_options options;
    const char *before, *after, *output;
    bool copy;
};

static void take_option(struct job *job, int option)
{
    switch (option) {
    case OPT_PANEL: job->options.panel = optarg; break;
    case OPT_BEFORE: job->before = optarg; break;
    case OPT_AFTER: job->after = optarg; break;
    case OPT_TEXT: job->options.text = true; break;
    case OPT_COPY: job->copy = true; break;
    case 'o': job->output = optarg; break;
    default: abort();
    }
}

int main(int argc, char **argv)
{
    struct job job = {0};
    struct opt_shared shared = {0};
    opt_init(&tool, argc, argv);
    for (int option; (option = opt_next(&tool, argc, argv, &shared)) != -1;)
        take_option(&job, option);
    if ((job.output == NULL) != job.copy || job.before == NULL)
        opt_wrong("--before, and one of --output and --copy are wanted");
    if (shared.inputs.files0 != NULL || shared.inputs.operands[0] == NULL ||
        shared.inputs.operands[1] != NULL)
        opt_wrong("one folder is wanted");
    sets_use(shared.lexicon);
    places_use(shared.lexicon);
    indicator_names_use(shared.lexicon);
    job.options.folder = shared.inputs.operands[0];

    struct store *store = store_new(job.output);
    store_script(store, job.before);
    tables_fill(store, &job.options);
    if (job.after != NULL)
        store_script(store, job.after);
    store_close(store);
    indicator_names_free();
    places_free();
    sets_free();
    return opt_end();
}
