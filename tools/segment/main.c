/* segment: cuts documents into sentences that know their report, section and phase. */
#include "msg.h"
#include "opt.h"
#include "segment.h"
#include "word_cutter.h"

enum {
    OPT_CLAUSES = OPT_TOOL,
    OPT_WORDS,
    OPT_DICT,
    OPT_WHOLE,
    OPT_STOP,
    OPT_POS,
    OPT_KEEP_NUMBERS,
    OPT_REPORTS
};

static const struct option long_options[] = {OPT_SHARED,
                                             {"clauses", no_argument, NULL, OPT_CLAUSES},
                                             {"words", no_argument, NULL, OPT_WORDS},
                                             {"dict", required_argument, NULL, OPT_DICT},
                                             {"whole", no_argument, NULL, OPT_WHOLE},
                                             {"stop", required_argument, NULL, OPT_STOP},
                                             {"pos", no_argument, NULL, OPT_POS},
                                             {"keep-numbers", no_argument, NULL, OPT_KEEP_NUMBERS},
                                             {"lexicon", required_argument, NULL, OPT_LEXICON},
                                             {"reports", required_argument, NULL, OPT_REPORTS},
                                             {"copy", required_argument, NULL, OPT_COPY_OUTPUT},
                                             {"max-line", required_argument, NULL, OPT_MAX_LINE},
                                             {NULL, 0, NULL, 0}};

static struct opt_tool tool = {
    .name = "segment",
    .usage = "[OPTION]... [FILE]...",
    .purpose = "Cut document records into segment records: titles, headings, sentences, noise.\n",
    .options = "      --clauses           cut at ； too\n"
               "      --words             split the text column into words, with blanks between\n"
               "      --dict=FILE         with --words: further words, a line each: word [frequency]\n"
               "      --whole             with --dict: its words are words wherever they stand\n"
               "      --stop=FILE         with --words: leave out the words of FILE, a line each\n"
               "      --pos               with --words: each with its part of speech after it: 工作/vn\n"
               "      --keep-numbers      with --words: a quantity is one word (1 47件, -23.4%)\n"
               "      --lexicon=DIR       lists of DIR in place of the built-in ones of the same name\n"
               "      --reports=FILE      a line for each report: its genre, period, place, segments, title\n"
               "      --copy=FILE         write the output to FILE too\n"
               "      --max-line=SIZE     reject longer lines (default: 1G)\n",
    .short_options = "",
    .long_options = long_options,
};

static const char *take_record(void *ctx, const struct rec *r)
{
    segment_document(ctx, r);
    return NULL;
}

int main(int argc, char **argv)
{
    struct opt_shared shared = {0};
    struct segment_options opt = {0};
    const char *dict = NULL, *stop = NULL, *reports = NULL;
    bool words = false, whole = false, pos = false, keep_numbers = false;
    tool.columns = rec_segment.columns;
    opt_init(&tool, argc, argv);
    for (int c; (c = opt_next(&tool, argc, argv, &shared)) != -1;) {
        switch (c) {
        case OPT_CLAUSES: opt.clauses = true; break;
        case OPT_WORDS: words = true; break;
        case OPT_DICT: dict = optarg; break;
        case OPT_WHOLE: whole = true; break;
        case OPT_STOP: stop = optarg; break;
        case OPT_POS: pos = true; break;
        case OPT_KEEP_NUMBERS: keep_numbers = true; break;
        case OPT_REPORTS: reports = optarg; break;
        }
    }
    opt.lexicon = shared.lexicon;
    if (!words && (dict != NULL || stop != NULL || pos || keep_numbers))
        opt_wrong("--%s needs --words", dict != NULL   ? "dict"
                                        : stop != NULL ? "stop"
                                        : pos          ? "pos"
                                                       : "keep-numbers");
    if (whole && dict == NULL)
        opt_wrong("--whole needs --dict");
    if (words)
        opt.words = words_new(dict, keep_numbers, opt.lexicon);
    if (whole)
        words_keep_whole(opt.words);
    if (pos)
        words_tag(opt.words);
    if (stop != NULL)
        words_stop(opt.words, stop);
    if (reports != NULL && strcmp(reports, "-") == 0)
        opt_wrong("--reports: a file is wanted, as the segments go to standard output");
    if (reports != NULL)
        opt.reports = out_open(reports);
    struct segment *s = segment_new(&opt, &out_std);
    if (shared.header) {
        rec_header(&out_std, &rec_segment);
        if (reports != NULL)
            out_text(opt.reports, "#" REPORT_LIST_COLUMNS "\n");
    }
    const struct rec_job job = {
        &rec_document, &shared.inputs, shared.rejects, shared.max_line, take_record, NULL, s};
    rec_each(&job);
    segment_free(s);
    if (reports != NULL)
        out_close(opt.reports);
    words_free(opt.words);
    return opt_end();
}
