# The plots.
BEGIN {
    said["years"] = "over the years"; said["targets"] = "target and actual"
    said["places"] = "places ranked"; said["spread"] = "distribution"
}
{ print "<figure><img alt=\"" esc($2) ", " said[$1] "\" src=\"" $3 "\"><figcaption>" esc($2) ", " said[$1] "</figcaption></figure>" }
