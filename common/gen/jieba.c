/* jieba: writes jieba's dictionary (dict.txt) and emission probabilities (finalseg/prob_emit.py) as C tables,
 * see tools/segment/words_data.h.  Usage: jieba DICT PROB_EMIT */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "words_data.h"

enum { WORD_MAX = 32, LINE_MAX_BYTES = 512, TAG_MAX = 8, TAGS_MAX = 256 };

struct word {
    uint16_t c[WORD_MAX];
    unsigned n;
    uint32_t frequency;
    uint8_t tag; /* which of tags */
    size_t line;
};

static struct word *word;
static size_t words, cap;
static uint64_t total;
static char tag[TAGS_MAX][TAG_MAX] = {""};
static unsigned tags = 1; /* the first one is none */

static _Noreturn void fail(const char *path, size_t line, const char *reason)
{
    fprintf(stderr, "jieba: %s:%zu: %s\n", path, line, reason);
    exit(2);
}

static void *grow(void *p, size_t n, size_t size)
{
    p = realloc(p, n * size);
    if (p == NULL)
        fail("memory", 0, "exhausted");
    return p;
}

static FILE *open_file(const char *path)
{
    FILE *f = fopen(path, "r");
    if (f == NULL)
        fail(path, 0, "cannot be opened");
    return f;
}

/* Decodes UTF-8 of the basic plane up to the stop byte; returns the length in bytes. */
static size_t decode(const char *s, char stop, struct word *w)
{
    size_t i = 0;
    w->n = 0;
    while (s[i] != stop && s[i] != '\0' && w->n < WORD_MAX) {
        unsigned char b = (unsigned char)s[i];
        unsigned more = b < 0x80 ? 0 : b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
        if (more == 3)
            return 0;
        uint32_t cp = more == 0 ? b : more == 1 ? b & 0x1fU : b & 0x0fU;
        for (i++; more > 0; more--, i++)
            cp = cp << 6 | ((unsigned char)s[i] & 0x3fU);
        w->c[w->n++] = (uint16_t)cp;
    }
    return s[i] == stop ? i : 0;
}

/* The number of a tag, which ends the line; 0: it is none. */
static unsigned tag_number(const char *s)
{
    size_t n = strcspn(s, " \r\n");
    if (n == 0 || n >= TAG_MAX)
        return 0;
    for (unsigned i = 1; i < tags; i++)
        if (strlen(tag[i]) == n && memcmp(tag[i], s, n) == 0)
            return i;
    if (tags == TAGS_MAX)
        return 0;
    memcpy(tag[tags], s, n);
    return tags++;
}

static int by_characters(const struct word *a, const struct word *b)
{
    for (unsigned i = 0; i < a->n && i < b->n; i++)
        if (a->c[i] != b->c[i])
            return a->c[i] < b->c[i] ? -1 : 1;
    return a->n == b->n ? 0 : a->n < b->n ? -1 : 1;
}

static int by_word(const void *x, const void *y)
{
    const struct word *a = x, *b = y;
    int order = by_characters(a, b);
    return order != 0 ? order : a->line < b->line ? -1 : 1;
}

static void read_dictionary(const char *path)
{
    char line[LINE_MAX_BYTES];
    FILE *f = open_file(path);
    for (size_t number = 1; fgets(line, sizeof line, f) != NULL; number++) {
        if (words == cap) {
            cap = cap ? cap * 2 : 1 << 16;
            word = grow(word, cap, sizeof *word);
        }
        struct word *w = &word[words++];
        size_t n = decode(line, ' ', w);
        char *end;
        unsigned long frequency = n > 0 ? strtoul(line + n + 1, &end, 10) : 0;
        if (n == 0 || end == line + n + 1 || *end != ' ' || frequency > UINT32_MAX)
            fail(path, number, "no 'word frequency tag'");
        w->tag = (uint8_t)tag_number(end + 1);
        if (w->tag == 0)
            fail(path, number, "no 'word frequency tag'");
        w->frequency = (uint32_t)frequency;
        w->line = number;
        total += frequency;
    }
    fclose(f);
    /* Of equal words the last line counts, as in jieba; all count for the total. */
    qsort(word, words, sizeof *word, by_word);
    size_t n = 0;
    for (size_t i = 0; i < words; i++)
        if (i + 1 == words || by_characters(&word[i], &word[i + 1]) != 0)
            word[n++] = word[i];
    words = n;
}

