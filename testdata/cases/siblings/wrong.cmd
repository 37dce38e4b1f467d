# Options that want each other, exclude each other, or are none.
for o in --restore=m --segments=s '--restore=- --segments=s' '--align --all' '--once=t --align' --least=2 --least=half --prefer=newest; do
    siblings $o </dev/null || echo $?
done
