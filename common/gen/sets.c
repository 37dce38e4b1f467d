/* sets: compiles sets.csv into C: `sets DIR` writes the tables of common/sets.h. */
#include <stdio.h>

#include "c_string.h"
#include "lexicon.h"
#include "sets_load.h"

/* No list is built into the program that builds them. */
const struct lexicon_file lexicon_files[] = {{0}};
const struct sets sets_builtin;

static void put_cells(const struct trie *t)
{
    printf("static const struct trie_cell cells[] = {\n");
    for (size_t i = 0; i < t->n; i++)
        printf("{%uU,%uU,%uU},%s", t->cell[i].base, t->cell[i].check, t->cell[i].value,
               i % 8 == 7 ? "\n" : "");
    printf("};\n");
}

static void put_numbers(const char *name, const uint32_t *v, size_t n)
{
    printf("static const uint32_t %s[] = {", name);
    for (size_t i = 0; i < n; i++)
        printf("%s%u,", i % 16 == 0 ? "\n" : "", v[i]);
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
    put_cells(&made.trie);
    put_numbers("root", made.root, SETS);
    put_numbers("from", made.from, SETS + 1);
    printf("static const struct set_word words[] = {\n");
    for (size_t i = 0; i < lists.n; i++) {
        putchar('{');
        c_string(made.word[i].text);
        putchar(',');
        c_string(made.word[i].value);
        printf(",%d,%u},\n", made.word[i].number, made.word[i].length);
    }
    printf("};\nconst struct sets sets_builtin = {{cells, %zu}, root, from, words};\n", made.trie.n);
    trie_free(&made.trie);
    sets_lists_free(&lists);
    return fflush(stdout) != 0 || ferror(stdout) ? 2 : 0;
}
