#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "run_report.h"
#include "update_run.h"

/* decode heeds what a name says of HTML. */
static bool says_html(const char *path)
{
    static const char *const endings[] = {".html", ".htm", ".shtml", ".xhtml"};
    size_t n = strlen(path);
    for (unsigned i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t k = strlen(endings[i]);
        if (n > k && strcasecmp(path + n - k, endings[i]) == 0)
            return true;
    }
    return false;
}

/* When a file with this stat can no more change without its ctime telling: file systems without fractions of
 * seconds tick every two of them. */
static double due(const char *text)
{
    long long seconds = 0;
    char fraction[16] = "";
    if (sscanf(text, "%*[^,],%*[^,],%lld.%15[0-9]", &seconds, fraction) != 2)
        return 0;
    bool whole = strspn(fraction, "0") == strlen(fraction);
    return (double)seconds + atof(fraction) / 1e9 + (whole ? 2 : 0.05);
}

static void read_key(const struct update *u, struct archive_file *f)
{
    struct stat st;
    int fd = openat(u->archive, f->path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    bool good =
        fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && content_key(fd, says_html(f->path), f->key);
    if (!good)
        *f->key = '\0';
    if (fd >= 0)
        close(fd);
    run_check();
}

/* Whether the index knows the content of a file that has this stat. */
static bool is_known(const struct update *u, struct archive_file *f)
{
    const struct archive_file *old = list_find(&u->before, f->path);
    if (old == NULL || strcmp(old->stat, f->stat) != 0)
        return false;
    memcpy(f->key, old->key, sizeof f->key);
    return true;
}

void update_keys(struct update *u)
{
    double now = run_now(), most = 0;
    for (size_t i = 0; i < u->walked.files; i++) {
        struct archive_file *f = &u->walked.file[i];
        double left = is_known(u, f) ? 0 : due(f->stat) - now;
        most = left > most && left <= 2 ? left : most;
    }
    if (most > 0) {
        const struct timespec t = {(time_t)most, (long)((most - (double)(time_t)most) * 1e9)};
        nanosleep(&t, NULL);
    }
    now = run_now();
    for (size_t i = 0; i < u->walked.files; i++) {
        struct archive_file *f = &u->walked.file[i];
        if (*f->key != '\0')
            continue;
        read_key(u, f);
        /* It comes from the future, as the clock went back: it is read in every run until the clock is there.
         */
        if (due(f->stat) > now)
            f->stat = "-";
    }
}
