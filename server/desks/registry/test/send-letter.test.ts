import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { sendLetter } from '../operations/send-letter.ts';
import {
  sending,
  aLetter,
  aNumberedLetter,
  aSignedLetter,
  anIncoming,
  assign,
  inDays,
  lettersAnswerAlike,
  opened,
  shownLetter,
  openRegistryHouse,
  type RegistryHouse,
} from './builders.ts';

describe('sending a letter', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('says when and by what way, and what it answers is answered with it', async () => {
    const { item } = await anIncoming(t.clerk);
    await assign(t.clerk, item);
    const letter = await aNumberedLetter(t.clerk, { answers: item });
    assert.equal((await opened(t.reader, item)).item.state, 'assigned');
    await t.clerk.does(sendLetter, { letter, ...sending });
    const { state, sentOn, sentBy } = await shownLetter(t.reader, letter);
    assert.deepEqual([state, sentOn, sentBy], ['sent', '2026-01-13', 'courier']);
    const answered = (await opened(t.reader, item)).item;
    assert.deepEqual([answered.state, answered.answeredBy], ['answered', letter]);
  });

  it('is refused without a signature or a number, on a day that cannot be, and twice', async () => {
    const send = (letter: string, more: object = {}) =>
      t.clerk.does(sendLetter, { letter, ...sending, ...more });
    await assert.rejects(send(await aLetter(t.clerk), { base: 1 }), refusal('kernel.wrong-state'));
    await assert.rejects(send(await aSignedLetter(t.clerk)), refusal('registry.number-missing'));
    const letter = await aNumberedLetter(t.clerk);
    await assert.rejects(send(letter, { on: '2026-01-11' }), refusal('registry.sent-before-signed'));
    await assert.rejects(send(letter, { on: inDays(2) }), refusal('registry.day-to-come'));
    await assert.rejects(send(letter, { base: 1 }), refusal('kernel.changed-meanwhile'));
    await send(letter);
    await assert.rejects(send(letter, { base: 3 }), refusal('kernel.wrong-state'));
  });

  it('answers alike for a letter that is not there and one that is not theirs', async () => {
    await lettersAnswerAlike(t, (letter) => t.clerk.does(sendLetter, { letter, ...sending }));
  });
});