static int by_number(const void *x, const void *y)
{
    uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
    return a < b ? -1 : a > b;
}

static uint32_t *frequency;
static size_t frequencies;

static void collect_frequencies(void)
{
    frequency = grow(NULL, words + 1, sizeof *frequency);
    for (size_t i = 0; i < words; i++)
        frequency[i] = word[i].frequency;
    frequency[words] = 0;
    qsort(frequency, words + 1, sizeof *frequency, by_number);
    for (size_t i = 0; i <= words; i++)
        if (i == 0 || frequency[i] != frequency[i - 1])
            frequency[frequencies++] = frequency[i];
    if (frequencies > 1 << (WORDS_TAG_AT - WORDS_WEIGHT_AT))
        fail("dictionary", 0, "too many different frequencies");
}

static unsigned weight_of(uint32_t f)
{
    const uint32_t *p = bsearch(&f, frequency, frequencies, sizeof f, by_number);
    return (unsigned)(p - frequency);
}

/* A number for each character, the more frequent the smaller, so that the cells that are asked most lie close
 * together. */
static uint16_t code[1 << 16];
static uint64_t used[1 << 16];
static size_t codes;

static int by_use(const void *x, const void *y)
{
    uint16_t a = *(const uint16_t *)x, b = *(const uint16_t *)y;
    return used[a] != used[b] ? (used[a] > used[b] ? -1 : 1) : a < b ? -1 : a > b;
}

static void give_codes(void)
{
    static uint16_t character[1 << 16];
    size_t n = 0;
    for (size_t i = 0; i < words; i++)
        for (unsigned k = 0; k < word[i].n; k++) {
            if (used[word[i].c[k]] == 0)
                character[n++] = word[i].c[k];
            used[word[i].c[k]] += word[i].frequency + 1;
        }
    qsort(character, n, sizeof *character, by_use);
    codes = n + WORDS_FIRST_CODE;
    if (codes >= 1 << 16)
        fail("dictionary", 0, "too many characters");
    for (size_t i = 0; i < n; i++)
        code[character[i]] = (uint16_t)(i + WORDS_FIRST_CODE);
}

/* A node stands for the words from lo to hi - 1, which share their first `depth` characters. */
struct node {
    size_t lo, hi;
    unsigned depth;
    uint32_t cell;
};

enum { CELLS = 1 << WORDS_BASE_BITS, TRIED = 1 << 12 };

static uint64_t cell[CELLS + (1 << 16)];
static bool taken[CELLS + (1 << 16)], is_base[CELLS];

/* The lowest base at which all n children find free cells, the lowest of them from *from on. */
static uint32_t find_base(const uint16_t *child, size_t n, uint32_t *from)
{
    uint32_t lowest = child[0];
    for (size_t i = 1; i < n; i++)
        lowest = child[i] < lowest ? child[i] : lowest;
    while (taken[*from])
        ++*from;
    for (uint32_t first = *from > lowest ? *from : lowest + 1; first - lowest < CELLS; first++) {
        if (taken[first] || is_base[first - lowest])
            continue;
        size_t i = 0;
        while (i < n && !taken[first - lowest + child[i]])
            i++;
        if (i < n)
            continue;
        if (first - *from >
            TRIED) /* what is free there hardly fits any more, and would be tried again and again */
            *from += 64;
        return first - lowest;
    }
    fail("dictionary", 0, "too many nodes");
}

/* Appends the children of node `at` to the nodes, of which there are n, and gives them cells; returns how
 * many there are then. */
