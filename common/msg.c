#include "msg.h"

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char *tool_name = "?";
static int status;

void msg_init(const char *tool)
{
    tool_name = tool;
}

const char *msg_tool(void)
{
    return tool_name;
}

void msg_raise(int to)
{
    if (to > status)
        status = to;
}

int msg_status(void)
{
    return status;
}

/* Control characters in names and values must not reach a terminal: neither those of ASCII nor U+0080 to
 * U+009F, of which U+009B begins an escape sequence. */
static void make_printable(char *s)
{
    for (; *s != '\0'; s++) {
        bool c1 = (unsigned char)s[0] == 0xc2 && (unsigned char)s[1] >= 0x80 && (unsigned char)s[1] < 0xa0;
        if ((unsigned char)*s < 0x20 || *s == 0x7f || c1)
            *s = '?';
        if (c1)
            *++s = '?';
    }
}

static void say(const char *format, va_list args)
{
    int saved = errno;
    char text[1024];
    vsnprintf(text, sizeof text, format, args);
    make_printable(text);
    size_t n = strlen(format);
    if (n > 0 && format[n - 1] == ':')
        fprintf(stderr, "%s: %s %s\n", tool_name, text, strerror(saved));
    else
        fprintf(stderr, "%s: %s\n", tool_name, text);
}

void msg_note(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(format, args);
    va_end(args);
}

void msg_warn(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(format, args);
    va_end(args);
    msg_raise(MSG_DAMAGED);
}

void msg_error(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(format, args);
    va_end(args);
    msg_raise(MSG_TROUBLE);
}

void msg_die(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(format, args);
    va_end(args);
    /* No exit handlers: what is still buffered belongs to an output that is not to be trusted. */
    _exit(MSG_TROUBLE);
}
