#include "path.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "words_data.h"

enum { BMP = 0x10000 };

static void weigh(struct path *path)
{
    path->log_total = log(path->total);
    for (uint32_t i = 0; i < words_data.frequencies; i++)
        path->weight[i] = log(i ? words_data.frequency[i] : 1) - path->log_total;
}

/* The child of node for character c; 0 if there is none. The search has no branch that could be guessed
 * wrongly. */
static inline uint32_t child(uint32_t node, uint32_t c)
{
    const uint16_t *first = words_data.character + words_data.child[node];
    uint32_t n = words_data.child[node + 1] - words_data.child[node];
    if (n == 0)
        return 0;
    while (n > 1) {
        uint32_t half = n / 2;
        first += first[half - 1] < c ? half : 0;
        n -= half;
    }
    return *first == c ? (uint32_t)(first - words_data.character) : 0;
}

static inline const uint64_t *pair_slot(uint32_t first, uint32_t second)
{
    return &words_data.pair[words_pair_hash(first, second) & (words_data.pairs - 1)];
}

/* Weight and node of two characters, as the table has them; 0 if there is none. */
static inline uint32_t pair_of(uint32_t first, uint32_t second)
{
    if (first >= BMP || second >= BMP)
        return 0;
    uint64_t wanted = (uint64_t)first << 16 | second, slot;
    for (uint32_t i = words_pair_hash(first, second);; i++) {
        slot = words_data.pair[i & (words_data.pairs - 1)];
        if (slot == 0 || slot >> 32 == wanted)
            return (uint32_t)slot;
    }
}

static inline uint32_t root_of(const struct path *path, uint32_t c)
{
    return c < BMP ? path->root[c] : 0;
}

/* The best path that begins at i. */
struct choice {
    double best;
    uint32_t length; /* of its first word; 0: none known yet */
};

/* Takes the word of n characters and weight p at i when no shorter one is better; the path on from behind it
 * is known. */
static inline void take(const struct path *path, size_t i, size_t n, double p, struct choice *choice)
{
    p += path->best[i + n];
    if (choice->length == 0 || p >= choice->best)
        *choice = (struct choice){p, (uint32_t)n};
}

static void choose(const struct path *path, size_t i, struct choice *choice)
{
    uint32_t node = root_of(path, path->c[i]);
    if (node == 0)
        return;
    uint16_t weight = words_data.weight[node];
    if (weight != 0)
        take(path, i, 1, path->weight[weight], choice);
    if (i + 1 == path->n)
        return;
    uint32_t two = pair_of(path->c[i], path->c[i + 1]);
    if (two >> WORDS_NODE_BITS != 0)
        take(path, i, 2, path->weight[two >> WORDS_NODE_BITS], choice);
    node = two & ((1U << WORDS_NODE_BITS) - 1);
    for (size_t n = 3; node != 0 && i + n <= path->n; n++) {
        node = child(node, path->c[i + n - 1]);
        weight = words_data.weight[node];
        if (weight != 0)
            take(path, i, n, path->weight[weight], choice);
    }
}

/* The same with the user's words, whose frequencies go before those of the dictionary. */
static void choose_user(const struct path *path, size_t i, struct choice *choice)
{
    uint32_t node = root_of(path, path->c[i]);
    uint64_t hash = 0;
    bool user = true;
    for (size_t n = 1; node != 0 || user; n++) {
        const struct user_word *own = NULL;
        if (user) {
            hash = user_words_hash(hash, path->c[i + n - 1]);
            own = user_words_find(&path->user, path->c + i, n, hash);
            user = own != NULL;
        }
        if (own != NULL && own->is_word) {
            if (own->frequency > 0)
                take(path, i, n, log(own->frequency) - path->log_total, choice);
        } else if (node != 0 && words_data.weight[node] != 0) {
            take(path, i, n, path->weight[words_data.weight[node]], choice);
        }
        if (i + n == path->n)
            break;
        node = node != 0 ? child(node, path->c[i + n]) : 0;
    }
}

