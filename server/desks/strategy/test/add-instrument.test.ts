/** Registering an official document. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { addInstrument } from '../operations/add-instrument.ts';
import { readInstrument } from '../operations/read-instrument.ts';
import { nationalStrategy } from './builders.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('add-instrument', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('keeps what was said; a month or a year is a date too', async () => {
    const { instrument } = await t.editor.does<{ instrument: string }>(addInstrument, nationalStrategy);
    const read = await t.reader.does<{ instrument: { date: string; publication: { rule: string } } }>(
      readInstrument,
      { instrument },
    );
    assert.equal(read.instrument.date, '2026-02');
    assert.equal(read.instrument.publication.rule, 'undecided');
  });

  it('refuses a restricted document that is not metadata only', async () => {
    await refused('strategy.restricted-is-metadata-only', () =>
      t.editor.does(addInstrument, { ...nationalStrategy, classification: 'eu-restricted' }),
    );
    await t.editor.does(addInstrument, {
      ...nationalStrategy,
      classification: 'eu-restricted',
      holding: 'metadata-only',
    });
  });

  it('refuses a date that is none, by its field', async () => {
    const wrong = await refused('kernel.input-invalid', () =>
      t.editor.does(addInstrument, { ...nationalStrategy, date: '2026-13' }),
    );
    assert.equal(wrong.details.fields?.[0]?.path, 'date');
  });
});
