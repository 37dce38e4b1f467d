# Members out of the folder, with line ends in the name, archives in archives, a bomb, a cut archive: nothing is written.
cd $TMP
mkdir d d/d
printf "一" >d/a; printf "二" >"d/x
y"
head -c 3000000 /dev/zero | tr "\0" a >d/bomb
tar -cf d/inner.tar d/a
tar --sort=name --transform "s,^d/a,../../a," -cf t.tar d 2>/dev/null
decode --max-document 1M t.tar | cut -f 2,6
tar -cf u.tar d/a d/bomb; head -c 20000 u.tar >cut.tar
decode cut.tar | cut -f 2,5; ls
