import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { signLetter } from '../operations/sign-letter.ts';
import {
  aLetter,
  aSignedLetter,
  inDays,
  lettersAnswerAlike,
  shownLetter,
  openRegistryHouse,
  type RegistryHouse,
} from './builders.ts';

describe('signing a letter', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('is done here by a post that signs for the office, and noted on paper by whoever keeps the registry', async () => {
    const here = await aLetter(t.clerk);
    const sign = (by: AtWork, letter: string, more: object = {}) =>
      by.does(signLetter, { letter, base: 1, how: 'here', on: '2026-01-12', ...more });
    await assert.rejects(sign(t.clerk, here), refusal('registry.cannot-sign'));
    await assert.rejects(
      sign(t.clerk, here, { how: 'on-paper', on: inDays(2) }),
      refusal('registry.day-to-come'),
    );
    await assert.rejects(
      sign(t.clerk, here, { how: 'on-paper', base: 3 }),
      refusal('kernel.changed-meanwhile'),
    );
    const approver = await t.employ({
      login: 'approver',
      roles: ['strategy.approver'],
      purposes: ['strategy-work'],
    });
    assert.deepEqual(await sign(approver, here), { letter: here, version: 2 });
    const { state, signedHow, signedOn } = await shownLetter(t.reader, here);
    assert.deepEqual([state, signedHow, signedOn], ['signed', 'here', '2026-01-12']);
    const paper = await aSignedLetter(t.clerk);
    assert.equal((await shownLetter(t.reader, paper)).signedHow, 'on-paper');
    await assert.rejects(sign(approver, paper, { base: 2 }), refusal('kernel.wrong-state'));
  });

  it('answers alike for a letter that is not there and one that is not theirs', async () => {
    await lettersAnswerAlike(t, (letter) =>
      t.clerk.does(signLetter, { letter, base: 1, how: 'on-paper', on: '2026-01-12' }),
    );
  });
});
