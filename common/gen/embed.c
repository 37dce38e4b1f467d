/* embed: writes the files named as arguments (FOLDER/NAME.csv) as the C table lexicon_files. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(const char *path)
{
    perror(path);
    exit(2);
}

static long embed(const char *path, int index)
{
    FILE *f = fopen(path, "rb");
    if (f == NULL)
        fail(path);
    printf("static const unsigned char data_%d[] = {", index);
    long n = 0;
    for (int c; (c = getc(f)) != EOF; n++)
        printf("%s%d,", n % 24 == 0 ? "\n" : "", c);
    if (ferror(f) || fclose(f) != 0)
        fail(path);
    printf("0};\n");
    return n;
}

int main(int argc, char **argv)
{
    long *size = calloc((size_t)argc, sizeof *size);
    if (size == NULL)
        fail("embed");
    printf("#include \"lexicon.h\"\n");
    for (int i = 1; i < argc; i++)
        size[i] = embed(argv[i], i);
    printf("const struct lexicon_file lexicon_files[] = {\n");
    for (int i = 1; i < argc; i++) {
        const char *slash = strrchr(argv[i], '/'), *name = slash ? slash + 1 : argv[i];
        printf("{\"%.*s\", (const char *)data_%d, %ld},\n", (int)strcspn(name, "."), name, i, size[i]);
    }
    printf("{0}};\n");
    free(size);
    return fflush(stdout) != 0 || ferror(stdout);
}
