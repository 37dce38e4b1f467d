// Recognizers-Text over the lines of standard input, as `make bench` runs it: how many quantities it sees.
const unit = require('@microsoft/recognizers-text-number-with-unit');
const number = require('@microsoft/recognizers-text-number');
const culture = 'zh-cn';
let found = 0;
for (const line of require('fs').readFileSync(0, 'utf8').split('\n')) {
    found += unit.recognizeCurrency(line, culture).length;
    found += unit.recognizeDimension(line, culture).length;
    found += number.recognizePercentage(line, culture).length;
}
console.log(found);
