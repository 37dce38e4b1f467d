#include "text_measures.h"

#include "utf8.h"

enum piece { OTHER, DIGIT, MARK };

static enum piece piece_of(uint32_t c)
{
    if ((c >= '0' && c <= '9') || (c >= 0xff10 && c <= 0xff19))
        return DIGIT;
    return c == '.' || c == ',' || c == 0xff0e || c == 0xff0c ? MARK : OTHER;
}

struct text_measures measure_text(struct span s)
{
    struct text_measures m = {0};
    enum piece last = OTHER, before = OTHER;
    for (size_t i = 0, n; i < s.n; i += n) {
        uint32_t c = 0;
        n = utf8_decode(s.s + i, s.n - i, &c);
        n = n > 0 ? n : 1;
        enum piece piece = piece_of(c);
        m.characters += !utf8_is_blank(c);
        m.digits += piece == DIGIT;
        m.numbers += piece == DIGIT && last != DIGIT && !(last == MARK && before == DIGIT);
        before = last;
        last = piece;
    }
    return m;
}
