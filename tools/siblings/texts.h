/* texts: the documents that were read, each distinct text once.
 *
 * The texts lie in a temporary file that is mapped, so that memory holds some 100 bytes a document and what
 * is being compared. Names are kept in it, too. */
#ifndef SIBLINGS_TEXTS_H
#define SIBLINGS_TEXTS_H

#include <stdint.h>
#include <stdio.h>

#include "letters.h"
#include "mem.h"

enum { TEXT_BITS = 24, TEXTS_MAX = 1 << TEXT_BITS };

struct text {
    uint64_t hash; /* of its bytes: what it is ordered by */
    uint64_t at;   /* where it lies */
    uint32_t bytes, letters, masked, years;
    uint32_t fingerprints; /* distinct ones */
    uint32_t rare;         /* of these, those that few texts have */
};

/* A document: equal texts are one text of several documents. */
struct document {
    uint64_t at; /* of its doc and source, joined by TAB, as the record has them */
    uint32_t bytes, text;
};

struct texts {
    struct text *text;
    struct document *document;
    size_t n, cap, documents, documents_cap;
    uint32_t *slot; /* by hash; text + 1, 0 is free */
    size_t slots;
    FILE *file;
    uint64_t written;
    const char *map; /* once texts_end was called */
    struct buf plain;
};

/* Adds a document record's fields, escaped. Returns the number of its text when that is new, or -1; letters
 * are then those of the text. `plain` is its text without escapes. */
long texts_add(struct texts *t, const struct span *field, struct letters *letters);

/* Nothing is added any more: the texts can be had. */
void texts_end(struct texts *t);

struct span text_of(const struct texts *t, size_t text);

/* A document's doc and source, joined by TAB. */
struct span document_name(const struct texts *t, const struct document *d);

void texts_free(struct texts *t);

#endif
