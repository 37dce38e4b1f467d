// jieba-rs (npm install @node-rs/jieba) over the text column of segment records, the file named: the seconds that
// cutting alone takes, without start, reading and writing. `make bench` asks for it.
const { Jieba } = require('@node-rs/jieba');
const { dict } = require('@node-rs/jieba/dict');
const jieba = Jieba.withDict(dict);
const lines = require('fs').readFileSync(process.argv[2], 'utf8').split('\n').map((line) => line.slice(line.lastIndexOf('\t') + 1));
jieba.cut(lines[0], true);
const start = process.hrtime.bigint();
let words = 0;
for (const line of lines) words += jieba.cut(line, true).length;
console.log(Number(process.hrtime.bigint() - start) / 1e9, words);
