/* typed: how likely it is that a person has typed a character that is neither ASCII nor Chinese. Letters in
 * words of European languages and signs on a keyboard are usual; capitals after small letters, letters that
 * stand alone, signs inside of words are what a wrong charset makes. */
#ifndef DECODE_TYPED_H
#define DECODE_TYPED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mem.h"

/* What it costs that somebody types cp after `before`, in eighths of a bit; rounded from general knowledge.
 * ASCII costs nothing, and signs that people type (× · ¥ § ° ± ®, blanks) next to nothing. */
int typed_cost(uint32_t before, uint32_t cp);

/* False for ASCII and for signs that people type. */
bool typed_is_letter(uint32_t cp);

/* How many characters outside of ASCII stand where nobody types them. */
size_t typed_unnatural(struct span text);

#endif
