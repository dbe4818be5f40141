/** The glossary has every term in four languages and holds the words that the strategy desk uses. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const page = readFileSync(new URL('../../../../docs/glossary.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (English|-+) /.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

test('every term stands once, in four languages, with a column for what is not said', () => {
  assert.ok(rows.length > 0);
  const terms = rows.map((row) => row[0] ?? '');
  assert.deepEqual(
    terms.filter((term, at) => terms.indexOf(term) !== at),
    [],
  );
  for (const row of rows) {
    assert.equal(row.length, 5, row[0]);
    const [english = '', bulgarian = '', macedonian = '', albanian = ''] = row;
    assert.doesNotMatch(english, /\p{Script=Cyrillic}/u);
    assert.doesNotMatch(albanian, /\p{Script=Cyrillic}/u, english);
    assert.notEqual(albanian, '', english);
    assert.match(bulgarian, /^[^ѓѕјљњќџ]*\p{Script=Cyrillic}[^ѓѕјљњќџ]*$/iu, english);
    assert.match(macedonian, /^[^йщъьюя]*\p{Script=Cyrillic}[^йщъьюя]*$/iu, english);
  }
});

test('the words of the strategy desk are in the glossary', () => {
  const words = [
    'instrument',
    'paragraph',
    'line of action',
    'measure',
    'activity',
    'goal',
    'objective',
    'crosswalk',
    'tie',
    'what nothing serves',
    'coverage',
    'balance',
    'lead institution',
    'co-lead',
    'post',
    'holder',
    'handover',
    'record of actions (ledger)',
    'publication rule',
    'not applicable here',
    'doubt',
    'import',
    'dry run',
    'draft',
    'approve',
    'amendment',
  ];
  const missing = words.filter((word) => !rows.some(([english = '']) => english.startsWith(word)));
  assert.deepEqual(missing, []);
});

test('both pages about language say that nobody has reviewed the translations yet', () => {
  const language = readFileSync(new URL('../../../../docs/language.md', import.meta.url), 'utf8');
  for (const text of [page, language]) assert.match(text, /No native professional .*reviewed/);
});
