# Objects of JSON as documents: lines, arrays, pretty ones, nested in an answer; escapes, surrogates, charsets, broken ones.
cd $TMP
printf '{"id": 7, "day": "2020-03-05", "content": "2019\\u5e74\\u603b\\u7ed3\\n\\ud842\\udfb7\\"引\\\\"}\n{"id": "b", "content": 35}\n' >lines.jsonl
printf '[{"title":"题目","text":"甲{乙}"},\n {"text":["一段。","二段。"]},{"none":1},"串",3]' >array.json
printf '{\n  "code": 0,\n  "data": {\n    "rows": [\n      {"no": 1, "body": {"html": "<p>新增3家。</p><p>专利4件&nbsp;。</p>"}},\n      {"no": 2, "body": {"html": "乙"}}\n    ],\n    "date": "2021-01-02"\n  }\n}\n' >answer.json
decode lines.jsonl array.json | cut -f 2-
decode --json content,day,id lines.jsonl | cut -f 2-
decode --json data.rows.body.html,data.date,data.rows.no answer.json | cut -f 2-
decode --json title+text array.json | cut -f 2,6
iconv -f UTF-8 -t GB18030 lines.jsonl | decode | cut -f 2,4-
iconv -f UTF-8 -t UTF-16 lines.jsonl | decode | cut -f 2,4-
# A broken line spoils no other; a cut object; a lone surrogate; a member of an archive; text that only begins so.
printf '{"text":"一"}\n{"text":"二\n{"text":"三"}\n{"text":"四",}x\n{"text":"\\ud800五"}\n{"text":"六' >broken.jsonl
decode broken.jsonl | cut -f 2,5,6
tar -cf a.tar lines.jsonl && decode a.tar | cut -f 2,6
printf '{甲}乙\n' | decode | cut -f 6
printf '{"甲"}乙\n' | decode | cut -f 6
printf '{"text":"%01000d"}\n{"text":"七"}\n' 0 | decode --max-document=100 | cut -f 2,6
