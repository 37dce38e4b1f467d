/* members: any bytes as an archive. What comes of it are well-formed records, each of a member of the
 * archive. Where tar's checksums stand they are put right first: no mutation would find them. */
#include "decode/members.h"
#include "decode_file.h"

enum { BLOCK = 512, CHECKSUM = 148, CHECKSUM_SIZE = 8, SIZE = 124, SIZE_SIZE = 12, MAGIC = 257 };

static void put_checksum(char *header)
{
    unsigned sum = 0;
    memset(header + CHECKSUM, ' ', CHECKSUM_SIZE);
    for (size_t i = 0; i < BLOCK; i++)
        sum += (unsigned char)header[i];
    char octal[CHECKSUM_SIZE + 1];
    snprintf(octal, sizeof octal, "%06o", sum);
    memcpy(header + CHECKSUM, octal, CHECKSUM_SIZE - 1);
}

static void put_checksums(char *s, size_t n)
{
    for (size_t at = 0; at + BLOCK <= n; at += BLOCK) {
        if (memcmp(s + at + MAGIC, "ustar", 5) != 0)
            continue;
        char size[SIZE_SIZE + 1] = "";
        memcpy(size, s + at + SIZE, SIZE_SIZE);
        put_checksum(s + at);
        size_t member = strtoul(size, NULL, 8);
        at += member < n ? (member + BLOCK - 1) / BLOCK * BLOCK : 0;
    }
}

static void of_the_file(const char *path, const struct span *field)
{
    size_t n = strlen(path);
    CLAIM(field[DOC_SOURCE].n >= n && memcmp(field[DOC_SOURCE].s, path, n) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (!members_recognise((struct span){(const char *)data, size < BLOCK ? size : BLOCK}))
        return -1;
    char *copy = mem_dup((const char *)data, size);
    put_checksums(copy, size);
    static const struct decode_options options = {.limit = 1 << 16, .repairs = REPAIR_ALL, .progress = -1};
    decode_records(&options, copy, size, of_the_file);
    free(copy);
    return 0;
}
