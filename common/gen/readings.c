/* readings: Unihan_Readings.txt and Unihan_Variants.txt, one after the other on standard input, to C tables:
 * which Mandarin readings a character has, which simplified character it became, and whether it stands in
 * simplified text only.
 *
 *   reading_text[]        all readings, sorted by bytes: "a", "ba", "bai" ..., NULL at the end
 *   reading_first[c]      index into reading_id of character FIRST + c; its readings end where those of c + 1
 * begin reading_id[]          index into reading_text reading_simplified[c] the simplified character, 0 where
 * there is none or it is the same reading_only_simplified[c] 1 where traditional text has another character
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST = 0x3400, LAST = 0x9fff, COUNT = LAST - FIRST + 1, TEXT = 16, MANY = 1 << 18, EACH = 24 };

static char texts[MANY][TEXT];
static size_t n_texts;
static uint32_t by_char[COUNT][EACH]; /* index into texts + 1 */
static unsigned simplified[COUNT];
static unsigned char only[COUNT];

static void fail(const char *what)
{
    fprintf(stderr, "readings: %s\n", what);
    exit(2);
}

static void add_reading(unsigned c, const char *s, size_t n)
{
    if (n == 0 || n >= TEXT)
        return;
    for (int i = 0; i < EACH; i++) {
        if (by_char[c][i] == 0) {
            if (n_texts + 1 == MANY)
                fail("too many readings");
            memcpy(texts[n_texts++], s, n);
            by_char[c][i] = (uint32_t)n_texts;
            return;
        }
        const char *t = texts[by_char[c][i] - 1];
        if (strlen(t) == n && memcmp(t, s, n) == 0)
            return;
    }
    fail("a character with too many readings");
}

/* Readings are what is left of the value between digits, points, commas, blanks, colons, stars and brackets.
 */
static void add_readings(unsigned c, const char *value)
{
    static const char between[] = "0123456789.,: *()\r\n";
    for (const char *p = value; *p != '\0';) {
        size_t n = strcspn(p, between);
        add_reading(c, p, n);
        p += n;
        p += strspn(p, between);
    }
}

/* Other characters, and not c, are what is written for c in traditional text. */
static void note_traditional(unsigned c, const char *value)
{
    only[c] = 1;
    for (const char *p = value; (p = strstr(p, "U+")) != NULL; p += 2)
        if ((unsigned)strtoul(p + 2, NULL, 16) == c + FIRST)
            only[c] = 0;
}

/* The first variant that is another character. */
static void add_variant(unsigned c, const char *value)
{
    for (const char *p = value; (p = strstr(p, "U+")) != NULL; p += 2) {
        unsigned to = (unsigned)strtoul(p + 2, NULL, 16);
        if (to != c + FIRST && to >= FIRST && to <= LAST && simplified[c] == 0)
            simplified[c] = to;
    }
}

static void read_line(char *line)
{
    unsigned cp;
    char field[64];
    int at = 0;
    if (sscanf(line, "U+%x %63s %n", &cp, field, &at) < 2 || at == 0 || cp < FIRST || cp > LAST)
        return;
    static const char *const fields[] = {"kMandarin", "kHanyuPinlu", "kHanyuPinyin", "kXHC1983", "kTGHZ2013"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (strcmp(field, fields[i]) == 0)
            add_readings(cp - FIRST, line + at);
    if (strcmp(field, "kSimplifiedVariant") == 0)
        add_variant(cp - FIRST, line + at);
    if (strcmp(field, "kTraditionalVariant") == 0)
        note_traditional(cp - FIRST, line + at);
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

int main(void)
{
    static char line[1 << 14];
    static const char *sorted[MANY];
    while (fgets(line, sizeof line, stdin) != NULL)
        read_line(line);
    if (n_texts == 0)
        fail("no readings on standard input");
    for (size_t i = 0; i < n_texts; i++)
        sorted[i] = texts[i];
    qsort(sorted, n_texts, sizeof *sorted, compare);
    size_t n = 0;
    for (size_t i = 0; i < n_texts; i++)
        if (n == 0 || strcmp(sorted[n - 1], sorted[i]) != 0)
            sorted[n++] = sorted[i];
    printf("#include <stddef.h>\n#include <stdint.h>\n\nconst char *const reading_text[] = {\n");
    for (size_t i = 0; i < n; i++)
        printf("\"%s\",\n", sorted[i]);
    printf("NULL};\nconst size_t reading_texts = %zu;\n\nconst uint16_t reading_id[] = {\n", n);
    static uint32_t first[COUNT + 1];
    for (unsigned c = 0; c < COUNT; c++) {
        first[c + 1] = first[c];
        for (int i = 0; i < EACH && by_char[c][i] != 0; i++, first[c + 1]++) {
            const char *key = texts[by_char[c][i] - 1];
            const char *const *at = bsearch(&key, sorted, n, sizeof *sorted, compare);
            printf("%zu,%s", (size_t)(at - sorted), first[c + 1] % 16 == 15 ? "\n" : "");
        }
    }
    printf("0};\n\nconst uint32_t reading_first[] = {\n");
    for (unsigned c = 0; c <= COUNT; c++)
        printf("%u,%s", first[c], c % 12 == 11 ? "\n" : "");
    printf("};\n\nconst uint16_t reading_simplified[] = {\n");
    for (unsigned c = 0; c < COUNT; c++)
        printf("%u,%s", simplified[c], c % 12 == 11 ? "\n" : "");
    printf("0};\n\nconst uint8_t reading_only_simplified[] = {\n");
    for (unsigned c = 0; c < COUNT; c++)
        printf("%d,%s", only[c], c % 40 == 39 ? "\n" : "");
    printf("0};\n");
    return fflush(stdout) != 0 || ferror(stdout);
}
