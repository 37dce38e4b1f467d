/* in: gzip and lines. However a file is read, in portions of any size or line by line, its bytes and its
 * damage are the same; what zlib says of a single member is what in says. */
#include "in.h"
#include "utf8.h"

#include <zlib.h>

#include "harness.h"

struct reading {
    size_t portion; /* 0: line by line */
    struct buf got;
    const char *damage;
};

enum { LIMIT = 1 << 20 }; /* a few bytes of gzip can unpack to much */

static void read_portions(struct in *in, struct reading *r)
{
    while (r->got.len < LIMIT) {
        buf_reserve(&r->got, r->portion);
        size_t n = in_read(in, r->got.data + r->got.len, r->portion);
        CLAIM(n <= r->portion);
        if (n == 0) {
            CLAIM(in_read(in, r->got.data + r->got.len, 1) == 0);
            break;
        }
        r->got.len += n;
    }
    r->damage = in->damage;
}

static void read_lines(struct in *in, struct reading *r)
{
    struct in_lines lines = {.in = in};
    struct span line;
    unsigned long long number = 0;
    while (r->got.len < LIMIT && in_line(&lines, &line)) {
        CLAIM(lines.number == ++number);
        CLAIM(line.n == 0 || memchr(line.s, '\n', line.n) == NULL);
        CLAIM(in_valid(&lines, line) == utf8_valid(line.s, line.n));
        buf_add(&r->got, line.s, line.n);
        buf_byte(&r->got, '\n');
    }
    r->damage = in->damage;
    in_lines_free(&lines);
}

static void visit(struct in *in, void *ctx)
{
    struct reading *r = ctx;
    if (r->portion > 0)
        read_portions(in, r);
    else
        read_lines(in, r);
}

static struct reading read_by(char *path, size_t portion)
{
    struct reading r = {.portion = portion};
    char *operands[] = {path, NULL};
    in_each(&(struct in_set){.operands = operands}, visit, &r);
    return r;
}

/* What zlib makes of the first member is what in gives first. */
static void claim_first_member(const uint8_t *data, size_t size, const struct buf *got)
{
    static unsigned char member[LIMIT];
    z_stream z = {0};
    CLAIM(inflateInit2(&z, 15 + 16) == Z_OK);
    z.next_in = (unsigned char *)mem_dup((const char *)data, size);
    z.avail_in = (unsigned)size;
    unsigned char *copy = z.next_in;
    z.next_out = member;
    z.avail_out = sizeof member;
    inflate(&z, Z_FINISH);
    size_t n = sizeof member - z.avail_out;
    CLAIM(got->len >= LIMIT || got->len >= n);
    CLAIM(n == 0 || memcmp(got->data, member, n < got->len ? n : got->len) == 0);
    inflateEnd(&z);
    free(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return -1;
    char *path = fuzz_file(0, data + 1, size - 1);
    struct reading whole = read_by(path, 1 << 16), parts = read_by(path, 1 + data[0] % 32U),
                   lines = read_by(path, 0);
    size_t n = whole.got.len < LIMIT ? whole.got.len : LIMIT;
    CLAIM(parts.got.len >= n && (n == 0 || memcmp(whole.got.data, parts.got.data, n) == 0));
    CLAIM(lines.got.len >= n && (n == 0 || memcmp(whole.got.data, lines.got.data, n) == 0));
    if (n < LIMIT) {
        bool open_end = n > 0 && whole.got.data[n - 1] != '\n';
        CLAIM(parts.got.len == n && lines.got.len == n + open_end);
        CLAIM(whole.damage == parts.damage && whole.damage == lines.damage);
    }
    bool gzip = fuzz_is_gzip((struct span){(const char *)data + 1, size - 1});
    if (gzip)
        claim_first_member(data + 1, size - 1, &whole.got);
    else
        CLAIM(n == LIMIT || (n == size - 1 && (n == 0 || memcmp(whole.got.data, data + 1, n) == 0)));
    buf_free(&whole.got);
    buf_free(&parts.got);
    buf_free(&lines.got);
    return 0;
}
