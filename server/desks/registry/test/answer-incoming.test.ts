import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { answerIncoming } from '../operations/answer-incoming.ts';
import {
  aNumberedLetter,
  aSentLetter,
  anIncoming,
  answersAlike,
  nowhere,
  opened,
  openRegistryHouse,
  type RegistryHouse,
} from './builders.ts';

describe('saying by which letter it was answered', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('ties a letter that was sent, and no other', async () => {
    const { item } = await anIncoming(t.clerk);
    const answer = (letter: string) => t.clerk.does(answerIncoming, { item, letter });
    await assert.rejects(answer(await aNumberedLetter(t.clerk)), refusal('registry.not-sent'));
    await assert.rejects(answer(nowhere), refusal('kernel.not-found'));
    const letter = await aSentLetter(t.clerk);
    await answer(letter);
    const shown = (await opened(t.reader, item)).item;
    assert.deepEqual([shown.state, shown.answeredBy], ['answered', letter]);
    await assert.rejects(answer(letter), refusal('kernel.wrong-state'));
  });

  it('answers alike for an item that is not there and one that is not theirs', async () => {
    const letter = await aSentLetter(t.clerk);
    await answersAlike(t, (item) => t.clerk.does(answerIncoming, { item, letter }));
  });
});
