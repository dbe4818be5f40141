import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOfUse, nobodyYet, readUse } from '../parts/in-use.ts';

const span = { from: '2026-11-20T08:00', until: '2026-11-21T08:00' };
const session = '0199aaaa-0000-7000-8000-00000000ab01';

test('the time in which an account was used is complete and in order, and a session has the form of an id', () => {
  assert.deepEqual(faultsOfUse(nobodyYet), { from: 'web.form.missing', until: 'web.form.missing' });
  assert.deepEqual(faultsOfUse({ ...nobodyYet, ...span, until: span.from }), { until: 'web.breach.order' });
  assert.deepEqual(faultsOfUse({ ...nobodyYet, ...span, session: 'the one of Monday' }), {
    session: 'web.breach.session-wrong',
  });
  assert.deepEqual(faultsOfUse({ ...nobodyYet, ...span, session }), {});
});

test('it is sent as moments, read by the clock of the node’s place, without what was left empty', () => {
  assert.deepEqual(readUse({ ...nobodyYet, ...span, session: ` ${session} ` }, 'Europe/Skopje'), {
    session,
    from: '2026-11-20T07:00:00.000Z',
    until: '2026-11-21T07:00:00.000Z',
  });
});
