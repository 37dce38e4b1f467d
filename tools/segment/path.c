#include "path.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "words_data.h"

enum { BMP = 0x10000 };

static void weigh(struct path *path)
{
    path->log_total = log(path->total);
    path->weight[0] = -INFINITY;
    for (uint32_t i = 1; i < words_data.frequencies; i++)
        path->weight[i] = log(words_data.frequency[i]) - path->log_total;
    path->weight[words_data.frequencies] = log(1) - path->log_total;
    path->weight[words_data.frequencies + 1] = 0;
}

/* The best path that begins at i. */
struct choice {
    double best;
    uint32_t length; /* of its first word; 0: none known yet */
};

/* Takes the word of n characters and weight p at i when no shorter one is better; the path on from its end
 * is known. */
static inline void take(const struct path *path, size_t i, size_t n, double p, struct choice *choice)
{
    p += path->best[i + n];
    if (choice->length == 0 || p >= choice->best)
        *choice = (struct choice){p, (uint32_t)n};
}

/* What path_find does without words of the user, whose frequencies go before those of the dictionary. */
static void choose_user(const struct path *path, size_t i, struct choice *choice)
{
    uint64_t hash = 0, cell = words_step(WORDS_ROOT, path->code[i]);
    bool user = true;
    for (size_t n = 1; cell != 0 || user; n++) {
        const struct user_word *own = NULL;
        if (user) {
            hash = user_words_hash(hash, path->c[i + n - 1]);
            own = user_words_find(&path->user, path->c + i, n, hash);
            user = own != NULL;
        }
        if (own != NULL && own->is_word) {
            if (own->frequency > 0)
                take(path, i, n, log(own->frequency) - path->log_total, choice);
        } else if (words_weight(cell) != 0) {
            take(path, i, n, path->weight[words_weight(cell)], choice);
        }
        if (path->code[i + n] == WORDS_NO_CODE)
            break;
        cell = words_step(words_base(cell), path->code[i + n]);
    }
}

static void find_user(struct path *path)
{
    for (size_t i = path->n; i-- > 0;) {
        struct choice choice = {0};
        bool ends = path->code[i] == WORDS_NO_CODE;
        if (!ends)
            choose_user(path, i, &choice);
        path->next[i] = choice.length ? choice.length : 1;
        path->best[i] = ends            ? 0
                        : choice.length ? choice.best
                                        : path->weight[words_data.frequencies] + path->best[i + 1];
    }
}

/* The cell of the n characters at i; 0 if none of the dictionary's words is or begins so. */
static uint64_t cell_of(const struct path *path, size_t i, size_t n)
{
    uint64_t cell = n > 0 ? words_step(WORDS_ROOT, path->code[i]) : 0;
    for (size_t k = i + 1; cell != 0 && k < i + n; k++)
        cell = words_step(words_base(cell), path->code[k]);
    return cell;
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
    uint64_t cell = cell_of(path, i, n);
    return cell != 0 ? words_data.frequency[words_weight(cell)] : none;
}

const char *path_tag(const struct path *path)
{
    uint64_t hash = 0;
    for (size_t k = 0; k < path->n; k++)
        hash = user_words_hash(hash, path->c[k]);
    const struct user_word *own = user_words_find(&path->user, path->c, path->n, hash);
    if (own != NULL && own->is_word && own->tag[0] != '\0')
        return own->tag;
    return words_data.tag_name[words_tag_of(cell_of(path, 0, path->n))];
}

bool path_is_apart(const struct path *path, size_t i, size_t n)
{
    uint64_t hash = 0;
    for (size_t k = i; path->user.n > 0 && k < i + n; k++)
        hash = user_words_hash(hash, path->c[k]);
    const struct user_word *own = user_words_find(&path->user, path->c + i, n, hash);
    return own != NULL && own->is_word && own->frequency <= 0;
}

/* Words of more than four characters at i, which few begin; cell: of the first four. */
static void take_long(struct path *path, size_t i, uint64_t cell)
{
    for (size_t n = 5; words_base(cell) != 0; n++) {
        cell = words_step(words_base(cell), path->code[i + n - 1]);
        double p = path->weight[words_weight(cell)] + path->best[i + n];
        if (words_weight(cell) != 0 && p >= path->best[i]) {
            path->best[i] = p;
            path->next[i] = (uint32_t)n;
        }
    }
}