static size_t add_children(struct node *node, size_t n, size_t at, uint32_t *from)
{
    static uint16_t child[1 << 16];
    const struct node parent = node[at];
    size_t first = n;
    for (size_t lo = parent.lo + (word[parent.lo].n == parent.depth), hi; lo < parent.hi; lo = hi) {
        uint16_t c = word[lo].c[parent.depth];
        for (hi = lo + 1; hi < parent.hi && word[hi].c[parent.depth] == c; hi++)
            ;
        child[n - first] = code[c];
        node[n++] = (struct node){lo, hi, parent.depth + 1, 0};
    }
    if (n == first)
        return n;
    uint32_t base = at == 0 ? WORDS_ROOT : find_base(child, n - first, from);
    is_base[base] = true;
    cell[parent.cell] |= (uint64_t)base << WORDS_BASE_BITS;
    for (size_t i = first; i < n; i++) {
        const struct word *w = &word[node[i].lo];
        node[i].cell = base + child[i - first];
        taken[node[i].cell] = true;
        cell[node[i].cell] = base;
        if (w->n == node[i].depth)
            cell[node[i].cell] |= (uint64_t)weight_of(w->frequency) << WORDS_WEIGHT_AT | (uint64_t)w->tag
                                                                                             << WORDS_TAG_AT;
    }
    return n;
}

static void write_trie(void)
{
    size_t room = 1, n = 1;
    for (size_t i = 0; i < words; i++)
        room += word[i].n;
    struct node *node = grow(NULL, room, sizeof *node);
    node[0] = (struct node){0, words, 0, 0};
    taken[0] = true; /* the root's own, where nothing leads to */
    uint32_t from = 1;
    for (size_t i = 0; i < n; i++)
        n = add_children(node, n, i, &from);
    cell[0] = 0;
    free(node);
    size_t cells = CELLS;
    while (!taken[cells - 1])
        cells--;
    printf("static const uint64_t cell[] = {");
    for (size_t i = 0; i < cells + codes; i++) /* whatever follows the last base is there, too */
        printf("%s%#llx,", i % 12 == 0 ? "\n" : "", (unsigned long long)cell[i]);
    printf("};\nstatic const uint16_t code[] = {");
    for (size_t i = 0; i < sizeof code / sizeof *code; i++)
        printf("%s%u,", i % 24 == 0 ? "\n" : "", (unsigned)code[i]);
    printf("};\n");
}

/* P={'B': {'\u4e00': -3.65,  ...  'E': { ... */
static void write_emissions(const char *path)
{
    static const char states[] = "BEMS";
    static double emission[HMM_LAST - HMM_FIRST + 1][HMM_STATES];
    char line[LINE_MAX_BYTES];
    for (size_t i = 0; i < sizeof emission / sizeof *emission; i++)
        for (int s = 0; s < HMM_STATES; s++)
            emission[i][s] = -3.14e100;
    FILE *f = open_file(path);
    int state = -1;
    for (size_t number = 1; fgets(line, sizeof line, f) != NULL; number++) {
        const char *brace = strstr(line, "': {"), *u = strstr(line, "'\\u");
        if (brace != NULL) {
            const char *s = strchr(states, brace[-1]);
            if (s == NULL)
                fail(path, number, "no state");
            state = (int)(s - states);
        }
        if (u == NULL)
            continue;
        char *end;
        unsigned long cp = strtoul(u + 3, &end, 16);
        if (state < 0 || strncmp(end, "': ", 3) != 0)
            fail(path, number, "no 'character': probability");
        if (cp >= HMM_FIRST && cp <= HMM_LAST)
            emission[cp - HMM_FIRST][state] = strtod(end + 3, NULL);
    }
    fclose(f);
    printf("static const double emission[][HMM_STATES] = {\n");
    for (size_t i = 0; i < sizeof emission / sizeof *emission; i++)
        printf("{%a, %a, %a, %a},\n", emission[i][0], emission[i][1], emission[i][2], emission[i][3]);
    printf("};\n");
}

int main(int argc, char **argv)
{
    if (argc != 3)
        fail("usage", 0, "jieba DICT PROB_EMIT");
    read_dictionary(argv[1]);
    collect_frequencies();
    printf("#include \"words_data.h\"\n\n");
    give_codes();
    write_trie();
    printf("static const uint32_t frequency[] = {");
    for (size_t i = 0; i < frequencies; i++)
        printf("%s%u,", i % 16 == 0 ? "\n" : "", (unsigned)frequency[i]);
    printf("};\n");
    printf("static const char *const tag_name[] = {");
    for (unsigned i = 0; i < tags; i++)
        printf("\"%s\",", tag[i]);
    printf("};\n");
    write_emissions(argv[2]);
    printf("const struct words_data words_data = {cell, code, frequency, %zu, %llu, emission, tag_name};\n",
           frequencies, (unsigned long long)total);
    return fflush(stdout) != 0 || ferror(stdout);
}
