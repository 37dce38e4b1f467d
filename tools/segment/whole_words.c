#include "whole_words.h"

#include "path.h"
#include "utf8.h"

enum { WHOLE_MAX = 64 };

static bool goes_on(struct span s, size_t at)
{
    return at > 0 && at < s.n && path_is_latin((unsigned char)s.s[at - 1]) &&
           path_is_latin((unsigned char)s.s[at]);
}

size_t whole_word_at(const struct user_words *u, struct span s, size_t i)
{
    uint32_t c[WHOLE_MAX];
    uint64_t hash = 0;
    size_t found = 0, at = i;
    for (size_t n = 0; n < WHOLE_MAX && at < s.n && !goes_on(s, i); n++) {
        size_t step = utf8_decode(s.s + at, s.n - at, &c[n]);
        at += step > 0 ? step : 1;
        hash = user_words_hash(hash, c[n]);
        const struct user_word *w = user_words_find(u, c, n + 1, hash);
        if (w == NULL)
            break;
        if (w->is_word && w->frequency > 0 && !goes_on(s, at))
            found = at - i;
    }
    return found;
}

void whole_word_add(struct user_words *u, struct span s)
{
    uint32_t c[WHOLE_MAX];
    size_t n = 0, at = 0;
    for (; at < s.n && n < WHOLE_MAX; n++)
        at += utf8_decode(s.s + at, s.n - at, &c[n]);
    if (at == s.n && n > 0)
        user_words_add(u, c, n, 1, span_of(""));
}
