# JSON as tools write it: objects of several lines one after the other (jq), a sequence with separators (RFC 7464); what has no usual member is told where its text is.
printf '{\n  "text": "一"\n}\n{\n  "text": "二"\n}\n' | decode | cut -f 2,6
printf '\036{"text":"三"}\n\036{"text":"四"}\n' | decode | cut -f 2,6
printf '{"_id":"7","_source":{"a":"b","正文":"新增\t3家。"}}\n' >$TMP/es.jsonl
decode $TMP/es.jsonl | cut -f 2,6
decode --json _source.正文,,_id $TMP/es.jsonl | cut -f 2,6
decode --json _source.none $TMP/es.jsonl | cut -f 2
# An array that is cut, or holds nothing; an empty file.
cd $TMP
printf '[{"text":"一"},\n{"text":"二"}' >cut && printf '[]' >none && : >empty
decode --json text cut none empty | cut -f 2,6
printf '[{"text":"一"}, 3]' | decode | cut -f 2,6
