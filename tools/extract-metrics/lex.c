#include "lex.h"

#include <stdlib.h>

#include "lex_load.h"

void lex_set_begins(enum set_id id, first_mark *mark, void *ctx)
{
    for (uint32_t i = sets.set[id].from; i < sets.set[id + 1].from; i++)
        mark(ctx, sets.word[i].text);
}

static struct unit unit_of_kind(const struct lex *lex, enum unit_kind kind)
{
    size_t i = 0;
    while (i < lex->units_n && lex->unit[i].kind != kind)
        i++;
    return i < lex->units_n ? lex->unit[i] : (struct unit){.name = ""};
}

static struct unit unit_with_trait(const struct lex *lex, enum unit_trait trait)
{
    size_t i = 0;
    while (i < lex->units_n && !(lex->unit[i].traits & trait))
        i++;
    return i < lex->units_n ? lex->unit[i] : (struct unit){.name = ""};
}

const struct unit *lex_unit_named(const struct lex *lex, const char *name)
{
    size_t i = 0;
    while (i < lex->units_n && strcmp(lex->unit[i].name, name) != 0)
        i++;
    return i < lex->units_n ? &lex->unit[i] : NULL;
}

static void find_usual(struct lex *lex)
{
    lex->usual = (struct usual_units){.percent = unit_of_kind(lex, UNIT_PERCENT),
                                      .permille = unit_of_kind(lex, UNIT_PERMILLE),
                                      .multiple = unit_of_kind(lex, UNIT_MULTIPLE),
                                      .yuan = unit_with_trait(lex, UNIT_YUAN),
                                      .taiwan_dollar = unit_with_trait(lex, UNIT_TAIWAN_DOLLAR),
                                      .person = unit_with_trait(lex, UNIT_PERSON),
                                      .household = unit_with_trait(lex, UNIT_HOUSEHOLD)};
}

void lex_load(struct lex *lex, const char *dir)
{
    struct lex_lists *lists = NULL;
    if (dir != NULL) {
        lists = mem_alloc(sizeof *lists);
        lex_read(lists, dir);
    }
    const struct lex_tables *t = lists != NULL ? &lists->tables : &lex_builtin;
    *lex = (struct lex){.words = t->words,
                        .units = t->units,
                        .after = t->after,
                        .aliases = t->aliases,
                        .word = t->word,
                        .unit = t->unit,
                        .bound_after = t->bound_after,
                        .alias = t->alias,
                        .indicator = t->indicator,
                        .units_n = t->units_n,
                        .indicators = t->indicators,
                        .words_n = t->words_n,
                        .word_openings = t->word_openings,
                        .alias_openings = t->alias_openings,
                        .lists = lists};
    lex->named = mem_zalloc(NAMED, sizeof *lex->named);
    find_usual(lex);
}

void lex_free(struct lex *lex)
{
    if (lex->lists != NULL)
        lex_lists_free(lex->lists);
    free(lex->lists);
    free(lex->named);
}
