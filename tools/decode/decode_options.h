/* decode_options: what the user asked for. Set once, by main; nothing changes it afterwards. */
#ifndef DECODE_DECODE_OPTIONS_H
#define DECODE_DECODE_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

/* Columns of a CSV dump: names, or numbers from 1; NULL: not wanted. */
struct dump_columns {
    char *text, *date, *id;
};

struct decode_options {
    const char *from;         /* charset to take the bytes for, from convert_name; or NULL */
    size_t limit;             /* bytes of the largest document */
    struct dump_columns csv;  /* each row is a document, if csv.text is set */
    struct dump_columns json; /* the same of JSON: paths */
    char delimiter;           /* between its columns; 0: what the first row has */
    bool lines;               /* each line is one */
    bool unique;              /* write each text once */
    bool empty;               /* a file of no bytes is a document */
    bool no_normalize;        /* leave blanks, full-width letters and invisible characters as they are */
    unsigned repairs;         /* REPAIR_PINYIN ... */
    int progress;             /* file descriptor, or -1 */
    const char *pre;          /* a program that turns files into text, or NULL */
    const char *pre_glob[32]; /* names of such files */
    size_t pre_globs;
    unsigned pre_seconds;          /* that it may take for each */
    unsigned long long pre_memory; /* bytes that each of its processes may have */
};

/* What is done unless the user asks for something else. */
extern const struct decode_options options_default;

/* What the values of --from, --repair, --delimiter and --pre-glob say; ends the process where they are wrong.
 */
const char *options_charset(const char *name);
unsigned options_repairs(const char *list);
char options_delimiter(const char *c);
void options_add_glob(struct decode_options *o, const char *glob);

/* Ends the process where options exclude each other. */
void options_check(const struct decode_options *o);

#endif
