/* msg: messages on standard error, and the exit status that only rises.
 *
 *   0  all went well
 *   1  some input was rejected or damaged; the rest of the output is complete and correct
 *   2  trouble; the output is not to be trusted
 *
 * Every message is "TOOL: text" and a line feed. A format that ends in ':' has strerror(errno) added. */
#ifndef COMMON_MSG_H
#define COMMON_MSG_H

#define MSG_PRINTF(a, b) __attribute__((format(printf, a, b)))

enum { MSG_OK = 0, MSG_DAMAGED = 1, MSG_TROUBLE = 2 };

/* Sets the name that stands before every message. Call it first. */
void msg_init(const char *tool);

/* The name given to msg_init. */
const char *msg_tool(void);

/* Says something that does not touch the exit status. */
void msg_note(const char *format, ...) MSG_PRINTF(1, 2);

/* Says what was damaged or rejected; raises the status to 1. */
void msg_warn(const char *format, ...) MSG_PRINTF(1, 2);

/* Says what went wrong; raises the status to 2 and goes on. */
void msg_error(const char *format, ...) MSG_PRINTF(1, 2);

/* Says what went wrong and ends the process with status 2. */
_Noreturn void msg_die(const char *format, ...) MSG_PRINTF(1, 2);

/* Raises the status without a word. */
void msg_raise(int status);

/* The status so far. */
int msg_status(void);

#endif
