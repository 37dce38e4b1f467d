#include "opt.h"

#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lexicon.h"
#include "msg.h"
#include "out.h"
#include "record.h"
#include "source_hash.h"

#ifndef VERSION
#define VERSION "unknown"
#endif

/* No report is a thousandth as long; a line that is has lost its line ends. */
enum { MAX_LINE = 1 << 30 };

static const char shared_help[] =
    "  -H, --header            begin with a line of column names, marked by #\n"
    "      --columns           print the output columns, TAB-separated, and exit\n"
    "      --rejects=FILE      write rejected lines to FILE, reasons in front\n"
    "      --files0-from=F     read NUL-ended input file names from F (- is stdin)\n"
    "      --help              print this help and exit\n"
    "      --version           print the version and exit\n"
    "\n"
    "Without FILE, or where FILE is -, read standard input.\n"
    "Exit status: 0 all went well, 1 some input was rejected or damaged, 2 trouble.\n";

/* A standard descriptor that is closed would be that of the next file that is opened, which messages or
 * output would be written into. It is filled by one that cannot be used in its way, so that whoever does is
 * told (gnulib's stdopen does the same). */
static void fill_standard(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
            _exit(MSG_TROUBLE);
}

void opt_init(const struct opt_tool *tool, int argc, char **argv)
{
    static char name[64];
    fill_standard();
    snprintf(name, sizeof name, "%s", tool->name);
    msg_init(tool->name);
    if (argc > 0)
        argv[0] = name; /* getopt's own messages begin with it */
}

static _Noreturn void print_and_exit(const char *const *texts)
{
    for (; *texts != NULL; texts++)
        out_text(&out_std, *texts);
    out_close(&out_std);
    exit(MSG_OK);
}

static _Noreturn void print_help(const struct opt_tool *t)
{
    const char *texts[] = {"Usage: ",  t->name, " ",        t->usage, "\n",
                           t->purpose, "\n",    t->options, "",       t->ending ? t->ending : shared_help,
                           NULL};
    print_and_exit(texts);
}

static _Noreturn void print_version(const struct opt_tool *t, const char *lexicon)
{
    char tables[17];
    source_hash(lexicon, tables);
    const char *texts[] = {t->name, " (zongjie) " VERSION "\ntables: ", tables, "\n", NULL};
    print_and_exit(texts);
}

static _Noreturn void print_columns(const struct opt_tool *t)
{
    const char *texts[] = {t->columns, "\n", NULL};
    if (t->columns == NULL)
        opt_wrong("--columns: the columns depend on the options and the input");
    print_and_exit(texts);
}

static _Noreturn void give_hint(void)
{
    fprintf(stderr, "Try '%s --help' for more information.\n", msg_tool());
    exit(MSG_TROUBLE);
}

void opt_wrong(const char *format, ...)
{
    char text[512];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    msg_error("%s", text);
    give_hint();
}

static void take_operands(int argc, char **argv, struct opt_shared *shared)
{
    if (shared->inputs.files0 != NULL && optind < argc)
        opt_wrong("file operands cannot be combined with --files0-from: '%s'", argv[optind]);
    shared->inputs.operands = argv + optind;
    if (shared->max_line == 0)
        shared->max_line = MAX_LINE;
}

/* Of no bytes is no line: 0 would be no limit further on. */
static size_t max_line(const char *s)
{
    unsigned long long n = opt_size("max-line", s);
    if (n == 0 || n > SIZE_MAX / 4)
        opt_wrong("--max-line: a number of bytes is wanted, such as 64M, not '%.60s'", s);
    return (size_t)n;
}

static void copy_output(const char *path)
{
    if (out_std.copy != NULL || strcmp(path, "-") == 0)
        opt_wrong("--copy: one file is wanted");
    out_copy_to(&out_std, path);
}

int opt_next(const struct opt_tool *tool, int argc, char **argv, struct opt_shared *shared)
{
    char shorts[64];
    bool version = false; /* printed when --lexicon is known */
    snprintf(shorts, sizeof shorts, "%s%s", tool->ending ? "" : "H", tool->short_options);
    for (;;) {
        int c = getopt_long(argc, argv, shorts, tool->long_options, NULL);
        switch (c) {
        case 'H': shared->header = true; break;
        case OPT_REJECTS: shared->rejects = optarg; break;
        case OPT_FILES0: shared->inputs.files0 = optarg; break;
        case OPT_MAX_LINE: shared->max_line = max_line(optarg); break;
        case OPT_LEXICON:
            lexicon_check(optarg);
            shared->lexicon = optarg;
            break;
        case OPT_COPY_OUTPUT: copy_output(optarg); break;
        case OPT_COLUMNS: print_columns(tool);
        case OPT_HELP: print_help(tool);
        case OPT_VERSION: version = true; break;
        case '?': give_hint();
        case -1:
            if (version)
                print_version(tool, shared->lexicon);
            take_operands(argc, argv, shared);
            return -1;
        default:
            if (!version)
                return c;
        }
    }
}

unsigned long long opt_count(const char *name, const char *s, unsigned long long min, unsigned long long max)
{
    unsigned long long n;
    if (!rec_number((struct span){s, strlen(s)}, &n) || n < min || n > max)
        opt_wrong("--%s: a number from %llu to %llu is wanted, not '%.60s'", name, min, max, s);
    return n;
}

unsigned long long opt_size(const char *name, const char *s)
{
    static const char suffixes[] = "KMGT";
    size_t len = strlen(s);
    const char *suffix = len > 0 ? strchr(suffixes, s[len - 1]) : NULL;
    int shift = suffix && *suffix ? 10 * (int)(suffix - suffixes + 1) : 0;
    unsigned long long n;
    if (!rec_number((struct span){s, len - (shift > 0)}, &n) || n > ULLONG_MAX >> shift)
        opt_wrong("--%s: a number of bytes is wanted, such as 64M, not '%.60s'", name, s);
    return n << shift;
}

int opt_choice(const char *name, const char *s, const char *const *choices)
{
    for (int i = 0; choices[i] != NULL; i++)
        if (strcmp(s, choices[i]) == 0)
            return i;
    opt_wrong("--%s: no such choice: '%.60s'", name, s);
}

bool opt_part(const char **list, struct span *part)
{
    *list += strspn(*list, ",");
    *part = (struct span){*list, strcspn(*list, ",")};
    *list += part->n;
    return part->n > 0;
}

int opt_end(void)
{
    out_close(&out_std);
    return msg_status();
}
