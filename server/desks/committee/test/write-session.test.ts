import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { writeSession } from '../operations/write-session.ts';
import {
  aBody,
  aDecision,
  aHeldSession,
  aMeasure,
  aSession,
  nowhere,
  opened,
  sessionFacts,
  type CommitteeHouse,
  openCommitteeHouse,
} from './builders.ts';

describe('planning a session', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  before(async () => {
    t = await openCommitteeHouse();
  });
  after(() => t?.close());

  it('keeps agenda and papers in order, and the ids of items that stay', async () => {
    const { plan, measure, instrument } = await aMeasure(t);
    const body = await aBody(t);
    const papers = [
      { kind: 'measure', title: 'Open evenings', plan, measure },
      { kind: 'paragraph', title: 'What the strategy asks', instrument, paragraph: 'annex/14' },
      { kind: 'address', title: 'Report', link: 'https://example.org/report' },
    ];
    const titles = { en: 'Evenings' };
    const session = await aSession(t, { body, agenda: [{ kind: 'decision', titles, papers }] });
    const { agenda } = await opened(t.reader, session);
    assert.deepEqual(agenda[0]?.papers, papers);
    const item = agenda[0]?.item;
    const news = { kind: 'information', titles: { en: 'News' }, papers: [] };
    const changed = {
      ...sessionFacts,
      body,
      session,
      base: 1,
      agenda: [news, { item, kind: 'decision', titles, papers: [] }],
    };
    assert.deepEqual(await t.editor.does(writeSession, changed), { session, version: 2 });
    assert.equal((await opened(t.reader, session)).agenda[1]?.item, item);
    await assert.rejects(t.editor.does(writeSession, changed), refusal('kernel.changed-meanwhile'));
  });

  it('refuses papers that are not there, and an item that something was decided about', async () => {
    const body = await aBody(t);
    for (const paper of [
      { kind: 'measure', title: 'x', plan: nowhere, measure: nowhere },
      { kind: 'paragraph', title: 'x', instrument: nowhere, paragraph: 'annex/1' },
      { kind: 'picture', title: 'x', picture: nowhere },
    ]) {
      const agenda = [{ kind: 'decision', titles: { en: 'x' }, papers: [paper] }];
      await assert.rejects(aSession(t, { body, agenda }), refusal('kernel.not-found'), paper.kind);
    }
    const session = await aHeldSession(t, { body });
    const { agenda } = await opened(t.editor, session);
    await aDecision(t, session, { agendaItem: agenda[0]?.item });
    const without = { ...sessionFacts, body, session, base: 1, agenda: [] };
    await assert.rejects(t.editor.does(writeSession, without), refusal('committee.item-has-decision'));
    const foreign = {
      ...without,
      agenda: [{ item: nowhere, kind: 'decision', titles: { en: 'x' }, papers: [] }],
    };
    await assert.rejects(t.editor.does(writeSession, foreign), refusal('committee.not-on-agenda'));
    await assert.rejects(
      t.editor.does(writeSession, { ...without, session: nowhere }),
      refusal('kernel.not-found'),
    );
  });
});
