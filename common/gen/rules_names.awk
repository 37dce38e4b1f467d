# The enumerations of features, effects, decisions and verdicts, from features.csv, effects.csv and verdicts.csv (in
# this order).
BEGIN { FS = ","; features = effects = decisions = verdicts = 0 }
function id(s) { s = toupper(s); gsub(/[^A-Z0-9]/, "_", s); return s }
FNR == 1 { file++; next }
file == 1 { feature[features++] = $1; next }
file == 2 { effect[effects++] = $1; next }
{
    if (!($1 in known)) { known[$1] = 1; decision[decisions] = $1; from[decisions++] = verdicts }
    of[verdicts] = $1
    verdict[verdicts++] = $2
}
END {
    print "#ifndef RULES_NAMES_H\n#define RULES_NAMES_H\nenum feature {"
    for (i = 0; i < features; i++) print "    FEATURE_" id(feature[i]) ","
    print "    FEATURES\n};\n#define RULES_FEATURES {\\"
    for (i = 0; i < features; i++) print "    \"" feature[i] "\",\\"
    print "}\nenum effect {"
    for (i = 0; i < effects; i++) print "    EFFECT_" id(effect[i]) ","
    print "    EFFECTS\n};\n#define RULES_EFFECTS {\\"
    for (i = 0; i < effects; i++) print "    \"" effect[i] "\",\\"
    print "}\nenum decision {"
    for (i = 0; i < decisions; i++) print "    DECIDE_" id(decision[i]) ","
    print "    DECISIONS\n};\n#define RULES_DECISIONS {\\"
    for (i = 0; i < decisions; i++) print "    \"" decision[i] "\",\\"
    print "}\n#define RULES_VERDICTS {\\"
    for (i = 0; i < verdicts; i++) print "    \"" verdict[i] "\",\\"
    print "}\n#define RULES_VERDICTS_FROM {\\"
    for (i = 0; i < decisions; i++) print "    " from[i] ",\\"
    print "    " verdicts "\\\n}"
    for (i = 0; i < decisions; i++) {
        print "enum " tolower(id(decision[i])) "_verdict {"
        for (k = from[i]; k < verdicts && of[k] == decision[i]; k++)
            print "    " id(decision[i]) "_" id(verdict[k]) ","
        print "};"
    }
    print "#endif"
}
