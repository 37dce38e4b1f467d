/* testing: what unit tests share. cmocka, repeatable random numbers, files of given content, and functions
 * run in a child process, so that exit statuses and messages can be looked at. */
#ifndef COMMON_TESTING_H
#define COMMON_TESTING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* A random number below `below` (xorshift64*). Each test program sees the same sequence. */
static inline uint64_t test_random(uint64_t below)
{
    static uint64_t state = 0x9e3779b97f4a7c15U;
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (state * 0x2545f4914f6cdd1dU >> 16) % below;
}

/* How often to repeat something random: ten times as often under `testdata/run --long`. */
static inline int test_rounds(int n)
{
    const char *l = getenv("LONG");
    return l != NULL && *l != '\0' ? 10 * n : n;
}

/* A file in the scratch folder that holds the n bytes at s. Its path; the caller removes and frees it. */
static inline char *test_file(const void *s, size_t n)
{
    const char *folder = getenv("TMPDIR");
    char path[4096];
    snprintf(path, sizeof path, "%s/test.XXXXXX", folder ? folder : "/tmp");
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_true(n == 0 || write(fd, s, n) == (ssize_t)n);
    close(fd);
    return strdup(path);
}

/* A new folder that holds the text as name; test_drop_folder removes and frees it. */
static inline char *test_folder(const char *name, const char *text)
{
    const char *scratch = getenv("TMPDIR");
    char folder[4000], path[4096];
    snprintf(folder, sizeof folder, "%s/test.XXXXXX", scratch ? scratch : "/tmp");
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    fputs(text, f);
    fclose(f);
    return strdup(folder);
}

static inline void test_drop_folder(char *folder, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    remove(path);
    remove(folder);
    free(folder);
}

/* Reads up to size - 1 bytes of path, adds a NUL, returns how many there are. */
static inline size_t test_read(const char *path, char *s, size_t size)
{
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    size_t n = fread(s, 1, size - 1, f);
    s[n] = '\0';
    fclose(f);
    return n;
}

struct test_outcome {
    int status; /* of exit, or 128 + signal */
    size_t out_n;
    char out[4096], err[4096]; /* the beginning of what it wrote, with a NUL */
};

/* Calls f(ctx) in a child process; what f returns is the child's exit status. */
static inline void test_child(struct test_outcome *o, int (*f)(void *ctx), void *ctx)
{
    char *out = test_file("", 0), *err = test_file("", 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        if (freopen(out, "wb", stdout) == NULL || freopen(err, "wb", stderr) == NULL)
            _exit(99);
        setvbuf(stderr, NULL, _IONBF, 0);
        free(out);
        free(err);
        _exit(f(ctx));
    }
    int status = 0;
    assert_true(waitpid(child, &status, 0) == child);
    o->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    o->out_n = test_read(out, o->out, sizeof o->out);
    test_read(err, o->err, sizeof o->err);
    unlink(out);
    unlink(err);
    free(out);
    free(err);
}

#endif
