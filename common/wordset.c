#include "wordset.h"

#include <stdlib.h>

void wordset_build(struct wordset *w)
{
    size_t n = 0;
    while (w->words[n] != NULL)
        n++;
    struct trie_key *key = mem_zalloc(n, sizeof *key);
    for (size_t i = 0; i < n; i++)
        key[i] = (struct trie_key){{w->words[i], strlen(w->words[i])}, (uint32_t)i};
    trie_build(&w->trie, key, n);
    free(key);
}
