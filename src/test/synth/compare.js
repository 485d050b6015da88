// Compares what gwlint found with what is known of the apps: nothing in the good ones, and in the broken ones
// each fault once, at its construct and at a line of the app.
const assert = require('node:assert/strict');
const fs = require('node:fs');

const [good, broken] = process.argv.slice(2).map((file) => JSON.parse(fs.readFileSync(file, 'utf8')));

const EXPECTED = [
  ['GW301', 'Shop/Inner/Http/GET--inner/Call/Resource', 'Shop', /app\.js:\d+:\d+$/],
  ['GW401', 'Shop/Slow/Resource', 'Shop', /app\.js:\d+:\d+$/],
  ['GW401', undefined, undefined, undefined], // the Serverless Framework knows no constructs
  ['GW411', 'Stock/Api/GET--stock/Balanced/Resource', 'Stock', /app\.js:\d+:\d+$/],
  ['GW604', 'Prod/Chat/Stage/Resource', 'Prod-Chat', /app\.js:\d+:\d+$/],
];

function told(finding) {
  return `${finding.rule} ${finding.construct?.path ?? ''} ${finding.message}`;
}

assert.deepEqual(good.findings.map(told), [], 'the good apps have no findings');
assert.ok(good.summary.templates >= 6, `all templates are checked, not ${good.summary.templates}`);
assert.deepEqual(good.summary.failures, []);

const key = ([code, path]) => `${code} ${path ?? ''}`;
const found = broken.findings
  .map((finding) => [finding.rule, finding.construct?.path, finding.construct?.stack, finding.construct?.madeAt])
  .sort((a, b) => key(a).localeCompare(key(b)));
const expected = [...EXPECTED].sort((a, b) => key(a).localeCompare(key(b)));
assert.deepEqual(found.map(key), expected.map(key), broken.findings.map(told).join('\n'));
found.forEach(([, , stack, madeAt], i) => {
  assert.equal(stack, expected[i][2]);
  if (expected[i][3]) {
    assert.match(madeAt, expected[i][3]);
  }
});
