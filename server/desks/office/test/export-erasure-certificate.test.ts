import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { exportErasureCertificate } from '../operations/export-erasure-certificate.ts';
import { auditor, lastEntry, nowhere, officer, openOffice, switchedOn } from './builders.ts';
import { endKeysOf, eraseAMatter, type ErasedMatter } from './erasures.ts';

type File = { name: string; type: string; bytes: Uint8Array };

describe('the certificate of an erasure', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let protector: AtWork;
  let sealed: ErasedMatter;
  before(async () => {
    t = await openOffice();
    protector = await t.employ(officer);
    await switchedOn(t);
    sealed = await eraseAMatter(t, { sealed: true });
    t.setClock(new Date('2026-11-22T10:00:00Z'));
  });
  after(() => t?.close());
  const certificate = (input: object, who = protector) =>
    who.does<File>(exportErasureCertificate, {
      format: 'txt',
      language: 'en',
      record: sealed.matter,
      ...input,
    });
  const textOf = async (input: object) => Buffer.from((await certificate(input)).bytes).toString('utf8');

  it('is not handed out before the key is destroyed, and is then, with rule, day and last possible day', async () => {
    await assert.rejects(certificate({}), refusal('office.key-waits'));
    await endKeysOf(t);
    const text = await textOf({});
    for (const said of [
      sealed.matter,
      'the wish of the person',
      'Key destroyed on',
      '2026-11-22',
      '2026-12-06',
    ])
      assert.ok(text.includes(said), said);
    assert.match(text, /after 2026-12-06 nothing that this office keeps can open the content again/);
    const { about } = (await lastEntry(t, 'office.export-erasure-certificate')) as { about: string[] };
    assert.deepEqual(about, [sealed.matter]);
  });

  it('says the same in four languages, on paper and for machines', async () => {
    const titles = [];
    for (const language of ['en', 'bg', 'mk', 'sq']) {
      const text = await textOf({ language });
      assert.ok(text.includes('2026-12-06') && !text.includes('certificate.'), language);
      titles.push(text.split('\n')[0]);
      const pdf = await certificate({ language, format: 'pdf' });
      assert.equal(Buffer.from(pdf.bytes.subarray(0, 5)).toString(), '%PDF-', language);
    }
    assert.equal(new Set(titles).size, 4);
    const data = JSON.parse(await textOf({ format: 'json' }));
    assert.deepEqual(
      [data.record, data.key, data.contentUntil, data.on],
      [sealed.matter, 'destroyed', '2026-12-06', '2026-11-22'],
    );
  });

  it('says of a record without a key that nothing was sealed', async () => {
    const { matter } = await eraseAMatter(t, { sealed: false });
    const text = await textOf({ record: matter });
    assert.match(text, /Nothing of this record was encrypted/);
    assert.ok(!text.includes('2026-12-06'));
  });

  it('is there for the auditor too, and for nothing that was not erased', async () => {
    await certificate({}, await t.employ(auditor));
    await assert.rejects(certificate({ record: nowhere }), refusal('kernel.not-found'));
  });
});
