/* fingerprints: a few numbers of a text by which its copies and excerpts find each other.
 *
 * S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD
 * 2003: of the hashes of all runs of FINGERPRINT_RUN letters the smallest of each window is taken, so that
 * two texts that share FINGERPRINT_SURE letters in a row share a fingerprint, whatever stands around them.
 * The hashes roll (R. Karp, M. Rabin, 1987). MinHash with banding finds copies of whole texts only; the
 * smallest fingerprint of a text is a MinHash of it. */
#ifndef SIBLINGS_FINGERPRINTS_H
#define SIBLINGS_FINGERPRINTS_H

#include <stddef.h>
#include <stdint.h>

enum {
    FINGERPRINT_RUN = 12,
    FINGERPRINT_WINDOW = 64,
    FINGERPRINT_SURE = FINGERPRINT_RUN + FINGERPRINT_WINDOW - 1,
    FINGERPRINT_BITS = 40
};

/* Calls take(ctx, fingerprint), of FINGERPRINT_BITS bits, for those of the n letters; one may come twice. A
 * text shorter than a run has none. */
void fingerprints_of(const uint32_t *letter, size_t n, void (*take)(void *ctx, uint64_t fingerprint),
                     void *ctx);

#endif
