# HTML as a browser shows it: numbers of lists, hidden text (not where all of it is), Word's marks for other programs.
decode <<'X' | cut -f 6 | sed 's/\\n/\n/g'
<html><body><ol start=3 type=a><li>甲<li>乙<ol><li><p>丙</p><li value=7>丁</ol><li>戊</ol><ol><li>1、己</ol>
<ol reversed start=5><li>庚<li>辛</ol><ol style="list-style-type: cjk-ideographic"><li>壬</ol><ul><li>癸</ul><ol><li></li></ol><p>无号</p>
<p>新增<span style="color: red; DISPLAY : none">乱码</span>35家。<div hidden>隐<br>藏<table><tr><td>1</table></div><div hidden=until-found>可见</div>
<details><summary>摘要</summary>正文</details>尾<p><![if !supportLists]>一、<![endif]>题<!--[if mso]><b>x</b><![endif]--><![IF !a]>文<![ENDIF]></html>
X
printf '<html><body style="display:none"><p>新增35家。' | decode | cut -f 6
