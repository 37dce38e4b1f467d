# What an option does not understand is said, with status 2.
for o in --indicator=GPD --indicator=xyzzy --measure=speed --years=abc --years=2010-2000 --level=town --place=某地 \
    --below --pick=some --format=xls --memory-limit=1; do
    panel $o </dev/null 2>&1 | head -n 1
    panel $o </dev/null 2>/dev/null || echo $?
done
