import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { readTexts } from '#kernel/i18n/translate.ts';
import { findingCodes } from '#kernel/readiness/finding.ts';
import { readDoctor } from '../operations/read-doctor.ts';
import { administrator, officer, officeSource, openOffice, twoStandIns } from './builders.ts';

type Answer = { findings: { code: string; level: string; values: Record<string, string | number> }[] };

describe('what this node needs', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let admin: AtWork;
  let protector: AtWork;
  before(async () => {
    t = await openOffice();
    admin = await t.employ(administrator);
    protector = await t.employ(officer);
  });
  after(() => t?.close());

  const desk = async () =>
    (await admin.does<Answer>(readDoctor, {})).findings.find(({ code }) => code.startsWith('desk-'));

  it('says of the desk what is missing, and no longer what has come', async () => {
    const before = await desk();
    assert.equal(before?.code, 'desk-off');
    assert.match(String(before?.values['missing']), /law, .*standIns/);
    await twoStandIns(t, admin, protector);
    assert.doesNotMatch(String((await desk())?.values['missing']), /standIns/);
  });

  it('says no name of anybody', async () => {
    const { findings } = await admin.does<Answer>(readDoctor, {});
    assert.ok(findings.length > 8);
    assert.ok(!findings.some(({ code }) => code === 'act-rests-on-one'));
  });

  it('finds that words are sorted by another library, until the indexes are built anew and it is said so', async () => {
    const sorting = async () =>
      (await admin.does<Answer>(readDoctor, {})).findings.filter(({ code }) => code.startsWith('sorting-'));
    assert.deepEqual(
      (await sorting()).map(({ code }) => code),
      ['sorting-fine'],
    );
    await asOwner(t, 'create table public.words (word text collate "und-x-icu" primary key)');
    const was = await asOwner(
      t,
      `select collversion as version from pg_collation where collname = 'und-x-icu'`,
    );
    await asOwner(
      t,
      `update pg_collation set collversion = '1.2' where collname in ('und-x-icu', 'bg-x-icu')`,
    );
    assert.deepEqual(
      (await sorting()).map(({ code, level, values }) => ({ code, level, values })),
      [
        {
          code: 'sorting-changed',
          level: 'must',
          values: { name: 'und-x-icu', before: '1.2', now: was[0]?.['version'] },
        },
      ],
      'bg-x-icu sorts nothing here',
    );
    await asOwner(t, 'reindex table public.words');
    await asOwner(t, 'alter collation "und-x-icu" refresh version');
    assert.equal((await sorting())[0]?.code, 'sorting-fine');
  });

  it('has words for every finding in every language, and for each that asks for something what to do', () => {
    const texts = readTexts([officeSource.folder]);
    for (const [code, level] of Object.entries(findingCodes)) {
      assert.ok(texts.has(`doctor.${code}`), code);
      assert.equal(texts.has(`doctor.${code}.todo`), level !== 'fine', code);
    }
  });
});
