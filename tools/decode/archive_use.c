#include "archive_use.h"

#include "msg.h"

#if defined(WITH_ARCHIVE)

#include <errno.h>
#include <locale.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

/* In a library that ends the process with a status of its own. */
static unsigned inside; /* a document in an archive is an archive itself */
static locale_t utf8, before;

static void end_inside(void)
{
    if (inside > 0)
        _exit(MSG_TROUBLE);
}

void archive_enter(void)
{
    static bool known;
    errno = 0;
    if (inside++ > 0)
        return;
    utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    before = uselocale(utf8);
    if (utf8 == (locale_t)0 && errno == ENOMEM)
        msg_die("memory exhausted");
    if (!known && atexit(end_inside) != 0)
        msg_die("memory exhausted");
    known = true;
}

void archive_leave(void)
{
    if (--inside > 0)
        return;
    uselocale(before);
    if (utf8 != (locale_t)0)
        freelocale(utf8);
}

void archive_sure(int result)
{
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
        msg_die("memory exhausted");
}

void archive_sure_of(const struct archive *a)
{
    if (a == NULL)
        msg_die("memory exhausted");
}

/* An archive may ask for any amount (a dictionary of 4 GiB), which is no reason to read no other input; the
 * status is that of trouble all the same. */
static const char *no_memory(void)
{
    errno = 0;
    msg_raise(MSG_TROUBLE);
    return "memory exhausted";
}

const char *archive_reason(struct archive *a, const char *otherwise)
{
    const char *reason = archive_error_string(a);
    if (archive_errno(a) == ENOMEM || errno == ENOMEM) /* it does not always say so */
        return no_memory();
    return reason != NULL ? reason : otherwise;
}

const char *archive_member_name(struct archive_entry *entry)
{
    const char *name = archive_entry_pathname(entry);
    if (name == NULL)
        name = archive_entry_pathname_utf8(entry);
    return name;
}

#endif
