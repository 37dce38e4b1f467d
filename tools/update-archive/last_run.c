#include "last_run.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "mem.h"

/* The numbers of STORE/last, a line each: name, TAB, number. */
struct number {
    const char *name, *help;
    unsigned long long *value;
};

enum { COUNTS = 9 };

static void counts_of(struct run_counts *c, struct number number[COUNTS])
{
    const struct number all[COUNTS] = {
        {"files", "Files of the archive", &c->files},
        {"documents", "Documents, each text once", &c->documents},
        {"copies", "Further sources of a text", &c->copies},
        {"quantities", "Quantities found", &c->metrics},
        {"rejects", "Rejected or damaged sources", &c->rejects},
        {"bytes", "Bytes of the tables in STORE", &c->bytes},
        {"new", "Files that the last run found new", &c->added},
        {"changed", "Files that the last run found changed", &c->changed},
        {"removed", "Files that the last run found gone", &c->removed},
    };
    memcpy(number, all, sizeof all);
}

static void print(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void print(struct buf *b, const char *format, ...)
{
    char text[512];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    buf_text(b, text);
}

bool last_read(const struct archive_store *s, struct last_run *last)
{
    struct number number[COUNTS];
    char text[4096], name[32];
    *last = (struct last_run){0};
    int fd = openat(s->fd, "last", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof text - 1);
    if (fd >= 0)
        close(fd);
    if (n <= 0)
        return false;
    text[n] = '\0';
    counts_of(&last->counts, number);
    for (char *line = text, *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
        double value = 0;
        *end = '\0';
        if (sscanf(line, "%31[a-z]\t%lf", name, &value) < 1)
            continue;
        if (strcmp(name, "began") == 0)
            last->began = value;
        else if (strcmp(name, "ended") == 0)
            last->ended = value;
        else if (strcmp(name, "success") == 0)
            last->success = value;
        else if (strcmp(name, "status") == 0)
            last->status = (int)value;
        else if (strcmp(name, "line") == 0)
            snprintf(last->line, sizeof last->line, "%s", line + 5);
        for (size_t i = 0; i < COUNTS; i++)
            if (strcmp(name, number[i].name) == 0 && value >= 0)
                *number[i].value = (unsigned long long)value;
    }
    return true;
}

bool last_write(const struct archive_store *s, const struct last_run *last)
{
    struct run_counts counts = last->counts;
    struct number number[COUNTS];
    struct buf b = {0};
    print(&b, "began\t%.3f\nended\t%.3f\nsuccess\t%.3f\nstatus\t%d\n", last->began, last->ended,
          last->success, last->status);
    counts_of(&counts, number);
    for (size_t i = 0; i < COUNTS; i++)
        print(&b, "%s\t%llu\n", number[i].name, *number[i].value);
    print(&b, "line\t");
    for (const char *p = last->line; *p != '\0'; p++)
        buf_byte(&b, *p == '\n' ? ' ' : *p);
    buf_byte(&b, '\n');
    bool good = store_write(s->fd, "last", b.data, b.len);
    int error = errno;
    buf_free(&b);
    errno = error;
    return good;
}

static void gauge(struct buf *b, const char *name, const char *help, double value)
{
    print(b, "# HELP update_archive_%s %s\n# TYPE update_archive_%s gauge\nupdate_archive_%s %.17g\n", name,
          help, name, name, value);
}

bool last_metrics(const struct last_run *last, const char *path)
{
    struct run_counts counts = last->counts;
    struct number number[COUNTS];
    struct buf b = {0}, other = {0};
    gauge(&b, "last_run_timestamp_seconds", "When the last run ended", last->ended);
    gauge(&b, "last_success_timestamp_seconds", "When the last run ended that did not fail", last->success);
    gauge(&b, "last_run_duration_seconds", "How long the last run took", last->ended - last->began);
    gauge(&b, "last_run_status", "Exit status of the last run", last->status);
    counts_of(&counts, number);
    for (size_t i = 0; i < COUNTS; i++)
        gauge(&b, number[i].name, number[i].help, (double)*number[i].value);
    buf_text(&other, path);
    buf_add(&other, ".new", 5);
    FILE *f = fopen(other.data, "w");
    bool good = f != NULL && fwrite(b.data, 1, b.len, f) == b.len;
    good = (f == NULL || fclose(f) == 0) && good && rename(other.data, path) == 0;
    int error = errno;
    buf_free(&b);
    buf_free(&other);
    errno = error;
    return good;
}
