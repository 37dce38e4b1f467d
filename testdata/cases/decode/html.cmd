# HTML: title first, blocks as lines, cells with a blank; no scripts and comments; entities; date; declared charset.
cat >$TMP/a.html <<X
<!DOCTYPE html><html><head><meta charset="gb2312"><meta name="PubDate" content="2019-03-05 10:00">
<script>var a = "<p>x</p>";</script><title>总结 &amp; 计划</title><style>p{}</style></head>
<body><!-- c --><div>第一段<b>粗</b>体&nbsp;好&#8212;</div><p>第二
段</p><table><tr><td>甲</td><td>1</td></tr><tr><th>乙</th><td>2</td></tr></table><ul><li>一</li><li>二</li></ul>尾<br>行
<pre>原  样
</pre></body></html>
X
iconv -f UTF-8 -t GBK $TMP/a.html >$TMP/b.html
printf "全县</p>科技" >$TMP/plain.html
printf "<h1>题</h1><p>文" >$TMP/c.htm
decode $TMP/a.html $TMP/b.html $TMP/plain.html $TMP/c.htm | cut -f 2-
