#include "hmm.h"

#include "words_data.h"

/* finalseg/prob_start.py and prob_trans.py of jieba 0.42.1. */
#define NEVER (-3.14e100)
static const double start[HMM_STATES] = {-0.26268660809250016, NEVER, NEVER, -1.4652633398537678};
/* The two states before each state, in the order in which ties are decided: the later letter wins. */
static const struct {
    uint8_t state[2];
    double p[2];
} before[HMM_STATES] = {
    [HMM_B] = {{HMM_E, HMM_S}, {-0.5897149736854513, -0.7211965654669841}},
    [HMM_E] = {{HMM_B, HMM_M}, {-0.510825623765990, -0.33344856811948514}},
    [HMM_M] = {{HMM_B, HMM_M}, {-0.916290731874155, -1.2603623820268226}},
    [HMM_S] = {{HMM_E, HMM_S}, {-0.8085250474669937, -0.6658631448798212}},
};

void hmm_cut(const uint32_t *c, size_t n, uint8_t *from, uint8_t *end)
{
    double v[HMM_STATES], next[HMM_STATES];
    for (int y = 0; y < HMM_STATES; y++)
        v[y] = start[y] + words_data.emission[c[0] - HMM_FIRST][y];
    for (size_t t = 1; t < n; t++) {
        const double *emission = words_data.emission[c[t] - HMM_FIRST];
        for (int y = 0; y < HMM_STATES; y++) {
            double a = v[before[y].state[0]] + before[y].p[0] + emission[y];
            double b = v[before[y].state[1]] + before[y].p[1] + emission[y];
            next[y] = b >= a ? b : a;
            from[4 * t + (size_t)y] = before[y].state[b >= a];
        }
        for (int y = 0; y < HMM_STATES; y++)
            v[y] = next[y];
    }
    uint8_t state = v[HMM_S] >= v[HMM_E] ? HMM_S : HMM_E;
    for (size_t t = n; t-- > 0;) {
        end[t] = state == HMM_E || state == HMM_S;
        if (t > 0)
            state = from[4 * t + state];
    }
    end[n - 1] = 1;
}
