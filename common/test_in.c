#include "testing.h"

#include <fcntl.h>
#include <zlib.h>

#include "in.h"
#include "mem.h"
#include "utf8.h"

/* Bytes that deflate to something between nothing and all, with lines of all lengths. */
static void fill(char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        s[i] = (char)(test_random(40) == 0 ? '\n'
                      : test_random(8)     ? 'a' + (int)test_random(4)
                                           : (int)test_random(256));
}

/* Lines of well-formed UTF-8, but for a byte here and there. */
static void fill_text(char *s, size_t n)
{
    static const char *const pieces[] = {"全市", "科技", "2015年", "。", "\n", "\n", "m²", "𠮷", "a\tb"};
    for (size_t at = 0, length; at < n; at += length) {
        const char *piece = pieces[test_random(sizeof pieces / sizeof pieces[0])];
        length = strlen(piece) < n - at ? strlen(piece) : n - at;
        memcpy(s + at, piece, length);
    }
    for (size_t bad = (size_t)test_random(6); n > 0 && bad > 0; bad--)
        s[test_random(n)] = (char)test_random(256);
}

/* Appends a gzip member with the n bytes at s. */
static void add_member(struct buf *b, const char *s, size_t n, int level)
{
    z_stream z = {0};
    assert_int_equal(deflateInit2(&z, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    size_t bound = deflateBound(&z, n);
    unsigned char *packed = mem_alloc(bound);
    char empty = 0;
    char *copy = n > 0 ? mem_dup(s, n) : &empty; /* next_in lacks a const */
    z.next_in = (unsigned char *)copy;
    z.avail_in = (unsigned)n;
    z.next_out = packed;
    z.avail_out = (unsigned)bound;
    assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
    buf_add(b, packed, z.total_out);
    free(packed);
    deflateEnd(&z);
    if (n > 0)
        free(copy);
}

/* What in_each delivers from one operand, read in random portions. */
struct got {
    struct buf b;
    char damage[64];
    int visits;
};

static void take(struct in *in, void *ctx)
{
    struct got *g = ctx;
    size_t n;
    do {
        size_t want = 1 + (size_t)test_random(test_random(2) ? 100 : 100000);
        buf_reserve(&g->b, want);
        n = in_read(in, g->b.data + g->b.len, want);
        assert_true(n <= want);
        g->b.len += n;
    } while (n > 0);
    assert_int_equal(in_read(in, g->b.data, 1), 0); /* the end stays the end */
    snprintf(g->damage, sizeof g->damage, "%s", in->damage ? in->damage : "");
    g->visits++;
}

static void visit_file(char *path, struct got *g)
{
    char *operands[] = {path, NULL};
    const struct in_set set = {.operands = operands};
    g->b.len = 0;
    g->visits = 0;
    in_each(&set, take, g);
    assert_int_equal(g->visits, 1);
}

/* What comes from the bytes must be the first n of text; damage as said. Messages go nowhere. */
static void expect(const struct buf *bytes, const char *text, size_t n, const char *damage)
{
    char *path = test_file(bytes->data, bytes->len);
    struct got g = {0};
    int err = dup(STDERR_FILENO), null = open("/dev/null", O_WRONLY);
    dup2(null, STDERR_FILENO);
    visit_file(path, &g);
    dup2(err, STDERR_FILENO);
    close(err);
    close(null);
    assert_string_equal(g.damage, damage);
    assert_int_equal(g.b.len, n);
    if (n > 0)
        assert_memory_equal(g.b.data, text, n);
    buf_free(&g.b);
    unlink(path);
    free(path);
}

enum { TEXT = 600000 };
static char text[TEXT];

static void plain_bytes(void **state)
{
    (void)state;
    static const size_t sizes[] = {0, 1, 2, 3, 4, 1 << 18, (1 << 18) + 1, TEXT};
    fill(text, TEXT);
    text[0] = 'x';
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        struct buf b = {0};
        buf_add(&b, text, sizes[i]);
        expect(&b, text, sizes[i], "");
        buf_free(&b);
    }
    /* Not quite gzip. */
    static const char *const almost[] = {"\x1f", "\x1f\x8b", "\x1f\x8b\x07 other method", "\x1f\x8c\x08"};
    for (size_t i = 0; i < sizeof almost / sizeof almost[0]; i++) {
        struct buf b = {0};
        buf_text(&b, almost[i]);
        expect(&b, almost[i], strlen(almost[i]), "");
        buf_free(&b);
    }
}

static void concatenated_members(void **state)
{
    (void)state;
    fill(text, TEXT);
    for (int round = 0; round < test_rounds(30); round++) {
        struct buf b = {0};
        size_t n = 0, most = round % 3 ? 3000 : 300000;
        int members = 1 + (int)test_random(12);
        for (int i = 0; i < members; i++) {
            size_t add = test_random(4) ? (size_t)test_random(most) : 0;
            if (add > TEXT - n)
                add = TEXT - n;
            add_member(&b, text + n, add, (int)test_random(10));
            n += add;
        }
        expect(&b, text, n, "");
        /* A tape block's padding. */
        for (size_t zeros = 1 + (size_t)test_random(1000); zeros > 0; zeros--)
            buf_byte(&b, '\0');
        expect(&b, text, n, "");
        buf_byte(&b, 'x');
        expect(&b, text, n, "trailing garbage after the gzip data");
        buf_free(&b);
    }
}

/* Magic bytes of the next member that fall on a border of the input block. */
static void members_across_blocks(void **state)
{
    (void)state;
    fill(text, TEXT);
    for (size_t shift = 0; shift < 24; shift++) {
        struct buf b = {0};
        size_t n =
            (1 << 18) - 40 + shift; /* stored: the member is some 20 to 60 bytes longer than its text */
        add_member(&b, text, n, 0);
        add_member(&b, text + n, 1000, 6);
        expect(&b, text, n + 1000, "");
        buf_free(&b);
    }
}

/* Cut anywhere, all that the bytes up to there decompress to is delivered, and the damage is named. */
static void truncation(void **state)
{
    (void)state;
    fill(text, 3000);
    struct buf whole = {0};
    add_member(&whole, text, 1000, 0);
    size_t second = whole.len;
    add_member(&whole, text + 1000, 2000, 0);
    for (size_t n = 3; n <= whole.len; n++) {
        struct buf cut = {0};
        buf_add(&cut, whole.data, n);
        /* Stored deflate: 10 bytes of header, 5 of block header, the text, 8 of trailer. */
        size_t from = n > second ? second : 0, base = n > second ? 1000 : 0, size = n > second ? 2000 : 1000;
        size_t have = n - from > 15 ? n - from - 15 : 0;
        if (n <= second + 2 && n > second) { /* not even the magic bytes */
            expect(&cut, text, 1000, "trailing garbage after the gzip data");
        } else {
            expect(&cut, text, base + (have < size ? have : size),
                   n == second || n == whole.len ? "" : "truncated gzip data");
        }
        buf_free(&cut);
    }
    buf_free(&whole);
}

static void corruption(void **state)
{
    (void)state;
    fill(text, 2000);
    struct buf b = {0};
    add_member(&b, text, 2000, 0);
    if (b.data == NULL) /* for static analysis: a member has some bytes */
        abort();
    b.data[b.len - 6] ^= 1; /* the check sum */
    expect(&b, text, 2000, "corrupt gzip data");
    b.data[b.len - 6] ^= 1;
    b.data[10] = 7; /* no such block type */
    expect(&b, text, 0, "corrupt gzip data");
    buf_free(&b);
}

/* Random changes to compressed bytes: whatever comes of it, it ends, and within what deflate can expand to.
 */
static void mutations(void **state)
{
    (void)state;
    int err = dup(STDERR_FILENO), null = open("/dev/null", O_WRONLY);
    dup2(null, STDERR_FILENO);
    for (int round = 0; round < test_rounds(300); round++) {
        struct buf b = {0};
        fill(text, 5000);
        add_member(&b, text, 5000, 6);
        add_member(&b, text, (size_t)test_random(5000), 6);
        if (b.data == NULL) /* for static analysis: a member has some bytes */
            abort();
        for (int i = 1 + (int)test_random(5); i > 0; i--)
            b.data[3 + test_random(b.len - 3)] = (char)test_random(256);
        char *path = test_file(b.data, b.len - (size_t)test_random(b.len - 3));
        struct got g = {0};
        visit_file(path, &g);
        assert_true(g.b.len <= 1100 * b.len);
        unlink(path);
        free(path);
        buf_free(&g.b);
        buf_free(&b);
    }
    dup2(err, STDERR_FILENO);
    close(err);
    close(null);
}

/* in_slurp and its limit. */

struct limit {
    size_t n;
    bool all;
    struct buf b;
};

static void slurp(struct in *in, void *ctx)
{
    struct limit *l = ctx;
    l->all = in_slurp(in, &l->b, l->n);
}

static void slurping(void **state)
{
    (void)state;
    fill(text, TEXT);
    text[0] = 'x';
    static const size_t sizes[] = {0, 1, 100, TEXT};
    for (size_t i = 0; i < 4; i++) {
        char *path = test_file(text, sizes[i]), *operands[] = {path, NULL};
        const struct in_set set = {.operands = operands};
        const size_t limits[] = {0, 1, 50, 100, 101, TEXT - 1, TEXT, TEXT + 1, SIZE_MAX};
        for (size_t j = 0; j < sizeof limits / sizeof limits[0]; j++) {
            struct limit l = {.n = limits[j]};
            buf_text(&l.b, "kept");
            in_each(&set, slurp, &l);
            size_t n = sizes[i] < limits[j] ? sizes[i] : limits[j];
            assert_int_equal(l.all, sizes[i] <= limits[j]);
            assert_int_equal(l.b.len, 4 + n);
            assert_memory_equal(l.b.data, "kept", 4);
            assert_memory_equal(l.b.data + 4, text, n);
            buf_free(&l.b);
        }
        unlink(path);
        free(path);
    }
}

/* in_line: joining the lines gives the input back, also those that are longer than the limit. */

struct joined {
    struct buf b;
    size_t limit;
    bool skip; /* do not ask for the rest of what is cut: neither is its beginning kept */
    unsigned long long lines;
};

static void add_line(struct in_lines *l, struct joined *j, struct span piece)
{
    bool cut = l->cut;
    assert_int_equal(cut, j->limit > 0 && piece.n > j->limit);
    if (!cut || !j->skip)
        buf_add(&j->b, piece.s, piece.n);
    while (!j->skip && in_rest(l, &piece)) {
        assert_true(cut && (piece.n == 0 || memchr(piece.s, '\n', piece.n) == NULL));
        buf_add(&j->b, piece.s, piece.n);
    }
    if (!j->skip)
        assert_true(!l->open || (l->end && l->pos == l->b.len));
    buf_byte(&j->b, '\n');
}

static void join(struct in *in, void *ctx)
{
    struct joined *j = ctx;
    struct in_lines l = {.in = in, .limit = j->limit};
    struct span line;
    while (in_line(&l, &line)) {
        assert_int_equal(l.number, ++j->lines);
        assert_true(line.n == 0 || memchr(line.s, '\n', line.n) == NULL);
        if (!l.cut && test_random(20) > 0)
            assert_int_equal(in_valid(&l, line), utf8_valid(line.s, line.n));
        add_line(&l, j, line);
    }
    assert_false(in_line(&l, &line));
    in_lines_free(&l);
}

/* The same n bytes of text with a limit. */
static void long_lines(const struct in_set *set, size_t n)
{
    struct joined whole = {.limit = 1 + (size_t)test_random(test_random(2) ? 60 : TEXT)};
    in_each(set, join, &whole);
    assert_true(whole.b.len == n || (whole.b.len == n + 1 && text[n - 1] != '\n'));
    if (n > 0)
        assert_memory_equal(whole.b.data, text, n);
    struct joined some = {.limit = whole.limit, .skip = true};
    in_each(set, join, &some);
    size_t at = 0;
    for (size_t i = 0, end; i < n; i = end + 1) {
        const char *lf = memchr(text + i, '\n', n - i);
        end = lf ? (size_t)(lf - text) : n;
        if (end - i <= some.limit) {
            assert_memory_equal(some.b.data + at, text + i, end - i);
            at += end - i;
        }
        assert_int_equal(some.b.data[at++], '\n');
    }
    assert_int_equal(at, some.b.len);
    assert_int_equal(some.lines, whole.lines);
    buf_free(&whole.b);
    buf_free(&some.b);
}

static void lines(void **state)
{
    (void)state;
    for (int round = 0; round < test_rounds(40); round++) {
        size_t n = (size_t)test_random(round % 4 ? 2000 : TEXT);
        (round % 3 ? fill : fill_text)(text, TEXT);
        text[0] = 'x';
        if (round % 5 == 0) /* a line longer than several blocks */
            for (size_t i = 0; i < n; i++)
                if (i < n * 3 / 4 && text[i] == '\n')
                    text[i] = ' ';
        char *path = test_file(text, n), *operands[] = {path, NULL};
        const struct in_set set = {.operands = operands};
        struct joined j = {0};
        size_t expected = 0;
        for (size_t i = 0; i < n; i++)
            expected += text[i] == '\n';
        bool open_end = n > 0 && text[n - 1] != '\n';
        in_each(&set, join, &j);
        assert_int_equal(j.lines, expected + open_end);
        assert_int_equal(j.b.len, n + open_end);
        if (n > 0)
            assert_memory_equal(j.b.data, text, n);
        buf_free(&j.b);
        long_lines(&set, n);
        unlink(path);
        free(path);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_bytes),
        cmocka_unit_test(concatenated_members),
        cmocka_unit_test(members_across_blocks),
        cmocka_unit_test(truncation),
        cmocka_unit_test(corruption),
        cmocka_unit_test(mutations),
        cmocka_unit_test(slurping),
        cmocka_unit_test(lines),
    };
    return cmocka_run_group_tests_name("in", tests, NULL, NULL);
}
