/* gb_pair: the bytes that a character is in GB18030. */
#ifndef DECODE_GB_PAIR_H
#define DECODE_GB_PAIR_H

#include <stdint.h>

/* Lead << 8 | trail of the two bytes of cp, user-defined characters included; 0: it has no two. */
unsigned gb_pair(uint32_t cp);

#endif
