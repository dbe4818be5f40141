import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import {
  aLetter,
  letterFacts,
  listed,
  nowhere,
  shownLetter,
  openRegistryHouse,
  type RegistryHouse,
} from './builders.ts';

describe('drafting a letter', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  it('begins a letter in one language or two, to an institution or an organisation of the house, without a number', async () => {
    const letter = await aLetter(t.clerk);
    const shown = await shownLetter(t.reader, letter);
    assert.deepEqual([shown.state, shown.number, shown.organisation], ['draft', null, t.clerk.organisation]);
    assert.deepEqual(shown.bodies, letterFacts.bodies);
    assert.deepEqual((await listed(t.reader)).items, [], 'without a number it is not in the register');
    await aLetter(t.clerk, { languages: ['sq'] });
  });

  it('refuses what is missing in a language, paragraphs that do not fit, and a private person', async () => {
    const draft = (more: object) => aLetter(t.clerk, more);
    for (const part of ['subjects', 'bodies', 'signatoryPosts', 'signatoryNames', 'enclosures'])
      await assert.rejects(
        draft({ [part]: { mk: 'Само тука' } }),
        refusal('registry.language-missing'),
        part,
      );
    const names = { mk: 'Музеј' };
    await assert.rejects(
      draft({ correspondent: { kind: 'institution', names } }),
      refusal('registry.language-missing'),
    );
    await assert.rejects(
      draft({ bodies: { mk: 'Еден', sq: 'Një\n\nDy' } }),
      refusal('registry.paragraphs-differ'),
    );
    await assert.rejects(
      draft({ correspondent: { kind: 'private-person' } }),
      refusal('registry.not-to-a-person'),
    );
    await assert.rejects(
      draft({ correspondent: { kind: 'house', organisation: nowhere } }),
      refusal('registry.no-such-organisation'),
    );
    for (const wrong of [{ languages: ['mk', 'mk'] }, { languages: [] }, { languages: ['mk', 'sq', 'en'] }])
      await assert.rejects(draft(wrong), refusal('kernel.input-invalid'));
    for (const missing of [
      { answers: nowhere },
      { answers: await aLetter(t.clerk) },
      { about: [{ plan: nowhere, item: nowhere }] },
    ])
      await assert.rejects(draft(missing), refusal('kernel.not-found'));
  });
});
