import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findEvents } from '../operations/find-events.ts';
import { anEvent, type EventHouse, openEventHouse } from './events.ts';

describe('listing events', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('gives each once, the latest first, page by page, and none that is hidden', async () => {
    const days = (firstOn: string, lastOn: string) => ({ firstOn, lastOn, programme: [] });
    const early = await anEvent(t, days('2026-01-05', '2026-01-05'));
    const twins = [
      await anEvent(t, days('2026-03-01', '2026-03-04')),
      await anEvent(t, days('2026-03-02', '2026-03-04')),
    ];
    await hide(t, await anEvent(t));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await t.reader.does<{ items: { event: string }[]; next: string | null }>(findEvents, {
        limit: 1,
        ...(after ? { after } : {}),
      });
      seen.push(...page.items.map(({ event }) => event));
      after = page.next ?? undefined;
    } while (after && seen.length < 9);
    assert.deepEqual(seen, [...twins.toSorted().toReversed(), early]);
    await assert.rejects(t.reader.does(findEvents, { after: 'no place' }), refusal('kernel.input-invalid'));
  });
});
