# What copies are: reposts, masks, other and lost figures, a few other words, excerpts; the same form a year later is none.
t=cases/siblings/text
mkdir $TMP/in && cd $TMP/in && cp "$OLDPWD/$t" ../text
../text >original
{ echo 来源：网络整理; ../text | sed 's/，/,/g'; } >repost
../text | sed 's/[0-9]/x/g' >masked
../text | sed 's/35家/53家/; s/58项/85项/' >numbers
../text | sed 's/[56]//g' >lost
../text | sed 's/，较好地/，圆满/; s/持续加快/不断加快/' >near
../text | sed -n '5,8p' >excerpt
../text | sed -n '3,6p' | sed 's/[0-9]/x/g' >masked-excerpt
../text | sed 's/2020/2021/; s/2019/2020/g; s/35/41/; s/212/253/; s/418/470/; s/12\.8/14.1/; s/327/350/' >year-later
cp original again
printf '%s\n' 临溪市2019年民政工作总结 全年为4.2万名困难群众发放救助资金1.3亿元，新建居家养老服务中心18个，改造农村敬老院6所，登记社会组织87家。 >other
decode . | t2s >../documents
siblings -H ../documents
sort -r ../documents | siblings --all | tail -4
siblings --prefer=source=r*,longest ../documents | head -1 | cut -f 2,4
