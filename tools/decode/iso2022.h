/* iso2022: the seven-bit charsets, in which escape sequences say what the bytes after them mean, brought to
 * eight-bit ones that iconv knows. HZ-GB-2312 (RFC 1843) it does not know at all; in glibc's ISO-2022-CN (RFC
 * 1922) a set designated while Chinese is shifted in does not take effect. */
#ifndef DECODE_ISO2022_H
#define DECODE_ISO2022_H

#include <stdbool.h>

#include "mem.h"

/* Appends to gb what the HZ bytes say, in GB 2312. A line break ends Chinese mode, as RFC 1843 wants every
 * line to do. Bytes above 7F, which HZ has no use for, are passed on: where they occur they are GB 2312
 * already. */
void iso2022_take_hz(struct span bytes, struct buf *gb);

/* What the escape sequences of ISO-2022-CN have said so far. All zero at the start. */
struct iso2022 {
    char designated[3]; /* the sets that SO, SS2 and SS3 call, by their final bytes; 0: none */
    bool out;           /* after SO */
};

/* Takes bytes from the front of *rest, as far as one charset reaches, and appends them to *bytes, which is
 * empty, in that charset. Returns true when it is EUC-TW, false when it is GB18030. Bytes above 7F, which
 * ISO-2022-CN has no use for, are passed on as GB18030. *rest becomes shorter unless it is empty. */
bool iso2022_take(struct iso2022 *state, struct span *rest, struct buf *bytes);

#endif
