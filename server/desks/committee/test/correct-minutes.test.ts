import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { agreeMinutes } from '../operations/agree-minutes.ts';
import { circulateMinutes } from '../operations/circulate-minutes.ts';
import { correctMinutes } from '../operations/correct-minutes.ts';
import { sayOnMinutes } from '../operations/say-on-minutes.ts';
import {
  aBody,
  aCalledSession,
  aHeldSession,
  aSession,
  inDays,
  nowhere,
  opened,
  theMinutes,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('correcting agreed minutes', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('is done by a later session of the same committee; the minutes stay as they were', async () => {
    const body = await aBody(t);
    const earlier = await aHeldSession(t, { body });
    const later = await aCalledSession(t, { body });
    const texts = { en: 'Six towns, not five.' };
    const correct = (more: object = {}) =>
      t.editor.does(correctMinutes, { session: later, corrects: earlier, texts, ...more });
    await assert.rejects(
      correct(),
      refusal('committee.nothing-to-correct'),
      'open minutes are changed, not corrected',
    );
    await theMinutes(t, earlier);
    await t.editor.does(circulateMinutes, { session: earlier, base: 1, silentUntil: inDays(1) });
    for (const by of [t.editor, t.focalPoint])
      await by.does(sayOnMinutes, {
        session: earlier,
        round: 1,
        organisation: by.organisation,
        agrees: true,
        words: null,
        letter: null,
      });
    await t.coordinator.does(agreeMinutes, { session: earlier, base: 2, by: 'everybody' });
    await correct();
    const before = await opened(t.reader, earlier);
    assert.deepEqual(
      before.corrections.map((one) => [one.session, one.texts]),
      [[later, texts]],
    );
    assert.doesNotMatch(before.minutes?.texts.en ?? '', /Six towns/);
    await assert.rejects(
      correct({ session: await aCalledSession(t) }),
      refusal('committee.nothing-to-correct'),
    );
    await assert.rejects(
      correct({ session: await aSession(t, { body }) }),
      refusal('committee.session-not-called'),
    );
    await assert.rejects(correct({ session: earlier }), refusal('committee.minutes-agreed'));
    for (const wrong of [{ session: nowhere }, { corrects: nowhere }])
      await assert.rejects(correct(wrong), refusal('kernel.not-found'));
  });
});
