/* form: the charsets, scripts and states that the documents of a dump come in. */
#ifndef GENERATOR_FORM_H
#define GENERATOR_FORM_H

#include <stdbool.h>

#include "mem.h"
#include "random.h"

/* How one file is written. */
struct file_form {
    bool traditional, taiwan; /* characters; characters and words */
    bool damaged;             /* pinyin and lost bytes */
    bool mark;                /* a byte order mark */
    bool gzip;
    const char *charset; /* for iconv */
};

/* Draws a form; plain ones are simplified UTF-8 without a mark, and never damaged when clean. */
struct file_form file_form_draw(struct random *r, bool plain, bool clean);

/* Appends simplified text to bytes as form says. When the charset lacks a character it is UTF-8 instead. */
void file_form_apply(const struct file_form *form, struct span text, struct buf *bytes);

#endif
