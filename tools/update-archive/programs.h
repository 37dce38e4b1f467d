/* programs: the filters that a run starts: those beside this program, or else those in PATH. */
#ifndef UPDATE_PROGRAMS_H
#define UPDATE_PROGRAMS_H

#include <stdbool.h>

/* Puts the folder of this program first in PATH, if the filters are there, and remembers what stands before
 * their names (PROGRAM_PREFIX). Ends the run when one is missing. */
void programs_find(const char *argv0);

/* Starts a filter; in and out are the file descriptors of its standard input and output (-1: /dev/null), said
 * is the name of a file in the current folder for its messages, or NULL for our own. argv[0] is its name
 * without prefix. Returns its pid; ends the process when that fails. */
int program_start(const char *const *argv, int in, int out, const char *said);

/* Becomes the filter; in and out are its standard input and output. */
_Noreturn void program_become(const char *const *argv, int in, int out);

/* Whether it ended with a status of at most 1. */
bool program_ended(int pid);

/* Where a filter is, as the shell would find it; NULL if nowhere. The caller frees it. */
char *program_path(const char *name);

#endif