/* The cells of each two characters, ahead of the search, so that it finds those of three in the cache. */
static void step_twice(struct path *path)
{
    const uint16_t *code = path->code;
    for (size_t i = 0; i < path->n; i++) {
        uint64_t one = words_step(WORDS_ROOT, code[i]);
        path->two[i] = words_step(words_base(one), code[i + 1]);
        __builtin_prefetch(&words_data.cell[words_base(path->two[i]) + code[i + 2]]);
    }
}

/* From right to left. All words of up to four characters are weighed at every character, those that are none
 * with -INFINITY: what there is can hardly be guessed, and a branch for each took three times as long. */
void path_find(struct path *path)
{
    static const uint8_t longest[] = {1, 2, 3, 3, 4, 4, 4, 4};
    const double *weight = path->weight;
    const uint16_t *code = path->code;
    double b1 = 0, b2 = 0, b3 = 0, b4 = 0; /* the best path from one, two ... characters on */
    memset(path->code + path->n, 0, PATH_AFTER * sizeof *path->code);
    path->best[path->n] = 0;
    if (path->user.n > 0) {
        find_user(path);
        return;
    }
    step_twice(path);
    for (size_t i = path->n; i-- > 0;) {
        uint64_t one = words_step(WORDS_ROOT, code[i]);
        uint64_t two = path->two[i];
        uint64_t three = words_step(words_base(two), code[i + 2]);
        uint64_t four = words_step(words_base(three), code[i + 3]);
        double p2 = weight[words_weight(two)] + b2;
        double p3 = weight[words_weight(three)] + b3;
        double p4 = weight[words_weight(four)] + b4;
        uint32_t any = words_weight(one) | words_weight(two) | words_weight(three) | words_weight(four);
        uint32_t inside = code[i] != WORDS_NO_CODE;
        uint32_t lone = words_weight(one) + (any == 0) * (words_data.frequencies + !inside);
        double p1 = weight[lone] + b1 * inside;
        unsigned two_wins = p2 >= p1;
        double best = p2 > p1 ? p2 : p1;
        unsigned three_wins = p3 >= best;
        best = p3 > best ? p3 : best;
        unsigned four_wins = p4 >= best;
        path->best[i] = p4 > best ? p4 : best;
        path->next[i] = longest[two_wins | three_wins << 1 | four_wins << 2];
        if (words_base(four) != 0)
            take_long(path, i, four);
        b4 = b3;
        b3 = b2;
        b2 = b1;
        b1 = path->best[i];
    }
}

void path_grow(struct path *path)
{
    path->cap = path->cap ? path->cap * 2 : 4096;
    path->c = mem_resize(path->c, path->cap, sizeof *path->c);
    path->at = mem_resize(path->at, path->cap, sizeof *path->at);
    path->code = mem_resize(path->code, path->cap + PATH_AFTER, sizeof *path->code);
    path->two = mem_resize(path->two, path->cap, sizeof *path->two);
    path->best = mem_resize(path->best, path->cap, sizeof *path->best);
    path->next = mem_resize(path->next, path->cap, sizeof *path->next);
}

void path_load(struct path *path, struct span s)
{
    path->n = 0;
    for (size_t i = 0, step; i < s.n; i += step) {
        uint32_t *c = &path->c[path->n];
        step = utf8_decode(s.s + i, s.n - i, c);
        step = step ? step : 1;
        path->code[path->n] = *c < BMP && words_data.code[*c] != 0 ? words_data.code[*c] : WORDS_OTHER;
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
    *path = (struct path){.run = mem_zalloc(BMP, sizeof *path->run), .total = (double)words_data.total};
    for (uint32_t c = 0; c <= HMM_LAST; c++)
        if (path_is_run(c))
            path->run[c] = words_data.code[c] != 0 ? words_data.code[c] : WORDS_OTHER;
    path->weight = mem_alloc((words_data.frequencies + 2) * sizeof *path->weight);
    weigh(path);
    path_grow(path);
}

void path_free(struct path *path)
{
    user_words_free(&path->user);
    free(path->run);
    free(path->weight);
    free(path->c);
    free(path->at);
    free(path->code);
    free(path->two);
    free(path->best);
    free(path->next);
}
