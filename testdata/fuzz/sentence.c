/* sentence: any text is cut into sentences between characters, each at least one long, and a sentence alone
 * is one sentence. The first byte says whether clauses are. */
#include "segment/sentence.h"
#include "harness.h"
#include "utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2 || !utf8_valid((const char *)data + 1, size - 1))
        return -1;
    bool clauses = data[0] % 2;
    struct span rest = {(const char *)data + 1, size - 1};
    while (rest.n > 0) {
        size_t n = sentence_end(rest, clauses);
        CLAIM(n > 0 && n <= rest.n && utf8_valid(rest.s, n));
        struct span alone = {mem_dup(rest.s, n), n}; /* nothing after it is looked at */
        CLAIM(sentence_end(alone, clauses) <= n);
        free((char *)alone.s);
        rest = (struct span){rest.s + n, rest.n - n};
    }
    return 0;
}
