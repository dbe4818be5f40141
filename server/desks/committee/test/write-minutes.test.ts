import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { circulateMinutes } from '../operations/circulate-minutes.ts';
import { sayOnMinutes } from '../operations/say-on-minutes.ts';
import { writeMinutes } from '../operations/write-minutes.ts';
import {
  aCalledSession,
  aDecision,
  aHeldSession,
  anAction,
  inDays,
  nowhere,
  opened,
  theMinutes,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('drafting minutes', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('puts into words what was entered, and shows who votes on whose written word and where it is kept', async () => {
    const session = await aHeldSession(t);
    const { agenda } = await opened(t.editor, session);
    const votes = [{ organisation: t.focalPoint.organisation, vote: 'for' }];
    const decision = await aDecision(t, session, { agendaItem: agenda[0]?.item, way: 'vote', votes });
    await anAction(t, decision);
    await t.editor.does(writeMinutes, { session, write: { draft: ['en', 'bg'] } });
    const text = (await opened(t.reader, session)).minutes?.texts;
    assert.match(
      text?.en ?? '',
      /On the written word no\. 17-3 of 5 January 2026, kept at Registry of the office, votes: Secretary/,
    );
    assert.match(
      text?.en ?? '',
      /1\. Open evenings\nDecided: Evenings are held in five towns\.\nFor 1 \(.*, on its written word\)/,
    );
    assert.match(text?.en ?? '', /Task: Find the halls/);
    assert.match(text?.bg ?? '', /1\. Отворени вечери\nРеши: Вечери в пет града\./);
    const write = { texts: { en: 'Shorter.' } };
    assert.deepEqual(await t.editor.does(writeMinutes, { session, base: 1, write }), { session, version: 2 });
    await assert.rejects(
      t.editor.does(writeMinutes, { session, base: 1, write }),
      refusal('kernel.changed-meanwhile'),
    );
    const called = await aCalledSession(t);
    await assert.rejects(
      t.editor.does(writeMinutes, { session: called, write }),
      refusal('committee.session-not-held'),
    );
    await assert.rejects(
      t.editor.does(writeMinutes, { session: nowhere, write }),
      refusal('kernel.not-found'),
    );
  });

  it('goes round again after a change, and what was said of the words before counts no more', async () => {
    const session = await aHeldSession(t);
    await theMinutes(t, session);
    await t.editor.does(circulateMinutes, { session, base: 1, silentUntil: inDays(7) });
    const letter = null;
    const word = {
      session,
      round: 1,
      organisation: t.editor.organisation,
      agrees: true,
      words: null,
      letter,
    };
    await t.editor.does(sayOnMinutes, word);
    assert.equal((await opened(t.reader, session)).minutes?.awaited.length, 1);
    await t.editor.does(writeMinutes, { session, base: 2, write: { texts: { en: 'Mended.' } } });
    const { minutes } = await opened(t.reader, session);
    assert.deepEqual([minutes?.state, minutes?.round, minutes?.awaited.length], ['drafted', 2, 2]);
  });
});
