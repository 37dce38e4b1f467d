/* cues: words that tell what a heading or a sentence speaks of, or that a line is the site's, found in one
 * pass. */
#ifndef SEGMENT_CUES_H
#define SEGMENT_CUES_H

#include <stdbool.h>

#include "cue_filter.h"
#include "mem.h"
#include "trie.h"

/* Classes of words, as in the class column of common/lexicon/cues.csv. */
enum cue {
    CUE_HEAD_DONE = 1,      /* in a heading: what was done */
    CUE_HEAD_PLAN = 2,      /* in a heading: what will be done */
    CUE_HEAD_TASK = 4,      /* at the end of a heading: tasks, done or to do */
    CUE_HEAD_PROBLEM = 8,   /* in a heading: what went wrong */
    CUE_AHEAD = 16,         /* opens a sentence about a time to come */
    CUE_MODAL = 32,         /* before the verb of something intended */
    CUE_AIM = 64,           /* a stated aim */
    CUE_PAST = 128,         /* something has happened */
    CUE_PROBLEM = 256,      /* a sentence that admits something */
    CUE_BOUND = 512,        /* 以上: in a plan a stated aim */
    CUE_PLAIN = 1024,       /* none of these, but holds one: 主要, 为了 */
    CUE_ACT = 2048,         /* a heading that acts on its tasks instead of announcing them */
    CUE_LOOK_BACK = 4096,   /* in a heading: what was done, whatever else it says */
    CUE_ADDRESS = 8192,     /* of a page */
    CUE_SITE = 16384,       /* of the site, in a line that is not long */
    CUE_SITE_SHORT = 32768, /* of the site, in a line of a few words */
    CUE_SITE_WORD = 65536   /* of the site, in a line of hardly anything else */
};

/* Words that are looked for together, with a filter of their own. */
enum cue_group { CUE_GROUP_ALL, CUE_GROUP_SITE, CUE_GROUP_AHEAD, CUE_GROUP_PROBLEM, CUE_GROUPS };

struct cues {
    struct trie trie; /* value: the word's classes, and its groups after them */
    struct cue_filter filter[CUE_GROUPS];
};

/* Reads the list cues of dir (see lexicon.h). Free with cues_free. */
struct cues *cues_new(const char *dir);
void cues_free(struct cues *c);

/* Looks for a word of one of the classes from *at on; a longer word that is not of them hides what it begins
 * with. Returns its length and sets *at to its beginning and *found to its classes; 0 when there is none. */
size_t cues_next(const struct cues *c, struct span s, size_t *at, unsigned classes, unsigned *found);

/* The first place from at on where cues_next may find a word of the classes, or s.n: there is none before. */
size_t cues_may_begin(const struct cues *c, struct span s, size_t at, unsigned classes);

/* True when s has a word of one of the classes. */
bool cues_any(const struct cues *c, struct span s, unsigned classes);

/* The classes of all words in s, overlapping ones too. */
unsigned cues_all(const struct cues *c, struct span s);

#endif
