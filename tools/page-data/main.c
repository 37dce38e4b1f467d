/* page-data: the data of report-html's page, from the tables that report-stats leaves and a table of panel.
 */
#include <stdlib.h>

#include "indicator_names.h"
#include "opt.h"
#include "page_pack.h"
#include "page_write.h"
#include "panel_table.h"
#include "places.h"
#include "sets.h"

enum { OPT_PANEL = OPT_TOOL, OPT_UNLABELLED, OPT_FIGURES, OPT_PACK };

static const struct option long_options[] = {OPT_SHARED,
                                             {"panel", required_argument, NULL, OPT_PANEL},
                                             {"unlabelled", required_argument, NULL, OPT_UNLABELLED},
                                             {"figures", required_argument, NULL, OPT_FIGURES},
                                             {"output", required_argument, NULL, 'o'},
                                             {"pack", no_argument, NULL, OPT_PACK},
                                             {"lexicon", required_argument, NULL, OPT_LEXICON},
                                             {NULL, 0, NULL, 0}};

static const struct opt_tool tool = {
    .name = "page-data",
    .usage = "--panel=FILE [OPTION]... DIR",
    .purpose = "Write the data of a page (report-html) as figures.json, texts.json and headline.tsv, from a\n"
               "table of panel and from documents.tsv, segments.tsv and metrics.tsv in DIR.\n",
    .options =
        "      --panel=FILE        what panel makes of DIR/metrics.tsv, as CSV or TSV\n"
        "      --unlabelled=FILE   a table of what has no indicator, see page-data(1)\n"
        "      --figures=N         at most N rows of the panel, the most telling ones (default: 24000)\n"
        "  -o, --output=FOLDER     write there (default: .)\n"
        "      --lexicon=DIR       lists of DIR in place of the built-in ones of the same name\n",
    .columns = NULL,
    .short_options = "o:",
    .long_options = long_options,
};

struct job {
    struct page page;
    char *panel, *unlabelled;
    const char *output;
    unsigned long long most;
    bool pack;
};

static void take_option(struct job *job, int option)
{
    switch (option) {
    case OPT_PANEL: job->panel = optarg; break;
    case OPT_UNLABELLED: job->unlabelled = optarg; break;
    case OPT_FIGURES: job->most = opt_count("figures", optarg, 1, 1000000000); break;
    case 'o': job->output = optarg; break;
    case OPT_PACK: job->pack = true; break;
    default: abort();
    }
}

static void count_row(void *ctx, const struct span *field)
{
    series_count(ctx, field);
}

static void keep_row(void *ctx, const struct span *field)
{
    page_keep(ctx, field);
}

/* Writes a file in the folder of --output; what is written comes from fill. */
static void write_file(const struct job *job, const char *name,
                       void (*fill)(const struct page *p, struct buf *b), bool pack)
{
    struct buf path = {0}, data = {0};
    buf_text(&path, job->output);
    buf_byte(&path, '/');
    buf_add(&path, name, strlen(name) + 1);
    struct out *o = out_open(path.data);
    fill(&job->page, &data);
    if (pack)
        pack_write(&data, o);
    else
        out_write(o, data.data, data.len);
    out_close(o);
    buf_free(&data);
    buf_free(&path);
}

static void write_files(const struct job *job)
{
    write_file(job, "headline.tsv", page_write_headline, false);
    write_file(job, job->pack ? "figures.b64" : "figures.json", page_write_figures, job->pack);
    write_file(job, job->pack ? "texts.b64" : "texts.json", page_write_texts, job->pack);
}

int main(int argc, char **argv)
{
    static struct job job = {.output = ".", .most = 24000};
    struct opt_shared shared = {0};
    opt_init(&tool, argc, argv);
    for (int option; (option = opt_next(&tool, argc, argv, &shared)) != -1;)
        take_option(&job, option);
    if (job.panel == NULL)
        opt_wrong("--panel is wanted");
    if (shared.inputs.files0 != NULL || shared.inputs.operands[0] == NULL ||
        shared.inputs.operands[1] != NULL)
        opt_wrong("one folder is wanted");
    sets_use(shared.lexicon);
    places_use(shared.lexicon);
    indicator_names_use(shared.lexicon);

    struct page *page = &job.page;
    page_init(page);
    panel_each(job.panel, count_row, &page->series);
    series_choose(&page->series, job.most);
    panel_each(job.panel, keep_row, page);
    page_order(page);
    groups_read(&page->groups, job.unlabelled);
    page_gather(&page->gather, shared.inputs.operands[0]);

    write_files(&job);
    page_free(page);
    indicator_names_free();
    places_free();
    sets_free();
    return opt_end();
}
