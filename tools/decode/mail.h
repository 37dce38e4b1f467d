/* mail: messages (.eml), mailboxes of them (mbox, RFC 4155) and pages that browsers have saved as such
 * (.mht), by RFC 5322, 2045 to 2047, 2557. */
#ifndef DECODE_MAIL_H
#define DECODE_MAIL_H

#include <stdbool.h>

#include "document.h"
#include "mem.h"

/* True when the bytes (512 or more, or all there are) begin with header fields of a message. */
bool mail_recognise(struct span head);

/* Writes the message in d->bytes: its text, or of several forms of it the page, is the document `source`,
 * with the subject in front and the date of the message; each further text and attached file that can be read
 * is the document source!name, one that cannot is rejected by that name. Pictures and style sheets of pages
 * are passed over. The messages of a mailbox are source!number. */
void mail_write(struct decoder *d, struct span source, bool truncated);

#endif
