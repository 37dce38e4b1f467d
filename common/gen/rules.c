/* rules: compiles rules-*.csv into C: `rules DIR` writes the tables of common/rules.h. */
#include <inttypes.h>
#include <stdio.h>

#include "c_string.h"
#include "lexicon.h"
#include "rules_load.h"

/* No list is built into the program that builds them. */
const struct lexicon_file lexicon_files[] = {{0}};

static void put_features(const struct features *f)
{
    printf("{{UINT64_C(0x%" PRIx64 "),UINT64_C(0x%" PRIx64 ")}}", f->bits[0], f->bits[1]);
}

static void put_table(enum decision d, const struct rules_list *l)
{
    printf("static const struct rule table_%d[] = {\n", (int)d);
    for (size_t i = 0; i < l->n; i++) {
        putchar('{');
        put_features(&l->rule[i].all);
        putchar(',');
        put_features(&l->rule[i].asked);
        printf(",%u,%u,", l->rule[i].verdict, l->rule[i].line);
        c_string(l->rule[i].why);
        printf("},\n");
    }
    printf("};\n");
}

int main(int argc, char **argv)
{
    struct rules_list list[DECISIONS] = {{0}};
    if (argc != 2)
        return 2;
    printf("#include \"rules.h\"\n");
    for (int d = 0; d < DECISIONS; d++) {
        if (!rules_read(&list[d], argv[1], (enum decision)d)) {
            fprintf(stderr, "rules: no table for '%s'\n", rules_name((enum decision)d));
            return 2;
        }
        put_table((enum decision)d, &list[d]);
    }
    printf("const struct rule_table rules_builtin[] = {\n");
    for (int d = 0; d < DECISIONS; d++) {
        printf("{table_%d, %zu, ", d, list[d].n);
        c_string(list[d].file);
        printf("},\n");
        rules_list_free(&list[d]);
    }
    printf("};\n");
    return fflush(stdout) != 0 || ferror(stdout) ? 2 : 0;
}
