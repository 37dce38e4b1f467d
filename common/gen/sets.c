/* sets: compiles sets.csv into C: `sets DIR` writes the tables of common/sets.h. */
#include <inttypes.h>
#include <stdio.h>

#include "c_string.h"
#include "c_tables.h"
#include "lexicon.h"
#include "sets_load.h"

/* No list is built into the program that builds them. */
const struct lexicon_file lexicon_files[] = {{0}};
struct sets sets;

static void put_sets(const struct set_entry *set)
{
    printf(", words, {\n");
    for (size_t i = 0; i <= SETS; i++)
        printf("{%uU,UINT64_C(0x%" PRIx64 "),UINT64_C(0x%" PRIx64 "),UINT64_C(0x%" PRIx64
               "),UINT64_C(0x%" PRIx64 "),UINT64_C(0x%" PRIx64 "),UINT64_C(0x%" PRIx64 ")},\n",
               set[i].from, set[i].ascii, set[i].second, set[i].third, set[i].last, set[i].middle,
               set[i].lengths);
    printf("}};\n");
}

int main(int argc, char **argv)
{
    struct sets_lists lists = {0};
    if (argc != 2 || !sets_read(&lists, argv[1]))
        return 2;
    sets_make(&lists, &sets);
    printf("#include \"sets.h\"\n");
    put_heads("sets", &sets.heads);
    printf("static const struct set_word words[] = {\n");
    for (size_t i = 0; i < lists.n; i++) {
        putchar('{');
        c_string(sets.word[i].text);
        putchar(',');
        c_string(sets.word[i].value);
        printf(",%d,%u},\n", sets.word[i].number, sets.word[i].length);
    }
    printf("};\nstruct sets sets = {");
    put_heads_initializer("sets", &sets.heads);
    put_sets(sets.set);
    heads_free(&sets.heads);
    sets_lists_free(&lists);
    return fflush(stdout) != 0 || ferror(stdout) ? 2 : 0;
}
