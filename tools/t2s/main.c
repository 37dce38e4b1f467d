/* t2s: traditional characters to simplified ones, line by line. */
#include <stdlib.h>

#include "in.h"
#include "line.h"
#include "opt.h"

enum { DICT = OPT_TOOL, CHANGES, EXPLAIN, WHOLE_LINE };

static const struct option long_options[] = {OPT_SHARED,
                                             {"config", required_argument, NULL, 'c'},
                                             {"dict", required_argument, NULL, DICT},
                                             {"explain", no_argument, NULL, EXPLAIN},
                                             {"changes", required_argument, NULL, CHANGES},
                                             {"whole-line", no_argument, NULL, WHOLE_LINE},
                                             {"copy", required_argument, NULL, OPT_COPY_OUTPUT},
                                             {"max-line", required_argument, NULL, OPT_MAX_LINE},
                                             {0}};

static const struct opt_tool tool = {
    "t2s",
    "[OPTION]... [FILE]...",
    "Convert traditional Chinese to simplified Chinese in the last TAB-separated field of each line.\n",
    "  -c, --config=NAME       auto (default: what each line needs), t2s, tw2s, tw2sp or hk2s\n"
    "      --dict=FILE         entries (key TAB value) that win over the built-in ones; repeatable\n"
    "      --changes=FILE      write each distinct conversion of a phrase: from, to, count\n"
    "      --explain           say on standard error what auto chose for each line, and why\n"
    "      --whole-line        convert whole lines, TABs or not\n"
    "      --copy=FILE         write the output to FILE too\n"
    "      --max-line=SIZE     longer lines pass through unchanged (default: 1G)\n",
    NULL,
    "c:",
    long_options,
    NULL};

static const struct {
    const char *name;
    const struct table *table; /* NULL: the line's own text decides */
} configs[] = {{"auto", NULL},
               {"t2s", &table_t2s},
               {"tw2s", &table_tw2s},
               {"tw2sp", &table_tw2sp},
               {"hk2s", &table_hk2s}};

static const struct table *config_named(const char *name)
{
    for (size_t i = 0; i < sizeof configs / sizeof *configs; i++)
        if (strcmp(name, configs[i].name) == 0)
            return configs[i].table;
    opt_wrong("--config: auto, t2s, tw2s, tw2sp or hk2s is wanted, not '%.60s'", name);
}

int main(int argc, char **argv)
{
    opt_init(&tool, argc, argv);
    static struct line_job job;
    struct opt_shared shared = {0};
    struct out *changes = NULL;
    for (int c; (c = opt_next(&tool, argc, argv, &shared)) != -1;)
        switch (c) {
        case 'c': job.table = config_named(optarg); break;
        case DICT: extra_read(&job.user, optarg); break;
        case CHANGES: changes = out_open(optarg); break;
        case EXPLAIN: job.explain = true; break;
        case WHOLE_LINE: job.whole_line = true; break;
        default: abort();
        }
    job.max_line = shared.max_line;
    line_prepare(&job, changes != NULL);

    in_each(&shared.inputs, line_convert_input, &job);

    line_report(&job);
    if (changes != NULL) {
        changes_write(&job.changes, changes);
        out_close(changes);
    }
    line_free(&job);
    return opt_end();
}
