#include "human.h"

/* Rounding first: 99999999 is 1亿, not 10000万. */
size_t human_format(const struct big *b, char text[BIG_TEXT])
{
    enum { DIGITS = 4 };
    static const struct {
        int places;
        const char *name;
    } step[] = {{12, "万亿"}, {8, "亿"}, {4, "万"}};
    struct big r = big_round(b, DIGITS), limit, size;
    for (unsigned i = 0; i < sizeof step / sizeof *step; i++) {
        dec_int unit = 1;
        for (int k = 0; k < step[i].places; k++)
            unit *= 10;
        limit = big_from(unit, 0);
        size = r;
        size.negative = false;
        if (big_compare(&size, &limit) < 0)
            continue;
        r.scale += step[i].places;
        size_t n = big_format(&r, text), m = strlen(step[i].name);
        memcpy(text + n, step[i].name, m + 1);
        return n + m;
    }
    return big_format(&r, text);
}
