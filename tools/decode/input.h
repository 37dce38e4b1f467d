/* input: what a file holds: one document, many in an archive, or one in each row or line. */
#ifndef DECODE_INPUT_H
#define DECODE_INPUT_H

#include "in.h"

/* Writes the records of all that is in the input. ctx is a struct decoder. */
void input_visit(struct in *in, void *ctx);

#endif
