/* places: compiles places.csv into C: `places DIR` writes the tables of common/places.h. */
#include <stdio.h>

#include "c_tables.h"
#include "lexicon.h"
#include "places_load.h"

/* No list is built into the program that builds them. */
const struct lexicon_file lexicon_files[] = {{0}};

static void put_bits(const char *name, const uint64_t *v, size_t n)
{
    printf("static const uint64_t %s[] = {", name);
    for (size_t i = 0; i < n; i++)
        printf("%s%lluU,", i % 8 == 0 ? "\n" : "", (unsigned long long)v[i]);
    printf("};\n");
}

static void put_places(const struct places_lists *l)
{
    printf("static const struct place place[] = {\n");
    for (size_t i = 0; i < l->n; i++) {
        const struct place *p = &l->place[i];
        printf("{\"%s\",%u,%u,%u,%u,%d,\"%s\",%uU,{%uU,%uU,%uU}},\n", p->full, p->length, p->parent_length,
               p->stem, p->level, p->former, p->code, p->parent, p->word[0], p->word[1], p->word[2]);
    }
    printf("};\n");
}

static void put_words(const struct places_lists *l)
{
    printf("static const struct place_word word[] = {\n");
    for (size_t i = 0; i < l->words; i++)
        printf("{%u,%u,%d},%s", l->word[i].from, l->word[i].to, l->word[i].official, i % 8 == 7 ? "\n" : "");
    printf("};\nstatic const struct place_member member[] = {\n");
    for (size_t i = 0; i < l->members; i++)
        printf("{%u,%u},%s", l->member[i].place, l->member[i].call, i % 8 == 7 ? "\n" : "");
    printf("};\n");
}

int main(int argc, char **argv)
{
    static struct places_lists l;
    struct places made = {0};
    if (argc != 2 || !places_read(&l, argv[1], &made))
        return 2;
    printf("#include \"places.h\"\n");
    put_trie("full", &made.full);
    put_trie("called", &made.called);
    put_places(&l);
    put_words(&l);
    put_bits("quick", l.quick, PLACE_QUICKS);
    put_bits("first", l.first, PLACE_FIRSTS);
    put_bits("pairs", l.pairs, PLACE_FIRSTS);
    printf("const struct places places_builtin = {");
    put_initializer("full", &made.full);
    put_initializer("called", &made.called);
    printf("place, word, member, %u, %u, quick, first, pairs};\n", made.n, made.words);
    trie_free(&made.full);
    trie_free(&made.called);
    places_lists_free(&l);
    return fflush(stdout) != 0 || ferror(stdout) ? 2 : 0;
}
