/** Letters that say that a sheet waits: to whoever holds the post on that day, in their language, with nothing of the matter. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import type { Letter } from '#desks/reporting/model/letters.ts';
import { closePeriod } from '#desks/reporting/operations/close-period.ts';
import { findLetters } from '#desks/reporting/operations/find-letters.ts';
import { reopenPeriod } from '#desks/reporting/operations/reopen-period.ts';
import { returnSheet } from '#desks/reporting/operations/return-sheet.ts';
import { takeFromPaper } from '#desks/reporting/operations/take-from-paper.ts';
import {
  aPeriod,
  aPlan,
  handedIn,
  openReportingHouse,
  type Opened,
  type ReportingHouse,
} from '#desks/reporting/test/builders.ts';
import { readConfig } from '#kernel/config.ts';
import { makeFirstPeople } from '#kernel/identity/first-people.ts';
import { houseCircle, newId } from '#kernel/ids.ts';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { inSession } from '#kernel/test/raw.ts';
import { type Clocked, withClock } from '../clock-session.ts';
import { lettersOf, type LettersOut, sendLetters } from '../letters.ts';
import { plainOf, type PostOffice, postOffice } from './post-office.ts';

const day = 86_400_000;
const origin = 'https://plan.office.xc';

describe('letters that a sheet waits', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  let owner: Client;
  let parts: Clocked;
  let post: PostOffice;
  let out: LettersOut;
  let plan: string;
  const start = Date.parse('2026-09-01T09:00:00Z');
  before(async () => {
    t = await openReportingHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    await makeFirstPeople(owner);
    parts = withClock({
      house: t.house,
      door: { pool: t.database.pools.door, clock: t.house.clock, key: '', credentialKey: '' },
    });
    post = await postOffice();
    const found = lettersOf(
      readConfig({
        ZAEDNO_ORIGIN: origin,
        ZAEDNO_MAIL_URL: `smtp://127.0.0.1:${post.port}`,
        ZAEDNO_MAIL_FROM: 'plan@office.xc',
      }),
    );
    assert.ok(found);
    out = found;
    await mailOf(t.schools.user, 'old', 'bg');
    await mailOf(t.health.user, 'health', 'mk');
    plan = (await aPlan(t)).plan;
  });
  after(async () => {
    post?.server.close();
    await parts?.endClock();
    await owner?.end();
    await t?.close();
  });

  const mailOf = (user: string, name: string, language: string) =>
    owner.query('update kernel.users set email = $2, language = $3 where user_id = $1', [
      user,
      `${name}@office.xc`,
      language,
    ]);
  /** Somebody new in a post: as its holder, or as a deputy until a day. */
  const give = async (
    post: string,
    name: string,
    language: string,
    deputy: 'standing' | 'with-days' | null = null,
  ) => {
    const user = newId();
    await owner.query(
      `insert into kernel.users (user_id, circle_id, name, login, language, email) values ($1, $2, $3, $3, $4, $5)`,
      [user, houseCircle, name, language, `${name}@office.xc`],
    );
    await owner.query(
      `insert into kernel.holdings (holding_id, circle_id, post_id, user_id, deputy, from_on, until_on, reason)
       values ($1, $2, $3, $4, $5, current_date, case when $6 then current_date + 20 end, 'test')`,
      [newId(), houseCircle, post, user, deputy !== null, deputy === 'with-days'],
    );
  };
  /** A round on a day after the start; answers to whom letters went. */
  const on = async (days: number, minutes = 0): Promise<string[]> => {
    t.setClock(new Date(start + days * day + minutes * 60_000));
    post.said.length = 0;
    post.letters.length = 0;
    await sendLetters(parts, out);
    return post.said
      .filter((line) => line.startsWith('RCPT'))
      .map((line) => line.replace(/.*<(.*)@.*/, '$1'))
      .toSorted();
  };
  const open = async (): Promise<Opened> => {
    t.setClock(new Date(start));
    return aPeriod(t, plan, { dueOn: '2026-09-11' });
  };
  const end = (opened: Opened) => t.coordinator.does(closePeriod, { period: opened.period });

  it('tell of the opening, each in their language, with one link and not a word of what is asked', async () => {
    const opened = await open();
    assert.deepEqual(await on(0), ['health', 'old']);
    const letters = post.letters.map(plainOf);
    const bulgarian = letters.find((letter) => letter.includes('old@office.xc')) ?? '';
    assert.match(bulgarian, /Отворен е отчетен период/);
    assert.match(letters.find((letter) => letter.includes('health@')) ?? '', /Отворен е извештаен период/);
    const links = bulgarian.match(/https?:\S+/g);
    assert.deepEqual(links, [`${origin}/reporting/periods/${opened.period}/sheets/${opened.schools}`]);
    for (const content of [
      'Choirs',
      'Хорове',
      'Open evenings',
      'полугодие',
      'First half',
      'Office of',
      'health@',
    ])
      assert.ok(!bulgarian.includes(content), content);
    assert.deepEqual(await on(0, 5), [], 'once');
    await end(opened);
    assert.deepEqual(await on(3), [], 'a closed period reminds nobody');
  });

  it('go to whoever holds the post on that day and whoever stands in, and to nobody who held it formerly', async () => {
    const opened = await open();
    assert.deepEqual(await on(0), ['health', 'old']);
    // The month is over: another holds the post, with a substitute for some days and a standing one for when nobody is there.
    await owner.query(
      'update kernel.holdings set from_on = current_date - 31, until_on = current_date - 1 where user_id = $1',
      [t.schools.user],
    );
    await give(t.schools.post, 'new', 'sq');
    await give(t.schools.post, 'substitute', 'en', 'with-days');
    await give(t.schools.post, 'standing', 'en', 'standing');
    assert.deepEqual(await on(3), ['health', 'new', 'substitute']);
    assert.deepEqual(await on(3, 60), [], 'no second time on that day');
    await handedIn(t.health, { period: opened.period, sheet: opened.health });
    assert.deepEqual(await on(9), ['new', 'substitute'], 'who has handed in is left alone');
    await owner.query(
      `insert into kernel.absences (absence_id, circle_id, post_id, user_id, from_on, until_on, entered_by)
      select gen_random_uuid(), $1, post_id, user_id, current_date, current_date, user_id from kernel.holdings
      where post_id = $2 and not deputy and until_on is null`,
      [houseCircle, t.schools.post],
    );
    assert.deepEqual(await on(11), ['new', 'standing', 'substitute'], 'a standing one while nobody is there');
    await owner.query('delete from kernel.absences');
    await owner.query('update kernel.users set ended_on = current_date where login = $1', ['substitute']);
    assert.deepEqual(await on(18), ['new']);
    // The office sees which posts were written to and when, and neither who sits there nor where.
    const { letters } = await t.editor.does<{ letters: Letter[] }>(findLetters, { period: opened.period });
    const ofSchools = letters.filter(({ sheet, outcome }) => sheet === opened.schools && outcome === 'told');
    assert.deepEqual(
      ofSchools.map(({ kind, at, posts }) => [kind, at, posts]),
      [18, 11, 9, 3, 0].map((days) => [
        days === 0 ? 'opened' : days < 10 ? 'due-soon' : 'late',
        new Date(start + days * day).toISOString(),
        [{ en: 'schools' }],
      ]),
    );
    assert.deepEqual(letters.find(({ outcome }) => outcome === 'waits')?.posts, []);
    const seen = JSON.stringify(letters);
    for (const hidden of ['@', t.schools.user, '"new"']) assert.ok(!seen.includes(hidden), hidden);
    await refused('kernel.not-allowed', () => t.health.does(findLetters, { period: opened.period }));
    await refused('kernel.not-found', () => t.editor.does(findLetters, { period: newId() }));
    const toldOf = {
      period: opened.period,
      sheet: opened.schools,
      toldBy: 'Secretary',
      number: null,
      on: '2026-09-01',
    };
    await t.editor.does(takeFromPaper, toldOf);
    assert.deepEqual(await on(26), [], 'who has answered on paper is not reminded');
    await end(opened);
  });

  it('tell each time that a sheet comes back, and leave out the reminder of that day', async () => {
    const opened = await open();
    await on(0);
    const sheet = { period: opened.period, sheet: opened.health };
    await handedIn(t.health, sheet);
    t.setClock(new Date(start + 3 * day));
    await t.editor.does(returnSheet, { ...sheet, reason: 'Which towns?', rows: [] });
    assert.deepEqual(await on(3), ['health', 'new'], 'one letter each');
    const letter = plainOf(post.letters.find((one) => one.includes('health@')) ?? '');
    assert.match(letter, /го врати листот/);
    assert.ok(!letter.includes('Which towns?'));
    await end(opened);
    t.setClock(new Date(start + 5 * day));
    await t.coordinator.does(reopenPeriod, { period: opened.period, reason: 'A month more' });
    assert.deepEqual(await on(5), ['health', 'new']);
    assert.deepEqual(await on(14), [], 'a reminder whose day was missed by more than two days is no news');
    await end(opened);
  });

  it('are tried again where the mail server took them not, and go to nobody who may not see the sheet', async () => {
    const opened = await open();
    const nowhere = lettersOf(
      readConfig({
        ZAEDNO_ORIGIN: origin,
        ZAEDNO_MAIL_URL: 'smtp://127.0.0.1:9',
        ZAEDNO_MAIL_FROM: 'plan@office.xc',
      }),
    );
    assert.ok(nowhere);
    assert.equal(await sendLetters(parts, nowhere), 0);
    const outcomes = async () =>
      (await t.editor.does<{ letters: Letter[] }>(findLetters, { period: opened.period })).letters
        .filter(({ kind }) => kind === 'opened')
        .map(({ outcome, posts }) => [outcome, posts.length]);
    assert.deepEqual((await outcomes())[0], ['waits', 0], 'what was not taken did not go out');
    assert.deepEqual(await on(0, 5), [], 'it rests');
    assert.deepEqual(await on(0, 11), ['health', 'new']);
    assert.deepEqual(await on(0, 30), []);
    await hide(t, opened.period);
    assert.deepEqual(await on(3), []);
    const ends = await owner.query(
      `select outcome, count(*)::int as n from kernel.notices
      where record_id = $1 and outcome is not null group by 1 order by 1`,
      [opened.period],
    );
    assert.deepEqual(ends.rows, [
      { outcome: 'nobody', n: 2 },
      { outcome: 'told', n: 2 },
    ]);
    const entry = await owner.query(
      `select detail from kernel.ledger_entries where operation = 'kernel.send-notices' order by n desc limit 1`,
    );
    assert.deepEqual(entry.rows[0]?.detail, { letters: 2 }, 'how many, not to whom');
  });

  it('are not sent by a node without a mail server or an address of its own', () => {
    assert.equal(lettersOf(readConfig({ ZAEDNO_ORIGIN: origin })), undefined);
    assert.equal(
      lettersOf(readConfig({ ZAEDNO_MAIL_URL: 'smtp://127.0.0.1:9', ZAEDNO_MAIL_FROM: 'plan@office.xc' })),
      undefined,
    );
  });

  it('are ordered and taken back only by who sees the record, taken by the clock alone, and never say to whom', async () => {
    const opened = await open();
    const asked = (text: string, values: unknown[]) => inSessionOf(t.editor.secret, text, values);
    await assert.rejects(asked('select * from kernel.take_notices(current_date, now(), 10)', []), /role/);
    await assert.rejects(asked('select kernel.order_notices($1, $2)', [newId(), '[]']), /no such record/);
    await assert.rejects(asked('select told from kernel.notices', []), /permission denied/);
    const { rows } = await asked('select distinct kind from kernel.notices where record_id = $1 order by 1', [
      opened.period,
    ]);
    assert.deepEqual(rows, [
      { kind: 'reporting.due-soon' },
      { kind: 'reporting.late' },
      { kind: 'reporting.opened' },
    ]);
  });
  const inSessionOf = (secret: string, text: string, values: unknown[]) =>
    inSession(t.database.pools.app, secret, (sql) => sql.query(text, values));
});
