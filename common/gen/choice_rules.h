/* choice_rules: tools/t2s/rules.csv, the reviewed corrections of OpenCC's conversions for Taiwan, written
 * out.
 *
 * A row speaks of a word. It gives what becomes of the word (`to`; empty: its characters only), where
 * ("~經濟",
 * "~機制|試~": the word stands for ~; empty: everywhere), and a word of the mainland whose presence in a text
 * proves that no converter has replaced it there (`unless`): then the row's places keep their characters. */
#ifndef GEN_CHOICE_RULES_H
#define GEN_CHOICE_RULES_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

struct rule {
    char *from, *to, *plain; /* NUL-terminated; plain: when `unless` is in the text */
    char *unless;            /* or NULL */
    bool reviewed;           /* from a row; otherwise OpenCC's own entry */
    bool hongkong;           /* holds for Hong Kong's texts too */
};

struct rules {
    struct rule *rule;
    size_t n;
};

/* Reads folder/rules.csv and the dictionaries it corrects; ends the process with file, line and reason when a
 * row is wrong. OpenCC's other entries for Taiwan come after them. */
void rules_read(const char *dictionaries, const char *folder, struct rules *r);

/* True when a row gives a rule for s. */
bool rules_have(const struct rules *r, struct span s);

void rules_free(struct rules *r);

#endif
