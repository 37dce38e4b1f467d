/* temp_file: files for what does not fit into memory. */
#ifndef COMMON_TEMP_FILE_H
#define COMMON_TEMP_FILE_H

#include <stdio.h>

/* Opens a file without a name for writing and reading, in the folder TMPDIR (/tmp if unset): it is gone when
 * the process is, however that ends. Ends the process when that fails. The caller closes it. */
FILE *temp_file(void);

#endif
