/** Questions about wording: what is asked in four languages, what is not, and the real plan of a town. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { checkWording as askWording } from '../operations/check-wording.ts';
import { checkWording, readLexicon } from '../rules/check-wording.ts';
import { builtInTerms, type GlossaryContent } from '../rules/built-in-glossary.ts';
import { anItem, aPlan, aTerm } from './builders.ts';
import { countStatements, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

const builtIn = builtInTerms(
  JSON.parse(readFileSync(new URL('../content/glossary.json', import.meta.url), 'utf8')) as GlossaryContent,
);
const ask = (language: string, text: string) => checkWording(text, readLexicon(builtIn, language));
const keys = (language: string, text: string) => ask(language, text).map(({ key }) => key);

test('a group beside a threat is a question in four languages, in either order and any form', () => {
  const texts: [string, string][] = [
    ['en', 'Preventing extremism in Roma neighbourhoods'],
    ['en', 'MUSLIMS: work against radicalisation'],
    ['bg', 'Превенция на радикализацията сред мюсюлманите'],
    ['bg', 'Бежанците и рискът от насилие'],
    ['mk', 'Спречување тероризам меѓу бегалците'],
    ['sq', 'Parandalimi i ekstremizmit te refugjatët'],
  ];
  for (const [language, text] of texts)
    assert.ok(
      ask(language, text).some(({ kind }) => kind === 'beside'),
      text,
    );
});

test('a group or a threat alone, or far from one another, is none', () => {
  for (const text of [
    'Roma mediators in schools',
    'Nobody is drawn into terrorism',
    'Violence at home: a telephone line open day and night for all who ask for help, also for refugees',
  ])
    assert.deepEqual(ask('en', text), [], text);
});

test('a word that the office does not say is a question, with what it says in its place', () => {
  const [question] = ask('bg', 'Екип за Дерадикализация в затвора');
  assert.deepEqual(
    [question?.kind, question?.words, question?.suggestion],
    ['avoid', 'Дерадикализация', 'излизане от насилствена среда'],
  );
  assert.deepEqual(keys('en', 'dossiers, and a dossier'), ['avoid dossier']);
  assert.deepEqual(
    keys('bg', 'терористичен акт'),
    [],
    'an adjective of the deed is not the noun for a person',
  );
});

test('nothing in the invented country’s plan is questioned', () => {
  const rows = parse(readFileSync(new URL('../../../../tools/seed/plan-xc.csv', import.meta.url)), {
    columns: true,
  }) as Record<string, string>[];
  assert.ok(rows.length > 30);
  for (const row of rows)
    for (const language of ['en', 'bg', 'mk', 'sq'])
      assert.deepEqual(keys(language, row[`Measure (${language})`] ?? ''), [], row['Measure (en)']);
});

const town = new URL('../../../../../shared/data/plans/municipal-plan-247.csv', import.meta.url);
test('the real plan of a town is read without a fault, in every language’s lexicon', {
  skip: existsSync(town) ? false : '../shared/data is not here',
}, (context) => {
  const rows = parse(readFileSync(town), { columns: true, relax_column_count: true }) as Record<
    string,
    string
  >[];
  assert.equal(rows.length, 247);
  const lexicons = ['en', 'bg', 'mk', 'sq'].map((language) => readLexicon(builtIn, language));
  const hits = rows.flatMap((row) =>
    Object.values(row).flatMap((text) => lexicons.flatMap((lexicon) => checkWording(text ?? '', lexicon))),
  );
  context.diagnostic(`${rows.length} rows, ${hits.length} questions`);
  for (const { words } of hits) assert.ok(words);
});

describe('check-wording', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  type Answer = { texts: { item: string; place: string; language: string; open: boolean }[]; open: number };
  const check = (input: object) => t.reader.does<Answer>(askWording, input);

  it('asks about titles and descriptions of a plan, by what comes with the desk until the office has its own', async () => {
    const { plan } = await aPlan(t);
    const item = await anItem(t.editor, {
      plan,
      type: 'measure',
      titles: { en: 'Work with dossiers', bg: 'Работа' },
      description: { bg: 'Превенция на тероризъм сред роми' },
    });
    const found = await check({ plan });
    assert.deepEqual(
      found.texts.map((one) => [one.item, one.place, one.language, one.open]),
      [
        [item, 'title', 'en', true],
        [item, 'description', 'bg', true],
      ],
    );
    assert.equal(found.open, 2);
    await aTerm(t.editor, { names: { en: 'bench' }, avoid: { en: ['work with*'] } });
    assert.deepEqual(
      (await check({ plan })).texts.map(({ place, language }) => [place, language]),
      [
        ['title', 'en'],
        ['description', 'bg'],
      ],
    );
    await aTerm(t.editor, { part: 'group', names: { en: 'neighbour' }, avoid: {} });
    assert.deepEqual(
      (await check({ plan })).texts.map(({ place, language }) => [place, language]),
      [['title', 'en']],
    );
    assert.equal((await check({ texts: { en: 'Working with', bg: 'Нищо' } })).open, 0);
    assert.equal((await check({ texts: { en: 'To work within' } })).open, 1);
  });

  it('refuses a plan that is not there, and a question about nothing', async () => {
    await refused('kernel.not-found', () => check({ plan: nowhere }));
    await refused('kernel.input-invalid', () => check({}));
  });

  it('sends few statements', async () => {
    const { plan } = await aPlan(t);
    const sent = await countStatements(t, () => check({ plan }));
    assert.ok(sent <= 7, `${sent} statements`);
  });
});
