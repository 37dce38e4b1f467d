#include "readings.h"

void readings_init(struct readings *r, const struct texts *texts)
{
    *r = (struct readings){.texts = texts, .large.text = SIZE_MAX};
    for (size_t i = 0; i < READINGS; i++)
        r->kept[i].text = SIZE_MAX;
}

struct reading *readings_of(struct readings *r, size_t text)
{
    enum { LARGE = 1 << 14 }; /* letters, four bytes each */
    bool large = r->texts->text[text].letters > LARGE;
    struct reading *at = large ? &r->large : &r->kept[text % READINGS];
    if (at->text != text) {
        at->text = text;
        at->from = letters_begin(&at->letters, text_of(r->texts, text));
        at->whole = false;
    }
    return at;
}

void reading_more(struct reading *r, size_t n)
{
    r->whole = r->whole || !letters_more(&r->letters, &r->from, n);
}

const struct letters *readings_whole(struct readings *r, size_t text)
{
    enum { PIECE = 1 << 12 };
    struct reading *at = readings_of(r, text);
    while (!at->whole)
        reading_more(at, PIECE);
    return &at->letters;
}

void readings_free(struct readings *r)
{
    letters_free(&r->large.letters);
    for (size_t i = 0; i < READINGS; i++)
        letters_free(&r->kept[i].letters);
}
