/* words: a word list with frequencies (WORD COUNT ..., a line a word, standard input) to C tables of what a
 * word costs, in eighths of a bit: -8 log2 P(word).
 *
 *   words_alone[c]    of the word that is the character FIRST + c alone
 *   words_first[c]    index into words_rest; the words that begin with c end where those of c + 1 begin
 *   words_rest[]      second, third and fourth character (0: none), 16 bits each, then the cost; ascending */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST = 0x4e00, LAST = 0x9fff, COUNT = LAST - FIRST + 1, LONGEST = 4, RARE = 3 };

struct word {
    unsigned first;
    uint64_t rest; /* without the cost */
    double count;
};

static double alone[COUNT], all;
static struct word *words;
static size_t n_words, cap;

static void fail(const char *what)
{
    fprintf(stderr, "words: %s\n", what);
    exit(2);
}

static void add_word(unsigned first, uint64_t rest, double count)
{
    if (n_words == cap) {
        cap = cap ? 2 * cap : 1 << 16;
        words = realloc(words, cap * sizeof *words);
        if (words == NULL)
            fail("memory exhausted");
    }
    words[n_words++] = (struct word){first, rest, count};
}

/* The three-byte UTF-8 character at s, or 0 for what is none of FIRST to LAST: all of these have three bytes.
 */
static unsigned character(const unsigned char *s)
{
    if (s[0] < 0xe4 || s[0] > 0xe9 || (s[1] & 0xc0) != 0x80 || (s[2] & 0xc0) != 0x80)
        return 0;
    unsigned c = (unsigned)((s[0] & 15) << 12 | (s[1] & 63) << 6 | (s[2] & 63));
    return c >= FIRST && c <= LAST ? c : 0;
}

static void read_word(const char *line)
{
    const char *blank = strchr(line, ' ');
    if (blank == NULL)
        return;
    double count = strtod(blank, NULL);
    all += count;
    unsigned c[LONGEST] = {0};
    size_t n = 0;
    for (const unsigned char *p = (const unsigned char *)line; (const char *)p < blank; p += 3, n++)
        if (n == LONGEST || (c[n] = character(p)) == 0)
            return;
    if (n == 1)
        alone[c[0] - FIRST] += count;
    else if (n > 1 && count >= RARE)
        add_word(c[0], (uint64_t)c[1] << 48 | (uint64_t)c[2] << 32 | (uint64_t)c[3] << 16, count);
}

static int compare(const void *a, const void *b)
{
    const struct word *x = a, *y = b;
    return x->first != y->first ? (x->first > y->first) - (x->first < y->first)
                                : (x->rest > y->rest) - (x->rest < y->rest);
}

static unsigned cost(double p)
{
    double c = -8 * log2(p);
    return c < 0 ? 0 : c > 255 ? 255 : (unsigned)(c + 0.5);
}

int main(void)
{
    char line[1024];
    while (fgets(line, sizeof line, stdin) != NULL)
        read_word(line);
    if (n_words == 0)
        fail("no words on standard input");
    qsort(words, n_words, sizeof *words, compare);
    printf("#include <stdint.h>\n\nconst uint8_t words_alone[] = {\n");
    for (int c = 0; c < COUNT; c++)
        printf("%u,%s", cost((alone[c] + 0.5) / all), c % 24 == 23 ? "\n" : "");
    printf("};\n\nconst uint32_t words_first[] = {\n");
    size_t at = 0;
    for (unsigned c = 0; c <= COUNT; c++) {
        while (at < n_words && words[at].first < FIRST + c)
            at++;
        printf("%zu,%s", at, c % 12 == 11 ? "\n" : "");
    }
    printf("};\n\nconst uint64_t words_rest[] = {\n");
    for (size_t i = 0; i < n_words; i++)
        printf("0x%llx,%s", (unsigned long long)words[i].rest | cost(words[i].count / all),
               i % 6 == 5 ? "\n" : "");
    printf("0};\n");
    free(words);
    return fflush(stdout) != 0 || ferror(stdout);
}
