/* whole_words: where words of the user stand in a text, whatever is probable. */
#ifndef SEGMENT_WHOLE_WORDS_H
#define SEGMENT_WHOLE_WORDS_H

#include "user_words.h"

/* Length of the longest word of u, with a frequency above 0 and of up to 64 characters, that stands at byte i
 * of s; 0: none does. Letters and digits are not cut out of longer words of theirs. */
size_t whole_word_at(const struct user_words *u, struct span s, size_t i);

/* Adds the word s to u; longer ones than 64 characters are left out. */
void whole_word_add(struct user_words *u, struct span s);

#endif
