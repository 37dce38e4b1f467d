#include "archive_store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "mem.h"
#include "run_report.h"

#define MARK ".update-archive"

static bool open_folder(struct archive_store *s, const char *path)
{
    s->fd = open(path, O_RDONLY | O_DIRECTORY);
    s->path = s->fd < 0 ? NULL : realpath(path, NULL);
    return s->path != NULL;
}

void store_look(struct archive_store *s, const char *path)
{
    if (!open_folder(s, path))
        run_fail("%s: %s", path, strerror(errno));
    if (faccessat(s->fd, "index", R_OK, 0) != 0)
        run_fail("%s: no run has ended here: %s", path, strerror(errno));
}

/* mkdir -p */
static bool make_path(const char *path)
{
    char *copy = mem_dup(path, strlen(path));
    for (char *p = copy + 1; *copy != '\0' && *p != '\0'; p++) {
        if (*p != '/')
            continue;
        *p = '\0';
        mkdir(copy, 0777);
        *p = '/';
    }
    bool there = mkdir(copy, 0777) == 0 || errno == EEXIST;
    free(copy);
    return there;
}

bool store_lock(const struct archive_store *s, bool shared, unsigned wait)
{
    const struct timespec tick = {0, 50000000};
    for (unsigned long n = 0; flock(s->fd, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0; n++) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            run_fail("%s: cannot be locked: %s", s->path, strerror(errno));
        if (n >= 20UL * wait)
            return false;
        run_check();
        nanosleep(&tick, NULL);
    }
    return true;
}

static bool is_empty(int fd)
{
    int copy = openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = copy < 0 ? NULL : fdopendir(copy);
    if (dir == NULL)
        return false;
    size_t n = 0;
    while (readdir(dir) != NULL)
        n++;
    closedir(dir);
    return n == 2;
}

void store_begin(struct archive_store *s, const char *path, unsigned wait)
{
    if (!make_path(path))
        run_fail("%s: cannot be made: %s", path, strerror(errno));
    if (!open_folder(s, path))
        run_fail("%s: cannot be read: %s", path, strerror(errno));
    if (!store_lock(s, false, wait))
        run_fail("%s: another run is at work", s->path);
    if (faccessat(s->fd, MARK, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
        return;
    if (!is_empty(s->fd))
        run_fail("%s: is not empty and no STORE of update-archive", s->path);
    int fd = openat(s->fd, MARK, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (fd < 0 || close(fd) != 0)
        store_trouble(s);
}

int store_trial(const struct archive_store *s)
{
    enum { ROOM = 1 << 18 };
    int error = 0;
    int fd = openat(s->fd, ".try", O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (fd < 0)
        return errno;
    char *zeros = mem_zalloc(ROOM, 1);
    if (write(fd, zeros, ROOM) != ROOM || fsync(fd) != 0)
        error = errno != 0 ? errno : ENOSPC;
    free(zeros);
    if (close(fd) != 0 && error == 0)
        error = errno;
    unlinkat(s->fd, ".try", 0);
    return error;
}

void store_trouble(const struct archive_store *s)
{
    int error = errno, tried = 0;
    errno = 0;
    tried = store_trial(s);
    run_fail("%s: cannot be written to: %s; what was there is there", s->path,
             strerror(tried != 0 ? tried : error));
}

bool store_remove(int folder, const char *name)
{
    if (unlinkat(folder, name, 0) == 0 || errno == ENOENT)
        return true;
    int fd = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return false;
    DIR *dir = fdopendir(fd);
    if (dir == NULL) {
        close(fd);
        return false;
    }
    bool good = true;
    for (struct dirent *e; good && (e = readdir(dir)) != NULL;)
        if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
            good = store_remove(dirfd(dir), e->d_name);
    int error = errno;
    closedir(dir);
    errno = error;
    return good && unlinkat(folder, name, AT_REMOVEDIR) == 0;
}

int store_folder(int folder, const char *name)
{
    if (!store_remove(folder, name) || mkdirat(folder, name, 0777) != 0)
        return -1;
    return openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

bool store_write(int folder, const char *name, const char *text, size_t n)
{
    char other[64];
    snprintf(other, sizeof other, "%.50s.new", name);
    int fd = openat(folder, other, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (fd < 0)
        return false;
    bool good = true;
    for (ssize_t k; good && n > 0; text += k, n -= (size_t)k)
        good = (k = write(fd, text, n)) > 0;
    good = good && fsync(fd) == 0;
    good = close(fd) == 0 && good && renameat(folder, other, folder, name) == 0;
    int error = errno;
    if (!good)
        unlinkat(folder, other, 0);
    errno = error;
    return good;
}

bool store_hash_name(const char *name)
{
    return strlen(name) == 16 && strspn(name, "0123456789abcdef") == 16;
}
