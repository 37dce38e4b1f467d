#include "run_report.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "last_run.h"
#include "mem.h"
#include "msg.h"
#include "out.h"

struct run_report run_report;

static struct {
    double began;
    sigset_t signals, before;
    pid_t main;
    pid_t *child; /* that live */
    size_t children, cap;
    bool ended, told; /* all is ended; and what became of the run is known */
} state;

double run_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void run_log(const char *line)
{
    char when[64];
    time_t now = time(NULL);
    struct tm tm;
    if (run_report.log == NULL)
        return;
    FILE *f = fopen(run_report.log, "a");
    strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%S%z", localtime_r(&now, &tm));
    bool good = f != NULL && fprintf(f, "%s %s\n", when, line) > 0;
    if ((f != NULL && fclose(f) != 0) || !good)
        msg_error("%s: cannot be written to: %s", run_report.log, strerror(errno));
}

/* STORE/last and the metrics, as far as they can be written. */
static void leave_word(int status, const char *line, const struct run_counts *counts)
{
    struct last_run last = {0};
    state.told = true;
    if (run_report.store == NULL)
        return;
    last_read(run_report.store, &last);
    last.began = state.began;
    last.ended = run_now();
    last.status = status;
    if (status < MSG_TROUBLE)
        last.success = last.ended;
    if (counts != NULL)
        last.counts = *counts;
    snprintf(last.line, sizeof last.line, "%s", line);
    if (!last_write(run_report.store, &last) && errno != EROFS && counts != NULL)
        msg_error("%s/last: cannot be written to: %s", run_report.store->path, strerror(errno));
    if (run_report.metrics != NULL && !last_metrics(&last, run_report.metrics))
        msg_error("%s: cannot be written to: %s", run_report.metrics, strerror(errno));
}

/* Whatever the way in which the run ends: no child lives on, and the work is removed. */
static void end_all(void)
{
    if (getpid() != state.main || state.ended)
        return;
    state.ended = true;
    if (!state.told && run_report.store != NULL) { /* a write or an allocation failed, and said so */
        run_log("failed");
        leave_word(MSG_TROUBLE, "failed", NULL);
    }
    while (state.children > 0)
        run_kill(state.child[0]);
    if (run_report.work != NULL)
        store_remove(run_report.store->fd, run_report.work);
    free(state.child);
}

void run_begin(bool signals)
{
    state.began = run_now();
    state.main = getpid();
    sigemptyset(&state.signals);
    sigaddset(&state.signals, SIGINT);
    sigaddset(&state.signals, SIGTERM);
    sigaddset(&state.signals, SIGHUP);
    sigaddset(&state.signals, SIGCHLD);
    sigprocmask(SIG_BLOCK, NULL, &state.before);
    if (signals)
        sigprocmask(SIG_BLOCK, &state.signals, NULL);
    atexit(end_all);
}

static void take_signal(int signal)
{
    if (signal != SIGINT && signal != SIGTERM && signal != SIGHUP)
        return;
    const char *word = signal == SIGINT ? "failed: interrupted" : "failed: terminated";
    run_log(word);
    leave_word(MSG_TROUBLE, word, NULL);
    end_all();
    _exit(signal == SIGINT ? 130 : 143);
}

static void wait_signal(double seconds)
{
    struct timespec t = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
    take_signal(sigtimedwait(&state.signals, NULL, &t));
}

void run_check(void)
{
    if (getpid() == state.main)
        wait_signal(0);
}

void run_fail(const char *format, ...)
{
    char text[4096], line[4200];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    msg_error("%s", text);
    if (getpid() != state.main)
        _exit(MSG_TROUBLE);
    snprintf(line, sizeof line, "failed: %s", text);
    run_log(line);
    leave_word(MSG_TROUBLE, line, NULL);
    exit(MSG_TROUBLE);
}

void run_finish(const struct run_counts *c)
{
    char line[400];
    snprintf(line, sizeof line, "docs=%llu new=%llu changed=%llu removed=%llu rejected=%llu seconds=%.1f",
             c->documents, c->added, c->changed, c->removed, c->rejects, run_now() - state.began);
    state.told = true;
    run_log(line);
    end_all();
    leave_word(msg_status(), line, c);
    if (!run_report.quiet) {
        out_text(&out_std, line);
        out_byte(&out_std, '\n');
    }
    out_close(&out_std);
    exit(msg_status());
}

int run_fork(void)
{
    state.child = mem_room(state.child, state.children, &state.cap, sizeof *state.child);
    pid_t pid = fork();
    if (pid < 0)
        run_fail("no further process can be started: %s", strerror(errno));
    if (pid == 0) {
        setpgid(0, 0);
        sigprocmask(SIG_SETMASK, &state.before, NULL);
        return 0;
    }
    setpgid(pid, pid);
    state.child[state.children++] = pid;
    return pid;
}

unsigned run_open_files(unsigned wanted)
{
    enum { LEAST = 40 };
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return LEAST;
    if (limit.rlim_cur < wanted) {
        limit.rlim_cur = limit.rlim_max < wanted ? limit.rlim_max : wanted;
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
            getrlimit(RLIMIT_NOFILE, &limit);
    }
    if (limit.rlim_cur < LEAST)
        run_fail("%lu files can be open, and %d are wanted (ulimit -n)", (unsigned long)limit.rlim_cur,
                 LEAST);
    return limit.rlim_cur < wanted ? (unsigned)limit.rlim_cur : wanted;
}

static void forget(pid_t pid)
{
    for (size_t i = 0; i < state.children; i++)
        if (state.child[i] == pid) {
            state.child[i] = state.child[--state.children];
            return;
        }
}

void run_kill(int pid)
{
    int status;
    kill(-pid, SIGKILL);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    forget(pid);
}

int run_wait(int pid, double seconds, int *status)
{
    double until = run_now() + seconds;
    for (;;) {
        pid_t ended = waitpid(pid, status, WNOHANG);
        if (ended > 0) {
            forget(ended);
            return ended;
        }
        double left = until - run_now();
        if (left <= 0 || ended < 0)
            return 0;
        wait_signal(left < 60 ? left : 60);
    }
}
