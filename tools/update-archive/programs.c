#include "programs.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mem.h"
#include "msg.h"
#include "run_report.h"

static char prefix[64]; /* before the names of installed programs */

static char *join(const char *folder, size_t n, const char *before, const char *name)
{
    struct buf b = {0};
    buf_add(&b, folder, n);
    buf_byte(&b, '/');
    buf_text(&b, before);
    buf_add(&b, name, strlen(name) + 1);
    return b.data;
}

/* The first PATH/before name. */
static char *search(const char *before, const char *name)
{
    const char *path = getenv("PATH");
    for (const char *p = path ? path : "", *end; *p != '\0'; p = *end ? end + 1 : end) {
        end = p + strcspn(p, ":");
        char *file = join(end > p ? p : ".", end > p ? (size_t)(end - p) : 1, before, name);
        if (access(file, X_OK) == 0)
            return file;
        free(file);
    }
    return NULL;
}

char *program_path(const char *name)
{
    return search(prefix, name);
}

/* Whether the filters are beside the program at path; then they come first, by an absolute name: they are
 * started in other folders. */
static bool use_folder_of(const char *path)
{
    const char *name = path ? strrchr(path, '/') : NULL;
    if (name == NULL)
        return false;
    char *near = join(path, (size_t)(name - path), "", "."), *folder = realpath(near, NULL);
    char *first = folder ? join(folder, strlen(folder), prefix, "extract-metrics") : NULL;
    bool there = first != NULL && access(first, X_OK) == 0;
    if (there) {
        const char *before = getenv("PATH");
        struct buf b = {0};
        buf_text(&b, folder);
        buf_byte(&b, ':');
        buf_text(&b, before ? before : "");
        buf_byte(&b, '\0');
        if (setenv("PATH", b.data, 1) != 0)
            msg_die("PATH:");
        buf_free(&b);
    }
    free(first);
    free(folder);
    free(near);
    return there;
}

void programs_find(const char *argv0)
{
    static const char *const names[] = {"decode", "t2s", "segment", "extract-metrics", "aggregate", "panel"};
    const char *name = strrchr(argv0, '/') ? strrchr(argv0, '/') + 1 : argv0;
    size_t n = strlen(name), own = strlen("update-archive");
    if (n > own && n - own < sizeof prefix && strcmp(name + n - own, "update-archive") == 0)
        memcpy(prefix, name, n - own);
    char *found = strchr(argv0, '/') ? realpath(argv0, NULL) : search("", argv0);
    char self[PATH_MAX];
    ssize_t k = readlink("/proc/self/exe", self, sizeof self - 1);
    self[k > 0 ? k : 0] = '\0';
    /* As it was called, as a link may be beside the filters; then where the program is. */
    if (!(strchr(argv0, '/') && use_folder_of(argv0)) && !use_folder_of(found))
        use_folder_of(self);
    free(found);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = program_path(names[i]);
        if (path == NULL)
            run_fail("%s%s: not found; run 'make' first", prefix, names[i]);
        free(path);
    }
}

static void move_to(int fd, int to, int flags)
{
    if (fd == to)
        return;
    if (fd < 0)
        fd = open("/dev/null", flags);
    if (fd < 0 || dup2(fd, to) < 0)
        _exit(126);
    if (fd > STDERR_FILENO)
        close(fd);
}

static _Noreturn void become(const char *const *argv)
{
    char name[128];
    sigset_t none;
    union {
        const char *const *given;
        char *const *wanted;
    } words = {argv};
    snprintf(name, sizeof name, "%s%s", prefix, argv[0]);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execvp(name, words.wanted);
    fprintf(stderr, "%s: %s: %s\n", msg_tool(), name, strerror(errno));
    _exit(127);
}

void program_become(const char *const *argv, int in, int out)
{
    move_to(in, STDIN_FILENO, O_RDONLY);
    move_to(out, STDOUT_FILENO, O_WRONLY);
    become(argv);
}

int program_start(const char *const *argv, int in, int out, const char *said)
{
    pid_t pid = fork();
    if (pid < 0)
        run_fail("no further process can be started: %s", strerror(errno));
    if (pid > 0)
        return pid;
    int messages = said ? open(said, O_WRONLY | O_CREAT | O_TRUNC, 0666) : STDERR_FILENO;
    if (messages < 0)
        _exit(126);
    move_to(in, STDIN_FILENO, O_RDONLY);
    move_to(out, STDOUT_FILENO, O_WRONLY);
    if (messages != STDERR_FILENO)
        move_to(messages, STDERR_FILENO, O_WRONLY);
    become(argv);
}

bool program_ended(int pid)
{
    int status = 0;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return false;
    return WIFEXITED(status) && WEXITSTATUS(status) <= 1;
}
