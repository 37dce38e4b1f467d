# Files that another program reads: by their kind, by their names; one that fails, hangs, writes too much, is not there.
cd $TMP
printf '%%PDF-1.4\n一\n' >a.pdf && printf '二\n' >b.txt && printf '%%PDF-1.4\nhang\n' >c.pdf
cat >reader <<'SH'
#!/bin/sh
grep -q hang && { echo some; sleep 30 & sleep 30; }
case $1 in *fail*) exit 4 ;; *large*) head -c 2000000 /dev/zero | tr '\0' x ;; *) tail -n +2 "$1" && echo "by $(basename $1)" ;; esac
SH
chmod +x reader
cp a.pdf fail.pdf && cp a.pdf large.pdf
decode a.pdf b.txt | cut -f 2,6
decode --pre ./reader --max-document=1M a.pdf b.txt fail.pdf large.pdf | cut -f 2,6
decode --pre ./reader --pre-glob '*.txt' a.pdf b.txt | cut -f 2,6
decode --pre ./reader --pre-limit=1 c.pdf a.pdf | cut -f 2,6
decode --pre ./none a.pdf
