/** What the log says when things go wrong: enough to find the fault, and nothing of anybody. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openEntry, type TestEntry } from '#server/entry/test/open-entry.ts';
import { makeHouse } from '../operation/house.ts';
import { log, type LogFields, whyOf } from '../log.ts';
import { withoutServer } from './database.ts';
import type { AtWork, TestHouse } from './house.ts';
import { stepsDesk } from './desk-of-steps.ts';
import { trialDesk } from './desk/desk.ts';
import { keeper, openTrialHouse } from './trial.ts';

/** What would be written to standard error. */
function written(work: () => void): string {
  const original = process.stderr.write;
  const lines: string[] = [];
  process.stderr.write = ((text: string) => lines.push(text) > 0) as typeof process.stderr.write;
  try {
    work();
  } finally {
    process.stderr.write = original;
  }
  return lines.join('');
}

describe('the log', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let e: TestEntry;
  let one: AtWork;
  const lines: string[] = [];
  before(async () => {
    t = await openTrialHouse();
    const house = makeHouse({
      ...t.house,
      config: { ...t.house.config, host: '127.0.0.1' },
      desks: [trialDesk, stepsDesk],
      log: (level, message, fields) => lines.push(written(() => log(level, message, fields))),
    });
    e = await openEntry(t, { house });
    one = await t.employ(keeper);
  });
  after(async () => {
    await e?.close();
    await t?.close();
  });

  it('a log line holds no secret and no person', async () => {
    const typed = 'Words About Somebody';
    await e.post('/api/steps/fail-after-writing', one.secret, { how: 'fault' });
    await e.post('/api/steps/fail-after-writing', one.secret, { how: 'sql' });
    await e.post('/api/trial/open-matter', one.secret, { title: typed, more: typed });
    await e.post('/api/session/sign-in', undefined, { login: one.login, password: typed });
    await e.post('/api/session/confirm', undefined, { ticket: typed, code: '123456' });
    await e.post('/api/session/work-as', one.secret, { post: one.post, purpose: 'oversight' });
    const text = lines.join('');
    assert.ok(lines.length >= 2, 'both faults were logged');
    for (const secret of [one.secret, one.user, one.login, one.post, typed])
      assert.ok(!text.includes(secret), `${secret} in ${text}`);
    for (const line of lines) {
      const said = JSON.parse(line) as Record<string, unknown>;
      const more = Object.keys(said).filter((key) => !['at', 'level', 'message'].includes(key));
      for (const key of more) assert.ok(['operation', 'path', 'code', 'why'].includes(key), line);
    }
  });

  it('writes one line whatever is in it, and nothing that a terminal obeys', () => {
    const hostile = 'a\r\n{"level":"info"}\u001b[2J\u009b31m\u007f\u2028\u202egnirts\u2066\u0000\b';
    const line = written(() => log('error', hostile, { why: hostile, path: hostile }));
    assert.equal(line.split('\n').length, 2, 'one line and its end');
    assert.doesNotMatch(line.slice(0, -1), /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
    assert.equal((JSON.parse(line) as { why: string }).why, hostile, 'nothing is lost');
    assert.equal(whyOf(new Error('x'.repeat(10_000))).length, 500);
  });

  it('writes no field that is not on its list, and no words of the database', async () => {
    const fields = { user: one.user, secret: one.secret, code: 'x' } as LogFields;
    const line = written(() => log('error', 'a message', fields));
    assert.deepEqual(Object.keys(JSON.parse(line)), ['at', 'level', 'message', 'code']);
    const quoting = await t.database.pools.app
      .query(`select 'Words About Somebody'::int`)
      .catch((error) => error);
    assert.match(String(quoting.message), /Words About Somebody/);
    assert.equal(whyOf(quoting), 'an SQL error 22P02');
    assert.equal(whyOf(new Error('a fault')), 'a fault');
  });
});
