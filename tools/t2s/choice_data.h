/* What the build makes for choice.c and line.c. */
#ifndef T2S_CHOICE_DATA_H
#define T2S_CHOICE_DATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dictionary.h"

/* Bits of a character's class. */
enum {
    CLASS_SIMPLIFIED = 1,
    CLASS_TRADITIONAL = 2,
    CLASS_EITHER = 4,
    CLASS_TERM = 8,  /* a term may begin here: ask choice_pair about the next character */
    CLASS_ALONE = 16 /* a term begins here that has no second character of three bytes */
};

extern const uint16_t choice_page[1024];     /* as in struct table */
extern const uint8_t choice_class[][64];     /* blocks of classes */
extern const uint8_t choice_pair[];          /* as in struct table */
extern const struct trie choice_trie;        /* choice_terms; values are indices */
extern const unsigned char choice_lead[256]; /* this byte, not the first of three, begins a term */

struct choice_rule {
    const char *from, *to, *plain; /* plain: what it becomes in a text that holds the term `unless` */
    unsigned unless;               /* index in choice_terms + 1; 0: none */
    bool hongkong;                 /* also in texts of Hong Kong */
};

extern const struct choice_rule choice_rules[];
extern const size_t choice_rules_n;

/* The class of a three-byte character, from table_load. */
static inline unsigned choice_class_of(uint32_t three)
{
    return choice_class[choice_page[table_page(three)]][three >> 16 & 63];
}

#endif
