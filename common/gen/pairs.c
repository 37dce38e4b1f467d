/* pairs: a word list with frequencies (WORD COUNT ..., a line a word, standard input) to C tables of what a
 * character costs, in eighths of a bit: alone, and after another one inside a word.
 *
 *   pairs_single[c]   -8 log2 P(c) for character FIRST + c
 *   pairs_first[c]    index into the next two; the pairs that begin with c end where those of c + 1 begin
 *   pairs_second[]    second characters - FIRST, ascending
 *   pairs_cost[]      -8 log2 P(second | first)
 *   pairs_filter[]    a bit for each pair, see pair_bit */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../tools/decode/pair_bit.h"

enum { FIRST = 0x4e00, LAST = 0x9fff, COUNT = LAST - FIRST + 1, RARE = 4 };

struct pair {
    uint32_t key; /* first << 16 | second */
    double count;
};

static double single[COUNT], all;
static struct pair *pairs;
static size_t n_pairs, cap;

static void fail(const char *what)
{
    fprintf(stderr, "pairs: %s\n", what);
    exit(2);
}

static void add_pair(uint32_t a, uint32_t b, double count)
{
    if (n_pairs == cap) {
        cap = cap ? 2 * cap : 1 << 16;
        pairs = realloc(pairs, cap * sizeof *pairs);
        if (pairs == NULL)
            fail("memory exhausted");
    }
    pairs[n_pairs++] = (struct pair){a << 16 | b, count};
}

/* The three-byte UTF-8 character at s as an index, or -1: all characters in question have three bytes. */
static int character(const unsigned char *s)
{
    if (s[0] < 0xe4 || s[0] > 0xe9 || (s[1] & 0xc0) != 0x80 || (s[2] & 0xc0) != 0x80)
        return -1;
    int c = ((s[0] & 15) << 12 | (s[1] & 63) << 6 | (s[2] & 63)) - FIRST;
    return c >= 0 && c < COUNT ? c : -1;
}

static void read_word(const char *line)
{
    const char *blank = strchr(line, ' ');
    if (blank == NULL)
        return;
    double count = strtod(blank, NULL);
    int before = -1;
    for (const unsigned char *p = (const unsigned char *)line; (const char *)p < blank;) {
        int c = character(p);
        p += c >= 0 ? 3 : 1;
        if (c >= 0) {
            single[c] += count;
            all += count;
            if (before >= 0)
                add_pair((uint32_t)before, (uint32_t)c, count);
        }
        before = c;
    }
}

static int compare(const void *a, const void *b)
{
    uint32_t x = ((const struct pair *)a)->key, y = ((const struct pair *)b)->key;
    return (x > y) - (x < y);
}

/* Sorts, joins equal pairs, drops what is too rare to mean anything. */
static void tidy(void)
{
    qsort(pairs, n_pairs, sizeof *pairs, compare);
    size_t n = 0;
    for (size_t i = 0; i < n_pairs; i++)
        if (n > 0 && pairs[n - 1].key == pairs[i].key)
            pairs[n - 1].count += pairs[i].count;
        else
            pairs[n++] = pairs[i];
    n_pairs = 0;
    for (size_t i = 0; i < n; i++)
        if (pairs[i].count >= RARE)
            pairs[n_pairs++] = pairs[i];
}

static int cost(double p)
{
    double c = -8 * log2(p);
    return c < 0 ? 0 : c > 255 ? 255 : (int)(c + 0.5);
}

static void write_filter(void)
{
    static unsigned char filter[PAIR_BITS / 8];
    for (size_t i = 0; i < n_pairs; i++) {
        uint32_t bit = pair_bit(pairs[i].key >> 16, pairs[i].key & 0xffff);
        filter[bit / 8] |= (unsigned char)(1 << bit % 8);
    }
    printf("const uint8_t pairs_filter[] = {\n");
    for (size_t i = 0; i < sizeof filter; i++)
        printf("%d,%s", filter[i], i % 24 == 23 ? "\n" : "");
    printf("};\n");
}

int main(void)
{
    char line[1024];
    while (fgets(line, sizeof line, stdin) != NULL)
        read_word(line);
    if (n_pairs == 0)
        fail("no words on standard input");
    tidy();
    printf("#include <stdint.h>\n\nconst uint8_t pairs_single[] = {\n");
    for (int c = 0; c < COUNT; c++)
        printf("%d,%s", cost((single[c] + 0.5) / all), c % 24 == 23 ? "\n" : "");
    printf("};\n\nconst uint32_t pairs_first[] = {\n");
    size_t at = 0;
    for (uint32_t c = 0; c <= COUNT; c++) {
        while (at < n_pairs && pairs[at].key >> 16 < c)
            at++;
        printf("%zu,%s", at, c % 12 == 11 ? "\n" : "");
    }
    printf("};\n\nconst uint16_t pairs_second[] = {\n");
    for (size_t i = 0; i < n_pairs; i++)
        printf("%u,%s", (unsigned)(pairs[i].key & 0xffff), i % 16 == 15 ? "\n" : "");
    printf("0};\n\nconst uint8_t pairs_cost[] = {\n");
    for (size_t i = 0; i < n_pairs; i++)
        printf("%d,%s", cost(pairs[i].count / single[pairs[i].key >> 16]), i % 24 == 23 ? "\n" : "");
    printf("0};\n\n");
    write_filter();
    free(pairs);
    return fflush(stdout) != 0 || ferror(stdout);
}
