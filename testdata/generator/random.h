/* random: the generator's own source of chance, so that a seed gives the same archive on every machine.
 * SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014). */
#ifndef GENERATOR_RANDOM_H
#define GENERATOR_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

struct random {
    uint64_t state;
};

static inline uint64_t random_next(struct random *r)
{
    uint64_t z = r->state += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

/* A number below n, n > 0 (multiply and shift: the bias is n / 2^32). */
static inline unsigned random_below(struct random *r, unsigned n)
{
    return (unsigned)(((random_next(r) >> 32) * n) >> 32);
}

/* True in percent of 100 cases. */
static inline bool random_percent(struct random *r, unsigned percent)
{
    return random_below(r, 100) < percent;
}

/* A source of its own for the thing numbered id: what is drawn there moves nothing elsewhere. */
static inline struct random random_split(uint64_t seed, uint64_t id)
{
    struct random r = {seed ^ (id * 0xd1342543de82ef95U)};
    r.state = random_next(&r) + id;
    return r;
}

#endif
