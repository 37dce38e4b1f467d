#include "panel_columns.h"

#include <stddef.h>

static void add(struct title *t, const char *const *name)
{
    for (; *name != NULL; name++) {
        bool number = **name == '#';
        (number ? title_number : title_text)(t, span_of(*name + number));
    }
}

/* A # in front says that a column holds numbers. */
static const char *const key_columns[] = {"place",   "code",  "level", "indicator", "name",
                                          "measure", "basis", "unit",  "period",    NULL};
static const char *const main_columns[] = {
    "target_bound", "#target_lo",   "#target_hi", "#target_stretch",    "#target_n",     "target_at",
    "actual_bound", "#actual_lo",   "#actual_hi", "actual_preliminary", "#actual_n",     "actual_at",
    "#gap",         "attained",     "status",     "#attainment",        "target_status", "actual_status",
    "target_flags", "actual_flags", NULL};
static const char *const sentence_columns[] = {"target_sentence", "actual_sentence", NULL};
static const char *const all_columns[] = {"role",  "bound", "#lo",  "#hi",    "at", "report_period",
                                          "taken", "class", "rule", "reason", NULL};
static const char *const vintage_columns[] = {"role", "vintage", "bound", "#lo", "#hi", "at", "taken", NULL};

void panel_columns(struct title *t, enum pick pick, bool sentences)
{
    static const char *const *const columns[] = {main_columns, all_columns, vintage_columns};
    add(t, key_columns);
    add(t, columns[pick]);
    if (sentences)
        add(t, sentence_columns);
}
