/* c_string: text as a string literal of C, for the generators. */
#ifndef GEN_C_STRING_H
#define GEN_C_STRING_H

#include <stdio.h>

/* Three digits end an octal escape, whatever follows. */
static inline void c_string(const char *s)
{
    putchar('"');
    for (; *s != '\0'; s++) {
        if (*s >= ' ' && *s < 127 && *s != '"' && *s != '\\' && *s != '?')
            putchar(*s);
        else
            printf("\\%03o", (unsigned char)*s);
    }
    putchar('"');
}

#endif
