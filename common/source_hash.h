/* source_hash: what results depend on besides their input, as one hash: the version, the sources of the
 * chain, the lexicon and the data of other packages that were compiled in. The same on every machine for the
 * same source. */
#ifndef COMMON_SOURCE_HASH_H
#define COMMON_SOURCE_HASH_H

/* Of what was compiled in, 16 hex digits; made by the build. */
extern const char tables_source[];

/* Writes 16 hex digits and a NUL: tables_source, or with a folder of lists (--lexicon) what it becomes with
 * them. A folder or a list that cannot be read ends the process with status 2. */
void source_hash(const char *lexicon, char hex[17]);

#endif
