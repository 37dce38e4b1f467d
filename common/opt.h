/* opt: the options that all tools share, as GNU tools have them.
 *
 * A tool lists its own long options after OPT_SHARED and gets them from opt_next; the shared ones are
 * handled here. --help and --version go to standard output and end with status 0; a wrong option gives
 * one line, a hint, and status 2. */
#ifndef COMMON_OPT_H
#define COMMON_OPT_H

#include <getopt.h>
#include <stdbool.h>

#include "in.h"

enum {
    OPT_HELP = 256,
    OPT_VERSION,
    OPT_COLUMNS,
    OPT_REJECTS,
    OPT_FILES0,
    OPT_MAX_LINE,
    OPT_LEXICON,
    OPT_COPY_OUTPUT, /* --copy, for tools that list it: of standard output */
    OPT_TOOL
};

/* clang-format off */
#define OPT_SHARED                                                                                              \
    {"header", no_argument, NULL, 'H'}, {"columns", no_argument, NULL, OPT_COLUMNS},                            \
    {"rejects", required_argument, NULL, OPT_REJECTS}, {"files0-from", required_argument, NULL, OPT_FILES0},    \
    {"help", no_argument, NULL, OPT_HELP}, {"version", no_argument, NULL, OPT_VERSION}
/* clang-format on */

struct opt_tool {
    const char *name;                  /* "decode" */
    const char *usage;                 /* "[OPTION]... [FILE]...", after "Usage: decode " */
    const char *purpose;               /* one paragraph, ending in a line feed */
    const char *options;               /* the lines for the tool's own options, each ending in a line feed */
    const char *columns;               /* for --columns; NULL when the tool has none */
    const char *short_options;         /* for getopt, without H */
    const struct option *long_options; /* OPT_SHARED, the tool's own ones (codes from OPT_TOOL), zeros */
    const char *ending; /* of the help of a tool without the shared options; NULL: of all others */
};

struct opt_shared {
    bool header;          /* -H, --header */
    const char *rejects;  /* --rejects, or NULL */
    size_t max_line;      /* --max-line, for tools that list it (OPT_MAX_LINE), or its default */
    const char *lexicon;  /* --lexicon, for tools that list it (OPT_LEXICON), or NULL */
    struct in_set inputs; /* the operands or --files0-from; set once opt_next has returned -1 */
};

/* Sets argv's name for messages, and msg's, and fills standard descriptors that are closed: reading from or
 * writing to them fails. Call it first in main. */
void opt_init(const struct opt_tool *tool, int argc, char **argv);

/* Returns the next option of the tool's own, with its argument in optarg, or -1 at the end. Does not return
 * on --help, --version, --columns and errors. */
int opt_next(const struct opt_tool *tool, int argc, char **argv, struct opt_shared *shared);

/* Ends the process: the message, "Try 'TOOL --help' for more information.", status 2. */
_Noreturn void opt_wrong(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Parses s as a decimal number from min to max for the option called name; anything else is opt_wrong. */
unsigned long long opt_count(const char *name, const char *s, unsigned long long min, unsigned long long max);

/* Parses s as a number of bytes with an optional suffix K, M, G or T (powers of 1024); like opt_count. */
unsigned long long opt_size(const char *name, const char *s);

/* Which of the choices, a list that ends with NULL, s is: its number from 0; none is opt_wrong. */
int opt_choice(const char *name, const char *s, const char *const *choices);

/* The next part of a list that commas join; empty ones are passed over. False at the end of it. */
bool opt_part(const char **list, struct span *part);

/* Closes standard output with a check and returns the exit status: main's last line. */
int opt_end(void);

#endif
