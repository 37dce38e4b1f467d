/* big5: what Big5 itself has no characters for. The tables are made with the same rule (common/gen/gbk). */
#ifndef DECODE_BIG5_H
#define DECODE_BIG5_H

#include <stdbool.h>

/* True for pairs that Big5 leaves to others; Big5-HKSCS has characters for some. */
static inline bool big5_is_beyond(unsigned lead, unsigned trail)
{
    return lead < 0xa1 || (lead == 0xc6 && trail >= 0xa1) || lead == 0xc7 || lead == 0xc8 || lead > 0xf9;
}

#endif
