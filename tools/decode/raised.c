#include "raised.h"

#include <ctype.h>

enum { MOST = 3 }; /* digits */

static void add_above(struct buf *b, char digit)
{
    static const char *const above[] = {"\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
                                        "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
    buf_text(b, above[digit - '0']);
}

void raised_digits(struct buf *text, size_t from, bool note)
{
    char digit[MOST];
    size_t n = text->len - from;
    unsigned char before = from > 0 ? (unsigned char)text->data[from - 1] : '\n';
    if (n < 1 || n > MOST || (!note && isalpha(before)))
        return;
    for (size_t i = 0; i < n; i++) {
        digit[i] = text->data[from + i];
        if (!isdigit((unsigned char)digit[i]))
            return;
    }
    bool unit = n == 1 && (digit[0] == '2' || digit[0] == '3');
    text->len = from;
    if (!note && (isdigit(before) || unit)) {
        for (size_t i = 0; i < n; i++)
            add_above(text, digit[i]);
        return;
    }
    buf_byte(text, '[');
    buf_add(text, digit, n);
    buf_byte(text, ']');
}
