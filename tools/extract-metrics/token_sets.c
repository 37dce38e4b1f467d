#include "token_sets.h"

uint64_t token_sets_known;

void token_sets_note(const struct lex *lex, bool (*sure)(const void *ctx, const char *word), const void *ctx,
                     uint64_t *mark)
{
    token_sets_known = 0;
    for (int id = 0; id < SETS; id++) {
        int bit = token_set_bit((enum set_id)id);
        bool known = bit >= 0;
        for (uint32_t i = sets.set[id].from; known && i < sets.set[id + 1].from; i++) {
            const struct set_word *w = &sets.word[i];
            uint32_t word = 0;
            known = trie_find(&lex->words, (struct span){w->text, w->length}, &word) &&
                    lex_is_one_word(lex, word) && sure(ctx, w->text);
            if (known)
                mark[word] |= UINT64_C(1) << bit;
        }
        if (known)
            token_sets_known |= UINT64_C(1) << bit;
    }
}
