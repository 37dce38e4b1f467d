#include "sign.h"

#include "lex.h"

/* The signs beyond ASCII are all of three bytes, but for the multiplication sign. */
struct sign sign_at(const char *s, size_t n)
{
    static const struct sign none = {SIGN_NONE, 0, 0};
    if (n == 0 || (unsigned char)s[0] < 0xc0)
        return none;
    size_t length, cp = lex_first(s, n, &length);
    switch (cp) {
    case U'零':
    case U'〇': return (struct sign){SIGN_ZH, 0, length};
    case U'壹':
    case U'一': return (struct sign){SIGN_ZH, 1, length};
    case U'贰':
    case U'二':
    case U'两': return (struct sign){SIGN_ZH, 2, length};
    case U'叁':
    case U'三': return (struct sign){SIGN_ZH, 3, length};
    case U'肆':
    case U'四': return (struct sign){SIGN_ZH, 4, length};
    case U'伍':
    case U'五': return (struct sign){SIGN_ZH, 5, length};
    case U'陆':
    case U'六': return (struct sign){SIGN_ZH, 6, length};
    case U'柒':
    case U'七': return (struct sign){SIGN_ZH, 7, length};
    case U'捌':
    case U'八': return (struct sign){SIGN_ZH, 8, length};
    case U'玖':
    case U'九': return (struct sign){SIGN_ZH, 9, length};
    case U'拾':
    case U'十': return (struct sign){SIGN_MULTIPLIER, 1, length};
    case U'佰':
    case U'百': return (struct sign){SIGN_MULTIPLIER, 2, length};
    case U'仟':
    case U'千': return (struct sign){SIGN_MULTIPLIER, 3, length};
    case U'万': return (struct sign){SIGN_MULTIPLIER, 4, length};
    case U'亿': return (struct sign){SIGN_MULTIPLIER, 8, length};
    case U'多':
    case U'余':
    case U'几': return (struct sign){SIGN_VAGUE, 0, length};
    case U'×':
    case U'＊':
    case U'○':
    case U'Ｘ':
    case U'ｘ':
    case U'╳':
    case U'✕': return (struct sign){SIGN_MASK, 0, length};
    default: return none;
    }
}

size_t sign_find(enum sign_kind kind, const char *s, size_t n, int *value)
{
    struct sign sign = sign_at(s, n);
    if (sign.kind != kind)
        return 0;
    *value = sign.value;
    return sign.length;
}
