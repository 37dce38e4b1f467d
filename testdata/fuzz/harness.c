#include "harness.h"

#include <getopt.h>
#include <setjmp.h>
#include <sys/mman.h>
#include <unistd.h>

#include "out.h"
#include "record.h"

/* Linked with --wrap: the linker makes these names. NOLINTBEGIN(bugprone-reserved-identifier) */
_Noreturn void __real_exit(int status);
_Noreturn void __real__exit(int status);
_Noreturn void __wrap_exit(int status);
_Noreturn void __wrap__exit(int status);
void *__real_mem_alloc(size_t n);
void *__wrap_mem_alloc(size_t n);
void __real_buf_grow(struct buf *b, size_t n);
void __wrap_buf_grow(struct buf *b, size_t n);
void __real_free(void *p);
void __wrap_free(void *p);
/* NOLINTEND(bugprone-reserved-identifier) */

/* A tool's own main, renamed by the compiler; not there in targets of common. */
int tool_main(int argc, char **argv) __attribute__((weak));

static bool running, may_end;
static jmp_buf ended;

/* What was allocated while the process may be ended, to be given back when it is. */
static void *held[64];

static void hold(const void *old, void *new)
{
    for (size_t i = 0; may_end && i < sizeof held / sizeof *held; i++)
        if (held[i] == old) {
            held[i] = new;
            break;
        }
}

void *__wrap_mem_alloc(size_t n)
{
    void *p = __real_mem_alloc(n);
    hold(NULL, p);
    return p;
}

void __wrap_buf_grow(struct buf *b, size_t n)
{
    const void *old = b->data;
    __real_buf_grow(b, n);
    hold(old, b->data);
}

void __wrap_free(void *p)
{
    if (p != NULL)
        hold(p, NULL);
    __real_free(p);
}

static void caught(void)
{
    if (!running)
        return;
    if (may_end)
        longjmp(ended, 1);
    abort();
}

void __wrap_exit(int status)
{
    caught();
    __real_exit(status);
}

void __wrap__exit(int status)
{
    caught();
    __real__exit(status);
}

char *fuzz_file(int number, const void *s, size_t n)
{
    static int fds[2] = {-1, -1};
    static char paths[2][40];
    if (fds[number] < 0) {
        fds[number] = memfd_create("fuzz", 0);
        snprintf(paths[number], sizeof paths[number], "/proc/self/fd/%d", fds[number]);
    }
    CLAIM(ftruncate(fds[number], 0) == 0);
    CLAIM(n == 0 || pwrite(fds[number], s, n, 0) == (ssize_t)n);
    return paths[number];
}

void fuzz_collect(struct buf *b, void (*f)(void *ctx), void *ctx)
{
    static int fd = -1;
    if (fd < 0)
        fd = memfd_create("output", 0);
    CLAIM(ftruncate(fd, 0) == 0 && lseek(fd, 0, SEEK_SET) == 0);
    out_std.fd = dup(fd); /* the tool closes it */
    running = true;
    f(ctx);
    running = false;
    out_close(&out_std);
    off_t size = lseek(fd, 0, SEEK_END);
    CLAIM(size >= 0);
    buf_reserve(b, (size_t)size + 1);
    CLAIM(pread(fd, b->data + b->len, (size_t)size, 0) == (ssize_t)size);
    b->len += (size_t)size;
}

struct call {
    char *argv[16];
    int argc;
};

static void run_tool(void *ctx)
{
    struct call *c = ctx;
    optind = 0; /* begin anew: getopt(3) */
    tool_main(c->argc, c->argv);
}

void fuzz_tool(struct buf *b, const char *const *args, struct span input)
{
    char name[] = "fuzzed";
    struct call c = {{name}, 1};
    for (; *args != NULL; args++)
        c.argv[c.argc++] = mem_dup(*args, strlen(*args));
    int copied = c.argc;
    c.argv[c.argc++] = fuzz_file(0, input.s, input.n);
    char *kept[16];
    memcpy(kept, c.argv, sizeof kept); /* getopt may reorder them */
    fuzz_collect(b, run_tool, &c);
    for (int i = 1; i < copied; i++)
        free(kept[i]);
}

bool fuzz_survives(void (*f)(void *ctx), void *ctx)
{
    memset(held, 0, sizeof held);
    running = may_end = true;
    bool survived = setjmp(ended) == 0;
    if (survived)
        f(ctx);
    running = may_end = false;
    for (size_t i = 0; !survived && i < sizeof held / sizeof *held; i++)
        free(held[i]);
    return survived;
}

bool fuzz_is_gzip(struct span s)
{
    return s.n > 2 && memcmp(s.s, "\x1f\x8b\x08", 3) == 0;
}

bool fuzz_line(struct span *rest, struct span *line)
{
    if (rest->n == 0)
        return false;
    const char *lf = memchr(rest->s, '\n', rest->n);
    size_t n = lf ? (size_t)(lf - rest->s) : rest->n;
    *line = (struct span){rest->s, n};
    n += lf != NULL;
    *rest = (struct span){rest->s + n, rest->n - n};
    return true;
}

void fuzz_field(struct buf *b, struct span s, char end)
{
    rec_escape(s, b);
    buf_byte(b, end);
}
