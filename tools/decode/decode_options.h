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
    bool no_normalize;        /* leave blanks, full-width letters and invisible characters as they are */
    unsigned repairs;         /* REPAIR_PINYIN ... */
    int progress;             /* file descriptor, or -1 */
};

#endif
