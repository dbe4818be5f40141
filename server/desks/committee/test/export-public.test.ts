import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { agreeMinutes } from '../operations/agree-minutes.ts';
import { circulateMinutes } from '../operations/circulate-minutes.ts';
import { exportPublic } from '../operations/export-public.ts';
import { sayOnMinutes } from '../operations/say-on-minutes.ts';
import { setPublication } from '../operations/set-publication.ts';
import {
  aDecision,
  aHeldSession,
  anAction,
  inDays,
  theMinutes,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('the public form of decisions', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('has adopted and public decisions of agreed minutes, without votes, tasks or names', async () => {
    const session = await aHeldSession(t);
    const votes = [{ organisation: t.editor.organisation, vote: 'for' }];
    const decision = await aDecision(t, session, { way: 'vote', votes });
    await anAction(t, decision);
    await aDecision(t, session, { texts: { en: 'Kept inside.' } });
    await t.coordinator.does(setPublication, { decision, base: 1, publication: { rule: 'public' } });
    const exported = async () => {
      const { bytes } = await t.reader.does<{ bytes: Uint8Array }>(exportPublic, {});
      const text = new TextDecoder().decode(bytes);
      return { text, ids: (JSON.parse(text).decisions as { id: string }[]).map(({ id }) => id) };
    };
    assert.deepEqual((await exported()).ids, [], 'the minutes are not agreed yet');
    await theMinutes(t, session);
    await t.editor.does(circulateMinutes, { session, base: 1, silentUntil: inDays(1) });
    for (const by of [t.editor, t.focalPoint])
      await by.does(sayOnMinutes, {
        session,
        round: 1,
        organisation: by.organisation,
        agrees: true,
        words: null,
        letter: null,
      });
    await t.coordinator.does(agreeMinutes, { session, base: 2, by: 'everybody' });
    const { text, ids } = await exported();
    assert.deepEqual(ids, [decision]);
    for (const inside of ['Kept inside', 'Find the halls', 'Lirona', t.editor.organisation])
      assert.doesNotMatch(text, new RegExp(inside));
  });
});
