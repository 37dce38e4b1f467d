# FLAGGED METRICS, both as audit --annotate writes them: the records of METRICS, with the flags checked and conflict that
# they have in FLAGGED, too. at is the column of flags.
BEGIN { FS = OFS = "\t" }
{
    line = $0
    flags = $at
    $at = ""
}
FILENAME == ARGV[1] { more[$0] = flags; next }
!($0 in more) { print line; next }
{
    both = "," flags "," more[$0] ","
    sub(/(^|,)checked(,conflict)?$/, "", flags)
    if (both ~ /,checked,/) flags = flags (flags == "" ? "" : ",") "checked"
    if (both ~ /,conflict,/) flags = flags (flags == "" ? "" : ",") "conflict"
    $at = flags
    print
}
