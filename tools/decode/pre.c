#include "pre.h"

#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "binary.h"
#include "msg.h"

bool pre_is_wanted(const struct decode_options *o, const char *path, const char *kind)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    if (o->pre == NULL || strcmp(path, "-") == 0)
        return false;
    for (size_t i = 0; i < o->pre_globs; i++)
        if (fnmatch(o->pre_glob[i], strchr(o->pre_glob[i], '/') != NULL ? path : name, 0) == 0)
            return true;
    return o->pre_globs == 0 && kind != NULL && binary_may_hold_text(kind);
}

/* In the child: the program, or nothing. */
static void become(const struct decode_options *o, const char *path, int output)
{
    int input = open(path, O_RDONLY | O_CLOEXEC);
    struct rlimit memory = {o->pre_memory, o->pre_memory};
    setpgid(0, 0);
    signal(SIGPIPE, SIG_DFL);
    if (input >= 0 && dup2(input, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0 &&
        setrlimit(RLIMIT_AS, &memory) == 0)
        execlp(o->pre, o->pre, path, (char *)NULL);
    _exit(127);
}

static long long now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Reads what comes until the end, the deadline or too much; returns NULL, or what is wrong. */
static const char *collect(const struct decode_options *o, int fd, long long deadline, struct buf *out)
{
    enum { BLOCK = 1 << 16 };
    for (;;) {
        long long left = deadline - now();
        struct pollfd ready = {.fd = fd, .events = POLLIN};
        int r = left > 0 ? poll(&ready, 1, (int)(left < 1000000 ? left : 1000000)) : 0;
        if (r < 0 && errno == EINTR)
            continue;
        if (r == 0 && left <= 0)
            return "did not end in time";
        if (r <= 0)
            continue;
        buf_reserve(out, BLOCK);
        ssize_t got = read(fd, out->data + out->len, BLOCK);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got < 0 ? strerror(errno) : NULL;
        out->len += (size_t)got;
        if (out->len > o->limit)
            return "larger than --max-document";
    }
}

/* Waits until the program ends, or ends it. */
static int reap(pid_t child, long long deadline, bool *late)
{
    static const struct timespec moment = {.tv_nsec = 10000000};
    int status = 0;
    *late = false;
    for (siginfo_t info = {0};
         waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == 0;) {
        if (now() >= deadline) {
            *late = true;
            break;
        }
        nanosleep(&moment, NULL);
    }
    kill(-child, SIGKILL); /* it, or what it has left behind: until it is reaped, the number is no other's */
    waitpid(child, &status, 0);
    return status;
}

const char *pre_run(const struct decode_options *o, const char *path, struct buf *out)
{
    static char reason[200];
    int ends[2];
    long long deadline = now() + (long long)o->pre_seconds * 1000;
    if (pipe2(ends, O_CLOEXEC) != 0)
        msg_die("pipe:");
    pid_t child = fork();
    if (child < 0)
        msg_die("fork:");
    if (child == 0)
        become(o, path, ends[1]);
    setpgid(child, child); /* here, too: it must be so before anything is sent to the group */
    close(ends[1]);
    const char *wrong = collect(o, ends[0], deadline, out);
    close(ends[0]);
    bool late;
    int status = reap(child, wrong != NULL ? 0 : deadline, &late);
    if (wrong != NULL)
        snprintf(reason, sizeof reason, "%.100s: %s", o->pre, wrong);
    else if (late)
        snprintf(reason, sizeof reason, "%.100s: did not end in time", o->pre);
    else if (WIFSIGNALED(status))
        snprintf(reason, sizeof reason, "%.100s: ended by signal %d", o->pre, WTERMSIG(status));
    else if (WEXITSTATUS(status) == 127)
        snprintf(reason, sizeof reason, "%.100s: cannot be run", o->pre);
    else if (WEXITSTATUS(status) != 0)
        snprintf(reason, sizeof reason, "%.100s: status %d", o->pre, WEXITSTATUS(status));
    else
        return NULL;
    return reason;
}
