/* fault: a library for LD_PRELOAD that lets calls fail.
 *
 * FAULT is KIND:N:HOW. KIND is alloc (malloc, calloc, realloc), read, write or close: its calls are counted
 * from 0, those of the program and of the libraries that it uses, but not what libc does within itself. HOW:
 *
 *   once, on     the N-th call fails, and with `on` all that follow: ENOMEM, ENOSPC for write, else EIO
 *   signal       every call from N on fails with EINTR before it succeeds
 *   short        calls from N on read or write no more than a few bytes
 *   grow         before the N-th read $FAULT_FROM is appended to $FAULT_TO
 *   shrink       before the N-th read $FAULT_TO is cut to a byte
 *
 * FAULT_CLOCK is by how many seconds the time of day is off.
 *
 * At the end the number of calls is written to $FAULT_COUNT. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

void *__libc_malloc(size_t n);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t n);

enum kind { NONE, ALLOC, READ, WRITE, CLOSE };
enum how { ONCE, ON, SIGNAL, SHORT, GROW, SHRINK };

static enum kind kind;
static enum how how;
static unsigned long long from, calls;

static bool is(const char *s, size_t n, const char *word)
{
    return strlen(word) == n && strncmp(s, word, n) == 0;
}

__attribute__((constructor)) static void begin(void)
{
    static const char *const kinds[] = {"none", "alloc", "read", "write", "close"};
    static const char *const hows[] = {"once", "on", "signal", "short", "grow", "shrink"};
    const char *s = getenv("FAULT");
    if (s == NULL)
        return;
    size_t n = strcspn(s, ":");
    enum kind wanted = NONE;
    for (int i = ALLOC; i <= CLOSE; i++)
        if (is(s, n, kinds[i]))
            wanted = (enum kind)i;
    char *end;
    from = strtoull(s + n + 1, &end, 10);
    for (int i = ONCE; i <= SHRINK; i++)
        if (*end == ':' && strcmp(end + 1, hows[i]) == 0)
            how = (enum how)i;
    kind = wanted; /* now it counts */
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("FAULT_COUNT");
    kind = NONE;
    if (path == NULL)
        return;
    FILE *f = fopen(path, "w");
    if (f == NULL || fprintf(f, "%llu\n", calls) < 0 || fclose(f) != 0)
        abort();
}

/* Counts a call of kind k; true when it is to fail, with errno set. */
static bool fails(enum kind k, int error)
{
    if (kind != k)
        return false;
    unsigned long long n = calls++;
    errno = error;
    return how == ONCE ? n == from : how == ON && n >= from;
}

static bool interrupted(enum kind k)
{
    static bool before;
    if (kind != k || how != SIGNAL || calls <= from)
        return false;
    before = !before;
    errno = EINTR;
    return before;
}

static size_t shortened(enum kind k, size_t n)
{
    if (kind != k || how != SHORT || calls <= from)
        return n;
    size_t most = 1 + calls % 7;
    return n < most ? n : most;
}

void *malloc(size_t n)
{
    return fails(ALLOC, ENOMEM) ? NULL : __libc_malloc(n);
}

void *calloc(size_t n, size_t size)
{
    return fails(ALLOC, ENOMEM) ? NULL : __libc_calloc(n, size);
}

void *realloc(void *p, size_t n)
{
    return fails(ALLOC, ENOMEM) ? NULL : __libc_realloc(p, n);
}

/* The next library's function of that name. (ISO C has no cast from a pointer to data.) */
#define NEXT(declaration, variable, name)                                                                    \
    static declaration;                                                                                      \
    if ((variable) == NULL)                                                                                  \
    *(void **)&(variable) = dlsym(RTLD_NEXT, name)

static void shrink(void)
{
    kind = NONE;
    if (truncate(getenv("FAULT_TO"), 1) != 0)
        abort();
}

static void grow(void)
{
    char s[4096];
    const char *source = getenv("FAULT_FROM"), *target = getenv("FAULT_TO");
    kind = NONE;
    int in = source ? open(source, O_RDONLY) : -1, out = target ? open(target, O_WRONLY | O_APPEND) : -1;
    if (in < 0 || out < 0)
        abort();
    for (ssize_t n; (n = read(in, s, sizeof s)) > 0;)
        if (write(out, s, (size_t)n) != n)
            abort();
    close(in);
    close(out);
}

ssize_t read(int fd, void *s, size_t n)
{
    NEXT(ssize_t(*next)(int, void *, size_t), next, "read");
    if (fails(READ, EIO) || interrupted(READ))
        return -1;
    if (kind == READ && how == GROW && calls > from)
        grow();
    if (kind == READ && how == SHRINK && calls > from)
        shrink();
    return next(fd, s, shortened(READ, n));
}

ssize_t write(int fd, const void *s, size_t n)
{
    NEXT(ssize_t(*next)(int, const void *, size_t), next, "write");
    if (fails(WRITE, ENOSPC) || interrupted(WRITE))
        return -1;
    return next(fd, s, shortened(WRITE, n));
}

int close(int fd)
{
    NEXT(int (*next)(int), next, "close");
    int result = next(fd);
    return fails(CLOSE, EIO) ? -1 : result;
}

int clock_gettime(clockid_t id, struct timespec *t)
{
    NEXT(int (*next)(clockid_t, struct timespec *), next, "clock_gettime");
    const char *off = getenv("FAULT_CLOCK");
    int result = next(id, t);
    if (off != NULL && id == CLOCK_REALTIME)
        t->tv_sec += atol(off);
    return result;
}
