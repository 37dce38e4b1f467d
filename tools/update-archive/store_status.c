#include "store_status.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "last_run.h"
#include "msg.h"
#include "out.h"
#include "part_build.h"

struct status {
    struct archive_list list;
    struct last_run last;
    bool running, unfinished, failed, old, other_tools;
    double age; /* of the last success; negative when there was none */
};

static void look(const struct archive_store *s, const char *version, double max_age, struct status *st)
{
    struct run_counts *c = &st->last.counts;
    bool known = last_read(s, &st->last);
    if (!list_read(&st->list, s))
        run_fail("%s/index: is not whole", s->path);
    st->running = !store_lock(s, true, 0);
    st->unfinished = !st->running && faccessat(s->fd, "work", F_OK, AT_SYMLINK_NOFOLLOW) == 0;
    st->failed = !known || st->last.status >= MSG_TROUBLE;
    st->age = known && st->last.success > 0 ? run_now() - st->last.success : -1;
    st->old = max_age > 0 && (st->age < 0 || st->age > max_age);
    st->other_tools = strcmp(st->list.version, version) != 0;
    struct run_counts last = *c;
    *c = list_counts(&st->list);
    c->added = last.added;
    c->changed = last.changed;
    c->removed = last.removed;
}

static void line(const char *name, const char *value)
{
    char text[600];
    snprintf(text, sizeof text, "%-12s %10s\n", name, value);
    out_text(&out_std, text);
}

static void number(const char *name, unsigned long long n)
{
    char text[32];
    snprintf(text, sizeof text, "%llu", n);
    line(name, text);
}

static const char *when(double t, char text[40])
{
    time_t seconds = (time_t)t;
    struct tm tm;
    if (t <= 0)
        return "never";
    strftime(text, 40, "%Y-%m-%dT%H:%M:%S%z", localtime_r(&seconds, &tm));
    return text;
}

static void write_text(const struct status *st)
{
    char text[40], size[40];
    const struct run_counts *c = &st->last.counts;
    number("files", c->files);
    number("documents", c->documents);
    number("copies", c->copies);
    number("quantities", c->metrics);
    number("rejects", c->rejects);
    snprintf(size, sizeof size, "%.1fM", (double)c->bytes / (1 << 20));
    line("size", size);
    line("last run", when(st->last.ended, text));
    line("last success", when(st->last.success, text));
    if (st->age >= 0) {
        snprintf(size, sizeof size, "%.0fs", st->age);
        line("age", size);
    }
    if (*st->last.line != '\0')
        line("it said", st->last.line);
    if (st->other_tools)
        out_text(&out_std, "made by other tools than these: the next run does all again\n");
    if (st->running)
        out_text(&out_std, "a run is at work\n");
    if (st->unfinished)
        out_text(&out_std, "the last run did not end\n");
    if (st->failed)
        out_text(&out_std, "the last run failed\n");
    if (st->old)
        out_text(&out_std, "the last success is older than --max-age\n");
}

static void member(const char *name, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void member(const char *name, const char *format, ...)
{
    char text[64];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    out_byte(&out_std, '"');
    out_text(&out_std, name);
    out_text(&out_std, "\":");
    out_text(&out_std, text);
    out_byte(&out_std, ',');
}

static void write_json(const struct status *st)
{
    const struct run_counts *c = &st->last.counts;
    const char *truth[] = {"false", "true"};
    out_byte(&out_std, '{');
    member("files", "%llu", c->files);
    member("documents", "%llu", c->documents);
    member("copies", "%llu", c->copies);
    member("quantities", "%llu", c->metrics);
    member("rejects", "%llu", c->rejects);
    member("bytes", "%llu", c->bytes);
    member("new", "%llu", c->added);
    member("changed", "%llu", c->changed);
    member("removed", "%llu", c->removed);
    member("last_run", st->last.ended > 0 ? "%.3f" : "null", st->last.ended);
    member("last_success", st->last.success > 0 ? "%.3f" : "null", st->last.success);
    member("age_seconds", st->age >= 0 ? "%.0f" : "null", st->age);
    member("status", "%d", st->last.status);
    member("running", "%s", truth[st->running]);
    member("unfinished", "%s", truth[st->unfinished]);
    member("failed", "%s", truth[st->failed]);
    member("too_old", "%s", truth[st->old]);
    member("other_tools", "%s", truth[st->other_tools]);
    out_std.len--; /* the last comma */
    out_text(&out_std, "}\n");
}

void store_status(const struct archive_store *s, const char *version, bool json, double max_age,
                  const char *metrics)
{
    struct status st = {0};
    look(s, version, max_age, &st);
    if (json)
        write_json(&st);
    else
        write_text(&st);
    if (metrics != NULL && !last_metrics(&st.last, metrics))
        msg_error("%s: cannot be written to: %s", metrics, strerror(errno));
    if (st.unfinished || st.failed || st.old)
        msg_raise(MSG_DAMAGED);
    list_free(&st.list);
}

void store_verify(const struct archive_store *s)
{
    struct archive_list l = {0};
    size_t tables = 0, bad = 0;
    if (!list_read(&l, s))
        run_fail("%s/index: is not whole", s->path);
    for (size_t i = 0; i < l.parts; i++) {
        char path[64];
        unsigned long long bytes[PART_KINDS] = {0};
        snprintf(path, sizeof path, "parts/%s", l.part[i].key);
        int folder = openat(s->fd, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        errno = 0;
        bool there = folder >= 0 && part_sizes(s, l.part[i].key, bytes);
        if (!there || memcmp(bytes, l.part[i].bytes, sizeof bytes) != 0) {
            msg_error("%s/%s: is not whole: %s", s->path, path,
                      there ? "the sizes are others" : strerror(errno));
            bad++;
        }
        for (unsigned k = 0; there && k < PART_KINDS; k++, tables++)
            if (!part_is_whole(folder, (enum part_kind)k)) {
                msg_error("%s/%s/%s: is not whole; when %s is removed, the next run makes it again", s->path,
                          path, part_kinds[k], path);
                bad++;
            }
        if (folder >= 0)
            close(folder);
    }
    char text[128];
    snprintf(text, sizeof text, "parts=%zu tables=%zu bad=%zu\n", l.parts, tables, bad);
    out_text(&out_std, text);
    list_free(&l);
}
