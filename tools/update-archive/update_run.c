#include "update_run.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "msg.h"
#include "part_build.h"
#include "run_report.h"
#include "table_set.h"

static void open_archive(struct update *u)
{
    const struct update_options *o = u->options;
    struct stat archive, store;
    u->archive = open(o->archive, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (u->archive < 0 || fstat(u->archive, &archive) != 0)
        run_fail("%s: no folder that can be entered: %s", o->archive, strerror(errno));
    if (stat(o->store, &store) == 0 && store.st_dev == archive.st_dev && store.st_ino == archive.st_ino)
        run_fail("%s: ARCHIVE and STORE are one", o->store);
}

/* A part of before that was cut, or is not there, is known by its sizes; its key goes, so that it is no part
 * any more. */
static bool parts_are_there(struct update *u)
{
    unsigned long long bytes[PART_KINDS];
    bool good = true;
    for (size_t i = 0; i < u->before.parts; i++) {
        struct archive_part *p = &u->before.part[i];
        errno = 0;
        if (part_sizes(&u->store, p->key, bytes) && memcmp(bytes, p->bytes, sizeof bytes) == 0)
            continue;
        if (errno != 0 && errno != ENOENT)
            run_fail("%s/parts/%s: cannot be read: %s", u->store.path, p->key, strerror(errno));
        msg_note("%s/parts/%s: is not whole, and is made again", u->store.path, p->key);
        p->bad = true;
        good = false;
    }
    return good;
}

/* Whether there are to be tables as files. Who has them keeps them: something may read them every night. */
static bool wants_tables(const struct update *u, const struct archive_list *l)
{
    const unsigned long long small = 8 << 20; /* bytes of the parts; as files they have seven times as many */
    enum update_tables tables = u->options->tables;
    return tables == TABLES_KEEP ||
           (tables == TABLES_AS_THEY_ARE && (tables_are_files(&u->store) || list_counts(l).bytes <= small));
}

static bool is_unchanged(struct update *u)
{
    if (faccessat(u->store.fd, "work", F_OK, AT_SYMLINK_NOFOLLOW) == 0 || !u->same ||
        u->before.files != u->walked.files)
        return false;
    for (size_t i = 0; i < u->before.files; i++)
        if (strcmp(u->before.file[i].path, u->walked.file[i].path) != 0 ||
            strcmp(u->before.file[i].stat, u->walked.file[i].stat) != 0)
            return false;
    return wants_tables(u, &u->before) ? tables_are(&u->store, &u->before) : !tables_are_files(&u->store);
}

/* A folder of ours in STORE; a link is none. */
static void make_folder(struct update *u, const char *name)
{
    struct stat st;
    if (mkdirat(u->store.fd, name, 0777) != 0 && errno != EEXIST)
        store_trouble(&u->store);
    if (fstatat(u->store.fd, name, &st, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISDIR(st.st_mode))
        run_fail("%s/%s: is no folder, and none of ours", u->store.path, name);
}

static void make_place(struct update *u)
{
    struct buf path = {0};
    u->work = store_folder(u->store.fd, "work");
    if (u->work < 0)
        store_trouble(&u->store);
    run_report.work = "work";
    make_folder(u, "parts");
    buf_text(&path, u->store.path);
    buf_add(&path, "/work", 6);
    if (setenv("TMPDIR", path.data, 1) != 0)
        msg_die("TMPDIR:");
    buf_free(&path);
}

/* Calls take for each name of 16 hex digits in a folder of STORE that is a folder itself. */
static void each_hash(struct update *u, const char *folder,
                      void (*take)(struct update *u, const char *folder, const char *name))
{
    int fd = openat(u->store.fd, folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    struct stat st;
    for (struct dirent *e; dir != NULL && (e = readdir(dir)) != NULL;)
        if (store_hash_name(e->d_name) && fstatat(dirfd(dir), e->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISDIR(st.st_mode))
            take(u, folder, e->d_name);
    if (dir != NULL)
        closedir(dir);
}

static void take_done(struct update *u, const char *folder, const char *name)
{
    char place[64];
    snprintf(place, sizeof place, "%s/%s", folder, name);
    if (!givers_add(&u->givers, place) && !store_remove(u->store.fd, place))
        store_trouble(&u->store);
}

static void gather_givers(struct update *u)
{
    char place[48];
    givers_begin(&u->givers, &u->store);
    for (size_t i = 0; u->same && i < u->before.parts; i++) {
        struct archive_part *p = &u->before.part[i];
        snprintf(place, sizeof place, "parts/%s", p->key);
        if (p->bad || givers_add(&u->givers, place))
            continue;
        msg_note("%s/%s: is not whole, and is made again", u->store.path, place);
        p->bad = true;
    }
    each_hash(u, u->done, take_done);
}

static void build(struct update *u)
{
    struct archive_part **missing = mem_zalloc(u->now.parts + 1, sizeof *missing);
    size_t n = 0;
    for (size_t i = 0; i < u->now.parts; i++) {
        struct archive_part *p = &u->now.part[i];
        const struct archive_part *old = update_part(&u->before, p->key);
        if (old == NULL) {
            missing[n++] = p;
            continue;
        }
        size_t first = p->first;
        *p = *old;
        p->first = first;
    }
    parts_build(&u->plan, missing, n, u->work, u->options->jobs);
    free(missing);
    int parts = openat(u->store.fd, "parts", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (parts < 0 || fsync(parts) != 0 || close(parts) != 0)
        store_trouble(&u->store);
}

static void compare(struct update *u)
{
    size_t i = 0, k = 0;
    while (i < u->before.files || k < u->now.files) {
        int order = i == u->before.files ? 1
                    : k == u->now.files  ? -1
                                         : strcmp(u->before.file[i].path, u->now.file[k].path);
        u->counts.added += order > 0;
        u->counts.removed += order < 0;
        u->counts.changed += order == 0 && strcmp(u->before.file[i].key, u->now.file[k].key) != 0;
        i += order <= 0;
        k += order >= 0;
    }
}

static void remove_old_part(struct update *u, const char *folder, const char *name)
{
    char place[64];
    snprintf(place, sizeof place, "%s/%s", folder, name);
    if (update_part(&u->now, name) == NULL && !store_remove(u->store.fd, place))
        store_trouble(&u->store);
}

static void remove_folder(struct update *u, const char *folder, const char *name)
{
    char place[64];
    snprintf(place, sizeof place, "%s/%s", folder, name);
    if (!store_remove(u->store.fd, place))
        store_trouble(&u->store);
}

/* The new index takes the place of the old: this is when the run has been. Then what nobody needs goes. */
static void commit(struct update *u)
{
    chain_queue_end(&u->queue);
    if (!store_write(u->store.fd, "made-by", u->made_by.data, u->made_by.len) ||
        !list_write(&u->now, u->work, "index") || renameat(u->work, "index", u->store.fd, "index") != 0 ||
        fsync(u->store.fd) != 0)
        store_trouble(&u->store);
    each_hash(u, "parts", remove_old_part);
    each_hash(u, "done", remove_folder);
    each_hash(u, "files", remove_folder); /* of format 2 */
    unlinkat(u->store.fd, "done", AT_REMOVEDIR);
    unlinkat(u->store.fd, "files", AT_REMOVEDIR);
}

_Noreturn void update_run(const struct update_options *o)
{
    struct update u = {.options = o};
    run_open_files(256);
    open_archive(&u);
    update_made_by(&u);
    store_begin(&u.store, o->store, o->wait);
    run_report.store = &u.store;
    list_walk(&u.walked, u.archive, o->archive, &u.store);
    bool known = list_read(&u.before, &u.store);
    u.same = known && strcmp(u.before.version, u.version) == 0;
    bool whole = parts_are_there(&u);
    if (whole && is_unchanged(&u)) {
        u.counts = list_counts(&u.before);
        run_finish(&u.counts);
    }
    if (u.walked.files == 0 && u.before.files > 0 && !o->allow_empty)
        run_fail("%s: holds no file, but did before: is a disk missing? (if not: --allow-empty)", o->archive);
    make_place(&u);
    if (!u.same && faccessat(u.store.fd, "index", F_OK, AT_SYMLINK_NOFOLLOW) == 0)
        update_say_why(&u);
    gather_givers(&u);
    update_keys(&u);
    u.queue = (struct chain_queue){.givers = &u.givers,
                                   .archive = u.archive,
                                   .work = u.work,
                                   .done = u.done,
                                   .lexicon = o->lexicon,
                                   .jobs = o->jobs,
                                   .time_limit = o->time_limit};
    keyed_init(&u.failed, sizeof(size_t));
    chain_queue_begin(&u.queue);
    update_results(&u);
    build(&u);
    u.counts = list_counts(&u.now);
    compare(&u);
    update_complain(&u);
    bool files = wants_tables(&u, &u.now);
    if (files)
        tables_make(&u.store, &u.now, u.work, o->lexicon);
    else
        tables_remove(&u.store);
    commit(&u);
    if (!files && !known && o->tables == TABLES_AS_THEY_ARE)
        msg_note(
            "%s: the tables are large and not left as files: --tables leaves them, --print=TABLE writes one",
            u.store.path);
    if (files)
        tables_tidy(&u.store, &u.now);
    run_finish(&u.counts);
}
