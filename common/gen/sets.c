/* sets: compiles sets.csv into C: `sets DIR` writes the tables of common/sets.h. */
#include <inttypes.h>
#include <stdio.h>

#include "c_string.h"
#include "c_tables.h"
#include "lexicon.h"
#include "sets_load.h"

/* No list is built into the program that builds them. */
const struct lexicon_file lexicon_files[] = {{0}};
const struct sets sets_builtin;

static void put_sets(const struct set_entry *set)
{
    printf("static const struct set_entry set[] = {\n");
    for (size_t i = 0; i <= SETS; i++)
        printf("{%uU,UINT64_C(0x%" PRIx64 "),UINT64_C(0x%" PRIx64 "),UINT64_C(0x%" PRIx64
               "),UINT64_C(0x%" PRIx64 "),UINT64_C(0x%" PRIx64 "),UINT64_C(0x%" PRIx64 ")},\n",
               set[i].from, set[i].second, set[i].third, set[i].leads, set[i].last, set[i].middle,
               set[i].lengths);
    printf("};\n");
}

int main(int argc, char **argv)
{
    struct sets_lists lists = {0};
    struct sets made;
    if (argc != 2 || !sets_read(&lists, argv[1]))
        return 2;
    sets_make(&lists, &made);
    printf("#include \"sets.h\"\n");
    put_heads("sets", &made.heads);
    put_sets(made.set);
    printf("static const struct set_word words[] = {\n");
    for (size_t i = 0; i < lists.n; i++) {
        putchar('{');
        c_string(made.word[i].text);
        putchar(',');
        c_string(made.word[i].value);
        printf(",%d,%u},\n", made.word[i].number, made.word[i].length);
    }
    printf("};\nconst struct sets sets_builtin = {");
    put_heads_initializer("sets", &made.heads);
    printf(", set, words};\n");
    heads_free(&made.heads);
    sets_lists_free(&lists);
    return fflush(stdout) != 0 || ferror(stdout) ? 2 : 0;
}
