/* compose: whole documents with the truth about each quantity in them. */
#ifndef GENERATOR_COMPOSE_H
#define GENERATOR_COMPOSE_H

#include <stdint.h>

#include "quantity.h"

/* A document: simplified text in UTF-8 and what it states. All zero is an empty one; reuse keeps the memory.
 */
struct document {
    struct buf text;
    struct fact *facts;
    size_t count, cap;
    unsigned reports;
};

/* Fills d with document number id of the archive of this seed; clean ones have no masks, site residue and odd
 * digits. The same arguments give the same document. */
void compose(struct document *d, uint64_t seed, uint64_t id, bool clean);

void document_free(struct document *d);

#endif
