/** Keeping a text of guidance as a file, and fetching it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { openEntry, type TestEntry } from '#server/entry/test/open-entry.ts';
import { attachGuidanceFile } from '../operations/attach-guidance-file.ts';
import { fetchGuidanceFile } from '../operations/fetch-guidance-file.ts';
import { linkGuidanceText } from '../operations/link-guidance-text.ts';
import { withdrawGuidance } from '../operations/withdraw-guidance.ts';
import { theIndex } from './builders.ts';
import { aDraft, anIssued, inDays, link, opened, someGuidance } from './guidance.ts';
import { nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('attach-guidance-file', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let entry: TestEntry;
  let instrument: string;
  before(async () => {
    t = await openStrategyHouse();
    entry = await openEntry(t, { house: t.house });
    instrument = await theIndex(t);
  });
  after(async () => {
    await entry?.close();
    await t?.close();
  });
  const attach = (
    guidance: string,
    of: string,
    text: string,
    more: { name?: string; language?: string } = {},
  ) => {
    const { name = 'guidance.txt', language = 'bg' } = more;
    const file = { name, type: '', bytes: new TextEncoder().encode(text) };
    return t.uploads(t.editor, attachGuidanceFile, { guidance, of, language }, file);
  };
  const documents = async (guidance: string) =>
    (await asOwner(t, 'select 1 from kernel.documents where record_id = $1', [guidance])).length;

  it('hands out the words that were put in, once, and keeps no file that another text has replaced', async () => {
    const guidance = await someGuidance(t.editor, instrument);
    const of = await aDraft(t, guidance, inDays(0));
    await attach(guidance, of, 'Draft words');
    await attach(guidance, of, 'Listen first.');
    assert.equal(await documents(guidance), 1);
    const { texts } = (await opened(t.reader, guidance)).versions[0] ?? {};
    assert.deepEqual(texts, [{ language: 'bg', link: null, format: 'txt' }]);
    const ask = { guidance, of, language: 'bg' };
    const { address } = await t.reader.does<{ address: string }>(fetchGuidanceFile, ask);
    const get = () => entry.ask(address, { headers: { cookie: `zaedno_session=${t.reader.secret}` } });
    assert.equal((await get()).text, 'Listen first.');
    assert.equal((await get()).status, 404, 'a second time');
    await t.editor.does(linkGuidanceText, { ...ask, link });
    assert.equal(await documents(guidance), 0);
    await refused('kernel.not-found', () => t.reader.does(fetchGuidanceFile, ask));
  });

  it('refuses what is marked or no document, a version that is not there, and one that was issued with that language', async () => {
    const guidance = await someGuidance(t.editor, instrument);
    const of = await anIssued(t, guidance, inDays(0));
    await refused('kernel.document-marked', () => attach(guidance, of, 'СТРОГО ДОВЕРЛИВО\n\nText'));
    await refused('kernel.document-type', () => attach(guidance, of, 'x', { name: 'x.exe' }));
    await refused('kernel.not-found', () => attach(guidance, nowhere, 'x'));
    await refused('strategy.guidance-issued', () => attach(guidance, of, 'x', { language: 'en' }));
    await attach(guidance, of, 'A translation that came later');
    await refused('strategy.guidance-issued', () => attach(guidance, of, 'x'));
    const { version: base } = (await opened(t.editor, guidance)).guidance;
    await t.coordinator.does(withdrawGuidance, { guidance, base, of: null, reason: 'Nobody uses it.' });
    await refused('strategy.guidance-withdrawn', () => attach(guidance, of, 'x', { language: 'mk' }));
    const kept = { guidance, of, language: 'bg' };
    assert.match((await t.reader.does<{ address: string }>(fetchGuidanceFile, kept)).address, /^\/api\//);
  });
});
