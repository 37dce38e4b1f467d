/* patterns: compiles patterns.csv into C: `patterns DIR` writes the table of common/patterns.h. */
#include <stdio.h>

#include "c_string.h"
#include "lexicon.h"
#include "patterns_load.h"

/* No list is built into the program that builds them. */
const struct lexicon_file lexicon_files[] = {{0}};

static void put_test(const struct pattern_test *t)
{
    printf("{%d,%d,%uU,%uU,%uU,{", t->place, t->none, t->kinds, t->classes, t->sets);
    for (unsigned i = 0; i < t->sets; i++)
        printf("{%d,%d},", t->set[i].relation, t->set[i].id);
    printf("%s}},", t->sets == 0 ? "{0,0}" : "");
}

int main(int argc, char **argv)
{
    struct patterns_list l = {0};
    if (argc != 2 || !patterns_read(&l, argv[1]))
        return 2;
    printf("#include \"patterns.h\"\nstatic const struct pattern table[] = {\n");
    for (size_t i = 0; i < l.n; i++) {
        printf("{%d,%u,{", l.pattern[i].effect, l.pattern[i].tests);
        for (unsigned k = 0; k < l.pattern[i].tests; k++)
            put_test(&l.pattern[i].test[k]);
        printf("},%u,", l.pattern[i].line);
        c_string(l.pattern[i].why);
        printf("},\n");
    }
    printf("};\nconst struct pattern_table patterns_builtin = {.pattern = table, .n = %zu};\n", l.n);
    patterns_list_free(&l);
    return fflush(stdout) != 0 || ferror(stdout) ? 2 : 0;
}
