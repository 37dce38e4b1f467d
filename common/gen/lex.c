/* lex: compiles words.csv, bounds.csv, units.csv and indicators.csv into C: `lex DIR` writes the tables of
 * tools/extract-metrics/lex.h. */
#include <inttypes.h>
#include <stdio.h>

#include "c_string.h"
#include "c_tables.h"
#include "lex_load.h"
#include "lexicon.h"

/* No list is built into the program that builds them. */
const struct lexicon_file lexicon_files[] = {{0}};

static void put_units(const struct lex_tables *t)
{
    printf("static const struct unit unit[] = {\n");
    for (size_t i = 0; i < t->units_n; i++) {
        const struct unit *u = &t->unit[i];
        putchar('{');
        c_string(u->name);
        printf(",%d,%d,%d,%uU},\n", u->kind, u->zh, u->power, u->traits);
    }
    printf("};\n");
}

static void put_indicators(const struct lex_tables *t)
{
    printf("static const struct indicator indicator[] = {\n");
    for (size_t i = 0; i < t->indicators; i++) {
        const struct indicator *in = &t->indicator[i];
        printf("{{");
        c_string(in->id.s);
        printf(",%zu},UINT64_C(0x%" PRIx64 "),%uU,%d,%d},\n", in->id.n, in->hash, in->fits, in->stock,
               in->flow);
    }
    printf("};\nstatic const struct alias alias[] = {\n");
    for (size_t i = 0; i < t->alias_n; i++)
        printf("{%u,%u,%d},\n", t->alias[i].indicator, t->alias[i].next, t->alias[i].whole);
    printf("};\n");
}

/* What openings_make made of the words of that name. */
static void put_openings(const char *name, const struct openings *o)
{
    printf("static const uint64_t %s_bits[] = {", name);
    for (size_t i = 0; i < OPENING_BITS; i++)
        printf("%sUINT64_C(0x%" PRIx64 "),", i % 4 == 0 ? "\n" : "", o->bits[i]);
    printf("\n};\n");
    put_heads(name, &o->heads);
}

static void put_openings_initializer(const char *name, const struct openings *o)
{
    printf("{&lex_builtin.%s, %s_bits, ", name, name);
    put_heads_initializer(name, &o->heads);
    printf("}");
}

int main(int argc, char **argv)
{
    struct lex_lists l;
    if (argc != 2)
        return 2;
    lex_read(&l, argv[1]);
    const struct lex_tables *t = &l.tables;
    printf("#include \"lex.h\"\n");
    put_trie("words", &t->words);
    put_trie("units", &t->units);
    put_trie("after", &t->after);
    put_trie("aliases", &t->aliases);
    put_openings("words", &t->word_openings);
    put_openings("aliases", &t->alias_openings);
    printf("static const struct word word[] = {\n");
    for (size_t i = 0; i < t->words_n; i++)
        printf("{%uU,%d},%s", t->word[i].classes, t->word[i].bound, i % 8 == 7 ? "\n" : "");
    printf("};\nstatic const enum bound bound_after[] = {");
    for (size_t i = 0; i < l.after_n; i++)
        printf("%d,", t->bound_after[i]);
    printf("};\n");
    put_units(t);
    put_indicators(t);
    printf("const struct lex_tables lex_builtin = {");
    put_initializer("words", &t->words);
    put_initializer("units", &t->units);
    put_initializer("after", &t->after);
    put_initializer("aliases", &t->aliases);
    printf("word, unit,\nbound_after, alias, indicator, %zu, %zu, %zu, %zu,\n", t->units_n, t->alias_n,
           t->indicators, t->words_n);
    put_openings_initializer("words", &t->word_openings);
    printf(",\n");
    put_openings_initializer("aliases", &t->alias_openings);
    printf("};\n");
    lex_lists_free(&l);
    return fflush(stdout) != 0 || ferror(stdout) ? 2 : 0;
}
