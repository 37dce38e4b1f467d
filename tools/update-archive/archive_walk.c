#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive_list.h"
#include "run_report.h"

struct walk {
    struct archive_list *list;
    const char *archive; /* for messages */
    struct stat store;
    struct buf path; /* of what is looked at, without a NUL */
};

static _Noreturn void give_up(struct walk *w)
{
    int error = errno;
    buf_byte(&w->path, '\0');
    run_fail("%s: cannot be walked whole: %s%s%s; the tables are as they were", w->archive, w->path.data,
             *w->path.data ? ": " : "", strerror(error));
}

static void walk_folder(struct walk *w, int fd);

static void take(struct walk *w, int folder, const char *name)
{
    struct stat st;
    char text[STAT_SIZE];
    if (fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT) /* gone since */
            return;
        give_up(w);
    }
    if (S_ISREG(st.st_mode)) {
        list_stat(&st, text);
        buf_byte(&w->path, '\0');
        list_add(w->list, w->path.data, text, "", (unsigned long long)st.st_size);
    } else if (S_ISDIR(st.st_mode) && (st.st_dev != w->store.st_dev || st.st_ino != w->store.st_ino)) {
        int fd = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (fd >= 0)
            walk_folder(w, fd);
        else if (errno != ENOENT && errno != ELOOP && errno != ENOTDIR)
            give_up(w);
    }
}

/* Takes fd over. */
static void walk_folder(struct walk *w, int fd)
{
    size_t length = w->path.len;
    DIR *dir = fdopendir(fd);
    run_check();
    for (struct dirent *e; dir != NULL;) {
        errno = 0;
        if ((e = readdir(dir)) == NULL)
            break;
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
            continue;
        if (length > 0)
            buf_byte(&w->path, '/');
        buf_text(&w->path, e->d_name);
        take(w, dirfd(dir), e->d_name);
        w->path.len = length;
    }
    if (errno != 0)
        give_up(w);
    closedir(dir);
}

void list_walk(struct archive_list *l, int folder, const char *path, const struct archive_store *store)
{
    struct walk w = {.list = l, .archive = path};
    int copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (copy < 0 || fstat(store->fd, &w.store) != 0)
        give_up(&w);
    walk_folder(&w, copy);
    if (l->files > 0)
        qsort(l->file, l->files, sizeof *l->file, list_order);
    buf_free(&w.path);
}
