/* Inputs are opened, folders walked, and what went wrong reported. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "in.h"
#include "in_state.h"
#include "msg.h"

struct visit {
    void (*call)(struct in *in, void *ctx);
    void *ctx;
    bool folders;
    struct in_state *state;
};

/* Says what errno is about: of an operand it is trouble, of what is met in a folder damage. */
static void report(const char *path, bool named)
{
    (named ? msg_error : msg_warn)("%s:", path);
}

static void visit_fd(const struct visit *v, int fd, const char *name, bool named)
{
    struct in_state *s = v->state;
    memset(s, 0, offsetof(struct in_state, inflates));
    s->fd = fd;
    struct stat st;
    s->size = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) ? st.st_size : -1;
    if (fd == STDIN_FILENO && s->size > 0) /* somebody may have read from it before */
        s->at = lseek(fd, 0, SEEK_CUR);
    struct in in = {.name = name, .state = s};
    v->call(&in, v->ctx);
    if (s->error != 0) {
        errno = s->error;
        report(name, named);
    } else if (in.damage != NULL) {
        msg_warn("%s: %s", name, in.damage);
    }
}

static void visit_file(const struct visit *v, const char *path, bool named)
{
    /* What a folder held may be a link or a FIFO by now. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | (named ? 0 : O_NOFOLLOW | O_NONBLOCK));
    struct stat st;
    if (fd < 0)
        report(path, named);
    else if (!named && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)))
        msg_note("%s: not a regular file, left out", path);
    else
        visit_fd(v, fd, path, named);
    if (fd >= 0)
        close(fd);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_content(const struct dirent *e)
{
    return strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0;
}

static mode_t type_of(const struct dirent *e, const char *path)
{
    struct stat st;
    if (e->d_type != DT_UNKNOWN)
        return (mode_t)DTTOIF(e->d_type);
    return lstat(path, &st) == 0 ? st.st_mode & S_IFMT : S_IFREG; /* opening it will say what is wrong */
}

/* Visits what is in the folder whose name, with a NUL, is in path, and in its folders. (fts(3) crashes where
 * memory runs out.) Symbolic links are not followed, so it ends. */
static void walk(const struct visit *v, struct buf *path, bool named)
{
    struct dirent **list;
    int n = scandir(path->data, &list, is_content, by_name);
    if (n < 0 && errno == ENOMEM)
        msg_die("memory exhausted");
    if (n < 0) {
        report(path->data, named);
        return;
    }
    size_t len = path->len - 1;
    for (int i = 0; i < n; i++) {
        path->len = len;
        if (path->data[len - 1] != '/')
            buf_byte(path, '/');
        buf_add(path, list[i]->d_name, strlen(list[i]->d_name) + 1);
        switch (type_of(list[i], path->data)) {
        case S_IFREG: visit_file(v, path->data, false); break;
        case S_IFDIR: walk(v, path, false); break;
        default: msg_note("%s: not a regular file, left out", path->data);
        }
        free(list[i]);
    }
    free(list);
}

static void visit_folder(const struct visit *v, const char *folder)
{
    struct buf path = {0};
    buf_add(&path, folder, strlen(folder) + 1);
    walk(v, &path, true);
    buf_free(&path);
}

static void visit_operand(const struct visit *v, char *path)
{
    struct stat st;
    if (strcmp(path, "-") == 0) {
        visit_fd(v, STDIN_FILENO, "-", true);
    } else if (stat(path, &st) == 0 && S_ISDIR(st.st_mode)) {
        if (v->folders) {
            visit_folder(v, path);
        } else {
            errno = EISDIR;
            msg_error("%s:", path);
        }
    } else {
        visit_file(v, path, true);
    }
}

/* Names are read as a whole first: standard input may be among them. */
static void visit_files0(const struct visit *v, const char *files0)
{
    struct buf names = {0};
    int fd = strcmp(files0, "-") == 0 ? STDIN_FILENO : open(files0, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        msg_error("%s:", files0);
        return;
    }
    for (;;) {
        buf_reserve(&names, IN_BLOCK);
        ssize_t got = read(fd, names.data + names.len, names.cap - names.len);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            msg_error("%s:", files0);
        if (got <= 0)
            break;
        names.len += (size_t)got;
    }
    buf_byte(&names, '\0');
    for (size_t i = 0; i + 1 < names.len; i += strlen(names.data + i) + 1)
        if (names.data[i] != '\0')
            visit_operand(v, names.data + i);
        else
            msg_error("%s: an empty file name", files0);
    if (fd != STDIN_FILENO)
        close(fd);
    buf_free(&names);
}

void in_each(const struct in_set *set, void (*visit)(struct in *in, void *ctx), void *ctx)
{
    const struct visit v = {visit, ctx, set->folders, mem_alloc(sizeof *v.state)};
    memset(v.state, 0, offsetof(struct in_state, raw));
    if (set->files0 != NULL)
        visit_files0(&v, set->files0);
    else if (set->operands == NULL || set->operands[0] == NULL)
        visit_fd(&v, STDIN_FILENO, "-", true);
    else
        for (char **p = set->operands; *p != NULL; p++)
            visit_operand(&v, *p);
    if (v.state->inflates)
        inflateEnd(&v.state->z);
    free(v.state);
}
