/* token_sets: which of the sets that tokens are asked for most a word is in.
 *
 * Rules ask the same few things of every token, again and again: is it 的, is it 全国, is it a verb such as
 * 新增. All words of these sets are words of words.csv, too, so that the answers can be noted for each word
 * once, as bits above its classes, and read off the token. */
#ifndef EXTRACT_TOKEN_SETS_H
#define EXTRACT_TOKEN_SETS_H

#include "lex.h"

enum { TOKEN_SET_FIRST = 32 }; /* the lowest bit: the classes of words lie below */

/* The bit of the set, or -1 for one of those that are not asked for often. */
static inline int token_set_bit(enum set_id id)
{
    switch ((int)id) {
    case SET_PARTICLE_OF: return TOKEN_SET_FIRST;
    case SET_PARTICLE_DONE: return TOKEN_SET_FIRST + 1;
    case SET_COPULAS: return TOKEN_SET_FIRST + 2;
    case SET_JOINS: return TOKEN_SET_FIRST + 3;
    case SET_CHANGE_FROM: return TOKEN_SET_FIRST + 4;
    case SET_SHARE_OPENERS: return TOKEN_SET_FIRST + 5;
    case SET_ARRANGE_WORDS: return TOKEN_SET_FIRST + 6;
    case SET_VERB_ADDED: return TOKEN_SET_FIRST + 7;
    case SET_GOAL_VERBS: return TOKEN_SET_FIRST + 8;
    case SET_KNOWN_WORDS: return TOKEN_SET_FIRST + 9;
    case SET_LEVEL_NATION: return TOKEN_SET_FIRST + 10;
    case SET_VERB_WORKS: return TOKEN_SET_FIRST + 11;
    case SET_VERB_SELECTIONS: return TOKEN_SET_FIRST + 12;
    case SET_TITLE_COPULAS: return TOKEN_SET_FIRST + 13;
    case SET_LIKENESSES: return TOKEN_SET_FIRST + 14;
    case SET_LIST_JOINS: return TOKEN_SET_FIRST + 15;
    case SET_VERB_COMPLETE: return TOKEN_SET_FIRST + 16;
    case SET_SUMMING_UP: return TOKEN_SET_FIRST + 17;
    case SET_NOUN_PER_CAPITA: return TOKEN_SET_FIRST + 18;
    case SET_LEVEL_NAME_PARTS: return TOKEN_SET_FIRST + 19;
    case SET_PLACE_ENDS: return TOKEN_SET_FIRST + 20;
    default: return -1;
    }
}

/* The bits of the sets whose words are words of the list in use, all of them: a folder given with --lexicon
 * may have others. Of a set that is not among them tokens have to be looked up. */
extern uint64_t token_sets_known;

/* Notes in mark, which has a place for each word of the list, the sets that the word is in, and makes
 * token_sets_known. sure(ctx, word) tells whether a text that begins so is always cut as a word. */
void token_sets_note(const struct lex *lex, bool (*sure)(const void *ctx, const char *word), const void *ctx,
                     uint64_t *mark);

#endif
