#include "pairs.h"

#include "testing.h"

enum {
    PHRASES = 24,
    PHRASE = 90,
    IN_A_REPORT = 12,
    OWN = 100,
    REPORTS = 2000,
    REPORT = IN_A_REPORT * PHRASE + OWN
};

static uint32_t seed;

static uint32_t chance(uint32_t n)
{
    seed = seed * 1103515245 + 12345;
    return (seed >> 16) % n;
}

static void fill(uint32_t *letter, size_t n)
{
    for (size_t i = 0; i < n; i++)
        letter[i] = 0x4E00 + chance(3000);
}

/* Stock phrases at chance, and in their middle what only this report says. */
static void compose(uint32_t *letter, uint32_t (*phrase)[PHRASE])
{
    for (size_t i = 0; i < IN_A_REPORT; i++, letter += PHRASE) {
        memcpy(letter, phrase[chance(PHRASES)], sizeof *phrase);
        if (i == IN_A_REPORT / 2) {
            fill(letter + PHRASE, OWN);
            letter += OWN;
        }
    }
}

struct found {
    uint32_t one, other;
    bool met;
};

static void look(void *ctx, size_t text, size_t n, const uint32_t *other)
{
    struct found *f = ctx;
    for (size_t i = 0; i < n; i++)
        f->met =
            f->met || (text == f->one && other[i] == f->other) || (text == f->other && other[i] == f->one);
}

/* An excerpt is paired with its report, however many texts share the phrases that most of it is made of. */
static void excerpt_among_stock_phrases(void **state)
{
    (void)state;
    static uint32_t phrase[PHRASES][PHRASE], report[REPORTS][REPORT];
    for (uint32_t round = 1; round <= 10; round++) {
        struct text text[REPORTS + 1] = {{0}};
        struct texts texts = {.text = text, .n = REPORTS + 1};
        struct pairs pairs = {0};
        struct found found = {round * 100, REPORTS, false};
        seed = round;
        for (size_t i = 0; i < PHRASES; i++)
            fill(phrase[i], PHRASE);
        for (size_t i = 0; i < REPORTS; i++) {
            compose(report[i], phrase);
            pairs_add(&pairs, &(struct letters){.letter = report[i], .n = REPORT}, i);
            text[i].hash = i;
        }
        struct letters excerpt = {.letter = report[found.one] + PHRASE, .n = REPORT - 3 * PHRASE};
        pairs_add(&pairs, &excerpt, REPORTS);
        text[REPORTS].hash = REPORTS;
        pairs_each(&pairs, &texts, look, &found);
        assert_true(found.met);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(excerpt_among_stock_phrases)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