double path_frequency(const struct path *path, size_t i, size_t n)
{
    uint64_t hash = 0;
    for (size_t k = i; path->user.n > 0 && k < i + n; k++)
        hash = user_words_hash(hash, path->c[k]);
    const struct user_word *own = user_words_find(&path->user, path->c + i, n, hash);
    if (own != NULL && own->is_word)
        return own->frequency;
    double none = own != NULL ? 0 : -1;
    uint32_t node = root_of(path, path->c[i]);
    for (size_t k = i + 1; node != 0 && k < i + n; k++)
        node = child(node, path->c[k]);
    return node != 0 ? words_data.frequency[words_data.weight[node]] : none;
}

const char *path_tag(const struct path *path)
{
    uint64_t hash = 0;
    for (size_t k = 0; k < path->n; k++)
        hash = user_words_hash(hash, path->c[k]);
    const struct user_word *own = user_words_find(&path->user, path->c, path->n, hash);
    if (own != NULL && own->is_word && own->tag[0] != '\0')
        return own->tag;
    uint32_t node = path->n > 0 ? root_of(path, path->c[0]) : 0;
    for (size_t k = 1; node != 0 && k < path->n; k++)
        node = child(node, path->c[k]);
    return words_data.tag_name[words_data.tag[node]];
}

bool path_is_apart(const struct path *path, size_t i, size_t n)
{
    uint64_t hash = 0;
    for (size_t k = i; path->user.n > 0 && k < i + n; k++)
        hash = user_words_hash(hash, path->c[k]);
    const struct user_word *own = user_words_find(&path->user, path->c + i, n, hash);
    return own != NULL && own->is_word && own->frequency <= 0;
}

void path_find(struct path *path)
{
    enum { AHEAD = 12 }; /* characters: the table of pairs is too big for the caches nearby */
    path->best[path->n] = 0;
    for (size_t i = path->n; i-- > 0;) {
        struct choice choice = {0};
        if (i >= AHEAD)
            __builtin_prefetch(pair_slot(path->c[i - AHEAD], path->c[i - AHEAD + 1]));
        if (path->user.n == 0)
            choose(path, i, &choice);
        else
            choose_user(path, i, &choice);
        path->next[i] = choice.length ? choice.length : 1;
        path->best[i] = choice.length ? choice.best : path->weight[0] + path->best[i + 1];
    }
}

void path_grow(struct path *path)
{
    path->cap = path->cap ? path->cap * 2 : 4096;
    path->c = mem_resize(path->c, path->cap, sizeof *path->c);
    path->at = mem_resize(path->at, path->cap, sizeof *path->at);
    path->best = mem_resize(path->best, path->cap, sizeof *path->best);
    path->next = mem_resize(path->next, path->cap, sizeof *path->next);
}

void path_load(struct path *path, struct span s)
{
    path->n = 0;
    for (size_t i = 0, step; i < s.n; i += step) {
        step = utf8_decode(s.s + i, s.n - i, &path->c[path->n]);
        step = step ? step : 1;
        path->at[path->n++] = i;
        path_reserve(path);
    }
    path->at[path->n] = s.n;
}

void path_add_user(struct path *path, double frequency, struct span tag)
{
    user_words_add(&path->user, path->c, path->n, frequency, tag);
    path->total += frequency;
    weigh(path);
}

bool path_is_latin(uint32_t c)
{
    return c < 0x80 && ((c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'));
}

bool path_is_run(uint32_t c)
{
    if (c < 0x80)
        return path_is_latin(c) || (c != 0 && strchr("+#&._%-", (int)c) != NULL);
    return c >= HMM_FIRST && c <= HMM_LAST;
}

void path_init(struct path *path)
{
    *path = (struct path){.root = mem_zalloc(BMP, sizeof *path->root), .total = (double)words_data.total};
    path->weight = mem_alloc(words_data.frequencies * sizeof *path->weight);
    for (uint32_t i = words_data.child[0]; i < words_data.child[1]; i++)
        path->root[words_data.character[i]] = i;
    weigh(path);
    path_grow(path);
}

void path_free(struct path *path)
{
    user_words_free(&path->user);
    free(path->root);
    free(path->weight);
    free(path->c);
    free(path->at);
    free(path->best);
    free(path->next);
}
