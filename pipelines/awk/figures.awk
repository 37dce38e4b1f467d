# plot-stats: the columns of panel's table by name, c["unit"]; what a figure of its rows is; medians.
NR == 1 {
    for (i = 1; i <= NF; i++) c[$i] = i
    next
}
function value(role,    lo, hi) {
    lo = $c[role "_lo"]
    hi = $c[role "_hi"]
    return lo == "" ? hi : hi == "" || lo == hi ? lo : (lo + hi) / 2
}
# The median of n numbers; sorts them.
function median(v, n,    i, k, x) {
    for (i = 2; i <= n; i++) {
        x = v[i]
        for (k = i - 1; k > 0 && v[k] > x; k--) v[k + 1] = v[k]
        v[k + 1] = x
    }
    return n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2
}
