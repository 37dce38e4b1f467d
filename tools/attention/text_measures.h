/* text_measures: what is counted in a text, character by character. */
#ifndef ATTENTION_TEXT_MEASURES_H
#define ATTENTION_TEXT_MEASURES_H

#include "span.h"

struct text_measures {
    unsigned long long characters; /* all but blanks */
    unsigned long long digits;     /* of them, 0 to 9, full-width ones too */
    unsigned long long numbers;    /* runs of digits, with points and commas between two of them */
};

/* Of well-formed UTF-8. */
struct text_measures measure_text(struct span s);

#endif
