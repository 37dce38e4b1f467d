#include "temp_file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "msg.h"

/* A new file of a name like path, which is gone at once. */
static int open_gone(char *path)
{
    int fd = mkstemp(path);
    if (fd < 0 || unlink(path) != 0)
        msg_die("%s:", path);
    return fd;
}

FILE *temp_file(void)
{
    const char *folder = getenv("TMPDIR");
    char path[4096];
    folder = folder && *folder ? folder : "/tmp";
    int n = snprintf(path, sizeof path, "%s/%s.XXXXXX", folder, msg_tool());
    if (n < 0 || (size_t)n >= sizeof path)
        msg_die("TMPDIR: too long a name");
    int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd < 0) /* not every file system has such */
        fd = open_gone(path);
    FILE *f = fdopen(fd, "w+");
    if (f == NULL)
        msg_die("%s:", path);
    return f;
}
