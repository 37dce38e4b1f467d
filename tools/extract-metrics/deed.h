/* deed: what people that a number without a noun counts do, or what is done for them. */
#ifndef EXTRACT_DEED_H
#define EXTRACT_DEED_H

#include "clause.h"

/* 1.4万户2.5万人享受城乡低保, 带动4600人实现就业: the verb after the quantity at token k, of this unit, with
 * its object where it has one; nothing (n is 0) where no people are counted or none follows. */
struct span deed_of_people(const struct scan *s, struct span text, const struct clause *c, size_t k,
                           const struct unit *unit);

#endif
