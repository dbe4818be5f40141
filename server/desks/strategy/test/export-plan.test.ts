/** A plan handed out. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { exportPlan } from '../operations/export-plan.ts';
import { aPlan, anIndicator, anItem } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('export-plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('says for whom a measure is and what a goal leads to, in the words of the reader', async () => {
    const built = await aPlan(t);
    const { plan } = built;
    await anIndicator(t.editor, built);
    await anItem(t.editor, {
      plan,
      type: 'goal',
      titles: { en: 'Trust' },
      outcome: { en: 'People come by themselves.', bg: 'Хората идват сами.' },
    });
    await anItem(t.editor, {
      plan,
      type: 'measure',
      titles: { en: 'Talks' },
      audiences: ['pupils', 'media'],
    });
    const csv = async (language: string) =>
      Buffer.from(
        (await t.reader.does<{ bytes: Uint8Array }>(exportPlan, { plan, format: 'csv', language })).bytes,
      ).toString();
    const english = await csv('en');
    for (const words of [
      'For whom',
      'Expected outcome',
      'Pupils; Media',
      'People come by themselves.',
      'Choirs that sing together',
    ])
      assert.ok(english.includes(words), words);
    const bulgarian = await csv('bg');
    for (const words of ['За кого', 'Ученици; Медии', 'Хората идват сами.', 'Показатели'])
      assert.ok(bulgarian.includes(words), words);
  });

  it('is written in four forms, and no cell of the CSV can be taken for a formula', async () => {
    const { plan, goal } = await aPlan(t);
    await anItem(t.editor, {
      plan,
      type: 'measure',
      parent: goal,
      titles: { en: '=HYPERLINK("x")', bg: '@сума' },
      externalId: '-1',
    });
    for (const language of ['en', 'bg'] as const) {
      const file = await t.reader.does<{ bytes: Uint8Array; name: string }>(exportPlan, {
        plan,
        format: 'csv',
        language,
      });
      const text = Buffer.from(file.bytes).toString();
      assert.ok(text.includes(language === 'en' ? `"'=HYPERLINK(""x"")"` : "'@сума"), text);
      assert.ok(text.includes("'-1"));
    }
    const json = await t.reader.does<{ bytes: Uint8Array }>(exportPlan, {
      plan,
      format: 'json',
      language: 'en',
    });
    assert.equal((JSON.parse(Buffer.from(json.bytes).toString()) as { items: unknown[] }).items.length, 3);
    const xlsx = await t.reader.does<{ bytes: Uint8Array }>(exportPlan, {
      plan,
      format: 'xlsx',
      language: 'mk',
    });
    assert.equal(Buffer.from(xlsx.bytes.slice(0, 2)).toString(), 'PK');
    const pdf = Buffer.from(
      (await t.reader.does<{ bytes: Uint8Array }>(exportPlan, { plan, format: 'pdf', language: 'sq' })).bytes,
    ).toString('latin1');
    assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/);
    assert.match(pdf, /\/Lang \(sq\)/);
    await refused('kernel.not-found', () =>
      t.reader.does(exportPlan, { plan: nobody, format: 'csv', language: 'en' }),
    );
  });
});
