#include "user_dict.h"

#include <math.h>
#include <stdlib.h>

#include "in.h"
#include "msg.h"
#include "utf8.h"

/* A frequency that keeps the word together: jieba's suggest_freq, which cuts it without the model. */
static double suggest(struct path *path, struct span s)
{
    double frequency = 1;
    path_load(path, s);
    size_t all = path->n;
    double known = path_frequency(path, 0, all);
    for (size_t i = 0; i < all; i++) /* what jieba cuts apart before it looks into the dictionary */
        if (!path_is_run(path->c[i]))
            return known > 1 ? known : 1;
    path_find(path);
    for (size_t i = 0, n; i < all; i += n) {
        n = path->next[i];
        if (n == 1 && path_is_latin(path->c[i]))
            while (i + n < all && path->next[i + n] == 1 && path_is_latin(path->c[i + n]))
                n++;
        double f = path_frequency(path, i, n);
        frequency *= (f < 0 ? 1 : f) / path->total;
    }
    frequency = floor(frequency * path->total) + 1;
    return frequency > known ? frequency : known > 1 ? known : 1;
}

static size_t trim(struct span *s)
{
    while (s->n > 0 && strchr(" \t\r\n", s->s[s->n - 1]) != NULL)
        s->n--;
    while (s->n > 0 && strchr(" \t\r", *s->s) != NULL)
        *s = (struct span){s->s + 1, s->n - 1};
    return s->n;
}

/* Cuts the last field off when all its bytes are from lo to hi. */
static bool last_field(struct span *s, char lo, char hi, struct span *field)
{
    size_t i = s->n;
    while (i > 0 && s->s[i - 1] >= lo && s->s[i - 1] <= hi)
        i--;
    if (i == s->n || i < 2 || s->s[i - 1] != ' ')
        return false;
    *field = (struct span){s->s + i, s->n - i};
    s->n = i - 1;
    return true;
}

static void add_line(void *ctx, struct span s)
{
    struct path *path = ctx;
    struct span tag = {"", 0}, digits;
    if (last_field(&s, 'a', 'z', &tag) && tag.n >= TAG_ROOM)
        msg_die("--dict: a part of speech has less than %d letters, not '%.*s'", TAG_ROOM, (int)tag.n, tag.s);
    double frequency = -1;
    if (last_field(&s, '0', '9', &digits)) {
        frequency = 0;
        for (size_t i = 0; i < digits.n; i++)
            frequency = frequency * 10 + (digits.s[i] - '0');
    }
    if (frequency < 0)
        frequency = suggest(path, s);
    path_load(path, s);
    path_add_user(path, frequency, tag);
    path->n = 0;
}

struct user_lines {
    void (*take)(void *ctx, struct span line);
    void *ctx;
};

static void read_lines(struct in *in, void *ctx)
{
    const struct user_lines *to = ctx;
    struct in_lines lines = {.in = in};
    struct span s;
    while (in_line(&lines, &s)) {
        if (!utf8_valid(s.s, s.n))
            msg_die("%s:%llu: ill-formed UTF-8", in->name, lines.number);
        if (lines.number == 1 && s.n >= 3 && memcmp(s.s, "\xef\xbb\xbf", 3) == 0)
            s = (struct span){s.s + 3, s.n - 3};
        if (trim(&s) > 0)
            to->take(to->ctx, s);
    }
    if (in->damage != NULL)
        msg_die("%s: %s", in->name, in->damage);
    in_lines_free(&lines);
}

void user_lines_read(const char *file, void (*take)(void *ctx, struct span line), void *ctx)
{
    char *operands[] = {mem_dup(file, strlen(file)), NULL};
    const struct in_set set = {.operands = operands};
    struct user_lines to = {take, ctx};
    in_each(&set, read_lines, &to);
    if (msg_status() == MSG_TROUBLE)
        exit(MSG_TROUBLE);
    free(operands[0]);
}

void user_dict_read(const char *file, struct path *path)
{
    user_lines_read(file, add_line, path);
}
