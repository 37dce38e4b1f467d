/* once: records of documents that count, so that later tools take a report once. */
#ifndef SIBLINGS_ONCE_H
#define SIBLINGS_ONCE_H

#include "opt.h"

/* Passes document, segment or metric records on, but those of documents that the table `path`, as the tool
 * writes it, has under another role than main. Says how many if verbose. */
void once_run(const char *path, bool verbose, const struct opt_shared *shared);

#endif
