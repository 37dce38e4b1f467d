#include "like.h"

#include "utf8.h"

/* Only the last star ever needs to give way: what an earlier one took, a later one could have taken as well.
 */
bool like(struct span pattern, struct span s)
{
    size_t p = 0, i = 0, star = pattern.n, mark = 0;
    while (i < s.n) {
        if (p < pattern.n && pattern.s[p] == '*') {
            star = p++;
            mark = i;
        } else if (p < pattern.n && pattern.s[p] == '?') {
            p++;
            i += utf8_length(s.s[i]);
        } else if (p < pattern.n && pattern.s[p] == s.s[i]) {
            p++;
            i++;
        } else if (star < pattern.n) {
            p = star + 1;
            mark += utf8_length(s.s[mark]);
            i = mark;
        } else {
            return false;
        }
    }
    while (p < pattern.n && pattern.s[p] == '*')
        p++;
    return p == pattern.n && i == s.n;
}
