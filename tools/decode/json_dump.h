/* json_dump: documents in JSON Lines, JSON arrays, and objects one after the other. */
#ifndef DECODE_JSON_DUMP_H
#define DECODE_JSON_DUMP_H

#include <stdbool.h>

#include "document.h"
#include "in.h"
#include "mem.h"

/* True when the bytes (512 or all there are) begin like an object of JSON, or an array of some. Never when
 * built without json-c. */
bool json_recognise(struct span head);

/* Writes each object as a document: the text (or several, joined by line ends: "title+body"), date and id
 * that d->options->json names, by paths with dots; without that the member text, content, body or article,
 * and title in front of it. Where a path leads through an array, each of its elements is a document. What is
 * no JSON is rejected by its number. d->bytes holds what has been read of in so far; in is NULL where that is
 * all, and source names it. */
void json_dump(struct decoder *d, struct in *in, struct span source);

#endif
