#include "decode_options.h"

#include <string.h>

#include "convert.h"
#include "opt.h"
#include "repair.h"

const struct decode_options options_default = {.limit = (size_t)256 << 20,
                                               .repairs = REPAIR_ALL,
                                               .progress = -1,
                                               .pre_seconds = 60,
                                               .pre_memory = 4ULL << 30};

const char *options_charset(const char *name)
{
    const char *charset = convert_name(name);
    if (charset == NULL)
        opt_wrong("--from: the charset '%.60s' is not known", name);
    return charset;
}

unsigned options_repairs(const char *list)
{
    static const char *const names[] = {"pinyin", "resync", "mojibake"};
    unsigned kinds = 0;
    for (const char *p = list;; p++) {
        size_t n = strcspn(p, ","), k = 0;
        while (k < 3 && (strlen(names[k]) != n || strncmp(p, names[k], n) != 0))
            k++;
        if (k == 3)
            opt_wrong("--repair: '%.60s' is not a list of pinyin, resync, mojibake", list);
        kinds |= 1U << k;
        p += n;
        if (*p == '\0')
            return kinds;
    }
}

char options_delimiter(const char *c)
{
    if (strcmp(c, "tab") == 0 || strcmp(c, "\\t") == 0)
        return '\t';
    if (strlen(c) != 1 || (unsigned char)*c >= 0x80 || *c == '"' || *c == '\n' || *c == '\r')
        opt_wrong("--delimiter: '%.60s' is not one character, nor tab", c);
    return *c;
}

void options_add_glob(struct decode_options *o, const char *glob)
{
    if (o->pre_globs == sizeof o->pre_glob / sizeof *o->pre_glob)
        opt_wrong("--pre-glob: no more than %zu of them", o->pre_globs);
    o->pre_glob[o->pre_globs++] = glob;
}

void options_check(const struct decode_options *o)
{
    if ((o->csv.text != NULL) + (o->json.text != NULL) + o->lines > 1)
        opt_wrong("--csv, --json and --lines exclude each other");
}
