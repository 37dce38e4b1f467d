/* place_table: China's provinces, prefectures and counties, to be found in text by full name or by stem
 * (鼎城区, 鼎城). */
#ifndef SEGMENT_PLACE_TABLE_H
#define SEGMENT_PLACE_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"
#include "trie.h"

#define PLACE_NONE UINT32_MAX

struct place_entry {
    struct span name, parent; /* memory of the table; parent is empty for a province */
    size_t stem;              /* bytes of the name without its suffix */
    uint32_t next;            /* the next place of the same stem, or PLACE_NONE */
};

struct place_table {
    struct place_entry *entry;
    size_t n;
    struct trie names, stems; /* values: the first place of that stem */
    uint64_t quick[256];      /* at the second byte of a first character, a bit for the end of its third */
    uint64_t first[1 << 10];  /* a bit for each first character below U+10000 */
    uint64_t pairs[1 << 10];  /* a bit for each hash of the first two characters */
    struct buf text;
};

/* Reads the list places of dir. */
void place_table_read(struct place_table *t, const char *dir);
void place_table_free(struct place_table *t);

/* Length of the stem of a name: without 市, 自治县 and the like. The name itself where less than two
 * characters remain. */
size_t place_stem(struct span name);

/* False when no place begins with the character of three bytes at s; true does not mean much. */
static inline bool place_may_begin(const struct place_table *t, const char *s)
{
    return t->quick[(unsigned char)s[1]] >> ((unsigned char)s[2] & 63) & 1;
}

/* Looks for a place at the head of s, which begins with a Chinese character: the first of those whose full
 * name, or else whose stem, it begins with. Returns its length and sets *entry and *full; 0 if there is none.
 * Those with the same name or stem follow by next. */
size_t place_at(const struct place_table *t, struct span s, uint32_t *entry, bool *full);

#endif
