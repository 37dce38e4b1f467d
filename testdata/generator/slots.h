/* slots: short words for describing the slots of templates (grammar.h). Only the grammar's files include it.
 */
#ifndef GENERATOR_SLOTS_H
#define GENERATOR_SLOTS_H

#include "grammar.h"

/* clang-format off */
#define N(u, lo, hi, ...) {.form = FORM_COUNT, .unit = u, .min = lo, .max = hi, .measure = "level", __VA_ARGS__}
#define MONEY(u, lo, hi, ...) \
    {.form = FORM_MONEY, .unit = u, .decimals = 2, .min = lo, .max = hi, .measure = "level", __VA_ARGS__}
#define YUAN(u, lo, hi, ...) {.form = FORM_MONEY, .unit = u, .min = lo, .max = hi, .measure = "level", __VA_ARGS__}
#define GROWTH(lo, hi, ...) {.form = FORM_SHARE, .unit = "%", .decimals = 1, .min = lo, .max = hi, .measure = "growth", .action = "*", __VA_ARGS__}
#define RATIO(lo, hi, ...) {.form = FORM_SHARE, .unit = "%", .decimals = 2, .min = lo, .max = hi, .measure = "ratio", .action = "*", __VA_ARGS__}
#define POINTS(lo, hi, ...) {.form = FORM_SHARE, .unit = "个百分点", .decimals = 2, .min = lo, .max = hi, .measure = "change", .action = "*", __VA_ARGS__}
#define CHANGE(u, lo, hi, ...) {.form = FORM_COUNT, .unit = u, .min = lo, .max = hi, .measure = "change", .action = "*", __VA_ARGS__}
#define TIMES(lo, hi, m, ...) {.form = FORM_SHARE, .unit = "倍", .decimals = 1, .min = lo, .max = hi, .measure = m, .action = "*", .plain = true, __VA_ARGS__}
#define DONE_SHARE(...) {.form = FORM_SHARE, .unit = "%", .decimals = 1, .min = 80, .max = 180, .measure = "completion", .action = "*", .plain = true, __VA_ARGS__}
#define RANK(...) {.form = FORM_RANK, .unit = "位", .prefix = "全$u第", .min = 1, .max = 12, .measure = "rank", .action = "*", .scope = "*", __VA_ARGS__}
#define IND(i, l) .indicator = i, .label = l
#define LAB(l) .label = l
#define ACT(a) .action = a
#define SCOPE(s) .scope = s
#define PART .flags = "part"
#define LIST .flags = "list", .plain = true
/* clang-format on */

#endif
