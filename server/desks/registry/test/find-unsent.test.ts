import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { findUnsent } from '../operations/find-unsent.ts';
import {
  aLetter,
  aSentLetter,
  aSignedLetter,
  letterFacts,
  openRegistryHouse,
  type RegistryHouse,
} from './builders.ts';

describe('letters that are not sent yet', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('are drafts and signed ones, without what was sent or is void, and without a name', async () => {
    const [draft, signed] = [await aLetter(t.clerk), await aSignedLetter(t.clerk)];
    await aSentLetter(t.clerk);
    await hide(t, await aLetter(t.clerk));
    const { letters } = await t.reader.does<{ letters: { letter: string; state: string }[] }>(findUnsent, {});
    assert.deepEqual(
      letters.map(({ letter, state }) => [letter, state]),
      [
        [signed, 'signed'],
        [draft, 'draft'],
      ],
    );
    assert.ok(!JSON.stringify(letters).includes(letterFacts.signatoryNames.mk));
  });
});
