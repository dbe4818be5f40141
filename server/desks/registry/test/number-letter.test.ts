import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { numberLetter } from '../operations/number-letter.ts';
import {
  aLetter,
  aSignedLetter,
  anIncoming,
  inDays,
  lettersAnswerAlike,
  listed,
  openRegistryHouse,
  type RegistryHouse,
} from './builders.ts';

describe('giving a letter its number', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('puts it into the register, once, in the numbering of what comes in', async () => {
    await anIncoming(t.clerk);
    const letter = await aSignedLetter(t.clerk);
    const number = (more: object = {}) =>
      t.clerk.does<{ number: string }>(numberLetter, {
        letter,
        numbering: { by: 'desk', on: '2026-01-12' },
        ...more,
      });
    const twice = await Promise.allSettled([number(), number()]);
    assert.deepEqual(twice.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    await assert.rejects(number(), refusal('registry.numbered-already'));
    const { items } = await listed(t.reader, { direction: 'outgoing' });
    assert.deepEqual(
      items.map(({ item, number: given, state }) => [item, given, state]),
      [[letter, '2/2026', 'signed']],
    );
    assert.equal((await anIncoming(t.clerk)).number, '3/2026', 'of the two, one took a number');
    const draft = await aLetter(t.clerk);
    await assert.rejects(number({ letter: draft }), refusal('kernel.wrong-state'));
    const other = await aSignedLetter(t.clerk);
    for (const [numbering, code] of [
      [{ by: 'desk', on: inDays(2) }, 'registry.day-to-come'],
      [{ by: 'person', number: '9/2026', on: '2026-01-12' }, 'registry.looks-like-own-number'],
    ] as const)
      await assert.rejects(number({ letter: other, numbering }), refusal(code));
    const numbering = { by: 'person', number: '03-1/2', on: '2026-01-12' };
    assert.equal((await number({ letter: other, numbering })).number, '03-1/2');
    await assert.rejects(
      number({ letter: await aSignedLetter(t.clerk), numbering }),
      refusal('registry.number-taken'),
    );
  });

  it('answers alike for a letter that is not there and one that is not theirs', async () => {
    await lettersAnswerAlike(t, (letter) =>
      t.clerk.does(numberLetter, { letter, numbering: { by: 'desk', on: '2026-01-12' } }),
    );
  });
});
