/* decode: files in any Chinese charset to one UTF-8 document record a line. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include "document.h"
#include "dump.h"
#include "input.h"
#include "msg.h"
#include "opt.h"
#include "out.h"
#include "record.h"

enum {
    FROM = OPT_TOOL,
    CSV,
    DELIMITER,
    JSON,
    PRE,
    PRE_GLOB,
    PRE_LIMIT,
    LINES,
    UNIQUE,
    EMPTY,
    NO_NORMALIZE,
    NO_REPAIR,
    REPAIR,
    LEDGER,
    MAX_DOCUMENT,
    NAMES,
    PROGRESS
};

static const struct option long_options[] = {OPT_SHARED,
                                             {"from", required_argument, NULL, FROM},
                                             {"csv", required_argument, NULL, CSV},
                                             {"delimiter", required_argument, NULL, DELIMITER},
                                             {"json", required_argument, NULL, JSON},
                                             {"pre", required_argument, NULL, PRE},
                                             {"pre-glob", required_argument, NULL, PRE_GLOB},
                                             {"pre-limit", required_argument, NULL, PRE_LIMIT},
                                             {"lines", no_argument, NULL, LINES},
                                             {"unique", no_argument, NULL, UNIQUE},
                                             {"empty", no_argument, NULL, EMPTY},
                                             {"no-normalize", no_argument, NULL, NO_NORMALIZE},
                                             {"no-repair", no_argument, NULL, NO_REPAIR},
                                             {"repair", required_argument, NULL, REPAIR},
                                             {"ledger", required_argument, NULL, LEDGER},
                                             {"max-document", required_argument, NULL, MAX_DOCUMENT},
                                             {"names", required_argument, NULL, NAMES},
                                             {"progress", required_argument, NULL, PROGRESS},
                                             {0}};

static struct opt_tool tool = {
    "decode",
    "[OPTION]... [FILE|FOLDER]...",
    "Write every file as one UTF-8 document record: doc source date charset notes text.\n"
    "Folders are walked in sorted order; gzip, archives and HTML are recognised.\n",
    "      --from=CHARSET      take the bytes to be in CHARSET; detect nothing\n"
    "      --csv=TEXT[,DATE[,ID]]  inputs are CSV, each row a document; columns by name (the\n"
    "                          first row is a header) or number\n"
    "      --delimiter=C       between columns: one character, or tab (default: what the first\n"
    "                          row has, or its line sep=C)\n"
    "      --json=TEXT[,DATE[,ID]]  inputs are JSON Lines or an array of objects, each a\n"
    "                          document; members by paths with dots, TEXT may be several\n"
    "                          joined with +\n"
    "      --pre=COMMAND       files that are read nowhere here (PDF, old Word) go through\n"
    "                          COMMAND, such as to-text, which gets the path\n"
    "      --pre-glob=GLOB     so do files of these names, and no others\n"
    "      --pre-limit=SECONDS end COMMAND after so long (default: 60)\n"
    "      --lines             each line is a document\n"
    "      --unique            drop documents whose text was seen before; count them\n"
    "      --empty             files without content are documents, too\n"
    "      --no-normalize      leave full-width letters and digits, blanks and\n"
    "                          invisible characters as they are\n"
    "      --no-repair         leave damage as it is\n"
    "      --repair=KIND,...   repair only pinyin, resync, mojibake\n"
    "      --ledger=FILE       write a line for each repair: doc, byte offset in the text\n"
    "                          before repair, kind, before, after, proven or guessed\n"
    "      --max-document=SIZE reject larger documents (default: 256M)\n"
    "      --names=MAP         names for the source column: lines of MAP are path, TAB, name\n"
    "      --progress=FILE     keep documents, bytes read, duplicates and rejects in FILE\n",
    NULL,
    "",
    long_options,
    NULL};

struct files {
    const char *progress, *ledger, *names;
};

static void take_option(struct decode_options *o, struct files *f, int option)
{
    switch (option) {
    case FROM: o->from = options_charset(optarg); break;
    case CSV: o->csv = dump_columns(optarg); break;
    case JSON: o->json = dump_columns(optarg); break;
    case PRE: o->pre = optarg; break;
    case PRE_GLOB: options_add_glob(o, optarg); break;
    case PRE_LIMIT: o->pre_seconds = (unsigned)opt_count("pre-limit", optarg, 1, 86400); break;
    case DELIMITER: o->delimiter = options_delimiter(optarg); break;
    case LINES: o->lines = true; break;
    case UNIQUE: o->unique = true; break;
    case EMPTY: o->empty = true; break;
    case NO_NORMALIZE: o->no_normalize = true; break;
    case NO_REPAIR: o->repairs = 0; break;
    case REPAIR: o->repairs = options_repairs(optarg); break;
    case LEDGER: f->ledger = optarg; break;
    case MAX_DOCUMENT: o->limit = (size_t)opt_size("max-document", optarg); break;
    case NAMES: f->names = optarg; break;
    case PROGRESS: f->progress = optarg; break;
    default: abort();
    }
}

int main(int argc, char **argv)
{
    tool.columns = rec_document.columns;
    opt_init(&tool, argc, argv);
    struct opt_shared shared = {.inputs.folders = true};
    struct decode_options options = options_default;
    struct rejects rejects;
    struct decoder d = {.options = &options, .rejects = &rejects};
    struct files files = {0};
    struct source_names names = {0};
    for (int c; (c = opt_next(&tool, argc, argv, &shared)) != -1;)
        take_option(&options, &files, c);
    options_check(&options);
    if (files.names != NULL) {
        source_names_read(&names, files.names);
        d.names = &names;
    }
    if (files.progress != NULL &&
        (options.progress = open(files.progress, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) < 0)
        msg_die("%s:", files.progress);
    rejects_begin(&rejects, shared.rejects);
    rejects.escaped = true; /* sources of records */
    if (files.ledger != NULL)
        d.ledger = out_open(files.ledger);
    if (shared.header)
        rec_header(&out_std, &rec_document);
    in_each(&shared.inputs, input_visit, &d);
    rejects_end(&rejects);
    document_end(&d);
    source_names_free(&names);
    return opt_end();
}
