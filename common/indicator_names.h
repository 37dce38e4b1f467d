/* indicator_names: the indicators of common/lexicon/indicators.csv by id and by name. */
#ifndef COMMON_INDICATOR_NAMES_H
#define COMMON_INDICATOR_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "span.h"

enum indicator_kind { INDICATOR_OTHER, INDICATOR_STOCK, INDICATOR_FLOW, INDICATOR_RATE };

struct indicator_name {
    struct span id, name, english; /* NUL after each */
    struct span names;             /* name and aliases, joined by | */
    struct span heads;             /* short names that stand at the end of a label, joined by | */
    enum indicator_kind kind;
    bool adds_up; /* the amounts of places make that of the whole */
};

/* Reads indicators.csv, that of the folder dir where there is one; dir may be NULL. A bad row ends the
 * process with file, line and reason. Each call is to have its indicator_names_free; the first one reads. */
void indicator_names_use(const char *dir);

/* The indicator of an id, or NULL. */
const struct indicator_name *indicator_by_id(struct span id);

/* How many there are, and which of them, from 0, one is. */
size_t indicator_count(void);
size_t indicator_index(const struct indicator_name *i);

/* The first of those whose flag, by index, is set; NULL when none is. */
const struct indicator_name *indicator_first(const bool *wanted);

/* Calls take for each indicator that is meant by what a user says: its id, its name, an alias, or a pattern
 * with * and ? that one of these is like. Returns how many there are. */
size_t indicators_meant(struct span said, void (*take)(void *ctx, const struct indicator_name *i), void *ctx);

/* The indicator whose id, name or alias is nearest to what a user says, by the fewest characters that differ;
 * NULL when none is near. */
const struct indicator_name *indicator_nearest(struct span said);

/* What --indicator=LIST asks for: calls take for each indicator that is meant, and theme for each id of
 * attention (theme.*), which no list holds. A name that means none ends the process, with the nearest one. */
void indicators_asked(const char *list, void (*take)(void *ctx, const struct indicator_name *i),
                      void (*theme)(void *ctx, struct span id), void *ctx);

/* The indicator whose name or alias ends last in text, of these the longest, and in *end where it ends; NULL
 * when none stands there. */
const struct indicator_name *indicator_last_in(struct span text, size_t *end);

/* How a label names an indicator. */
enum label_fit {
    LABEL_FULL, /* by its name or an alias: 地区生产总值 */
    LABEL_SHORT, /* by a short name: 经济; or with a word after it: 经济增速; or cut off: 区生产总值 */
    LABEL_QUALIFIED /* with other words: 县（市）生产总值 */
};

/* What stands in front may be marks, a word for the whole region (全市), or one of the region's own names. */
enum label_fit indicator_label(const struct indicator_name *i, struct span label, struct span place);

void indicator_names_free(void);

#endif
