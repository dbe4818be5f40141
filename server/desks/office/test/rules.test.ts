import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { refusal } from '#kernel/test/refusal.ts';
import type { Organisation } from '../model.ts';
import { inTreeOrder, nameIn, overlap, requireFree, requireNoCircle, signInOf } from '../rules.ts';

const organisation = (id: string, parent: string | null, name = id): Organisation => ({
  organisation: id,
  parent,
  depth: 0,
  kind: 'other',
  names: { en: name },
  place: null,
  inhabitants: null,
  posts: 0,
  endedOn: null,
  version: 1,
});

describe('the tree', () => {
  it('puts parents before children and brothers and sisters in the order of the reader’s letters', () => {
    const all = ['Zana', 'Çeta', 'Dora', 'Dhia', 'Cana'].map((name) => organisation(name, 'top', name));
    const sorted = inTreeOrder([...all, organisation('top', null)], 'sq').map((one) => one.organisation);
    assert.deepEqual(sorted, ['top', 'Cana', 'Çeta', 'Dora', 'Dhia', 'Zana']);
  });

  it('shows every organisation exactly once, even one whose parent is not shown', () => {
    const some = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 30 });
    fc.assert(
      fc.property(some, (pairs) => {
        // A parent has a lower number, or is not there at all.
        const ids = [...new Map(pairs.map(([id, parent]) => [id, parent]))];
        const all = ids.map(([id, parent]) => organisation(String(id), parent < id ? String(parent) : null));
        const shown = inTreeOrder(all, 'en').map((one) => one.organisation);
        assert.deepEqual(shown.toSorted(), all.map((one) => one.organisation).toSorted());
      }),
    );
  });

  it('refuses a circle of any length', () => {
    const chain = ['a', 'b', 'c', 'd'].map((id, i, ids) => organisation(id, ids[i - 1] ?? null));
    assert.throws(() => requireNoCircle(chain, 'a', 'd'), refusal('office.organisation-under-itself'));
    assert.throws(() => requireNoCircle(chain, 'b', 'b'), refusal('office.organisation-under-itself'));
    assert.doesNotThrow(() => requireNoCircle(chain, 'd', 'a'));
    assert.doesNotThrow(() => requireNoCircle(chain, 'b', null));
  });
});

describe('days of holding', () => {
  it('overlap where they share a day, the last one included', () => {
    const may = { fromOn: '2026-05-01', untilOn: '2026-05-31' };
    assert.ok(overlap(may, { fromOn: '2026-05-31', untilOn: null }));
    assert.ok(!overlap(may, { fromOn: '2026-06-01', untilOn: null }));
    assert.ok(overlap({ fromOn: '2020-01-01', untilOn: null }, may));
  });

  it('overlap for one as for the other', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
    const days = fc.record({ fromOn: day, untilOn: fc.option(day) });
    fc.assert(
      fc.property(days, days, (one, other) => assert.equal(overlap(one, other), overlap(other, one))),
    );
  });

  it('let a deputy beside a holder, and a holder after one who was stopped today', () => {
    const held = { user: 'a', name: 'A', deputy: false, fromOn: '2026-01-01', untilOn: null, endedAt: null };
    const wanted = { user: 'b', deputy: true, fromOn: '2026-02-01', untilOn: null };
    assert.doesNotThrow(() => requireFree([held], wanted));
    assert.throws(
      () => requireFree([held], { ...wanted, deputy: false }),
      refusal('office.post-has-a-holder'),
    );
    const stopped = { ...held, untilOn: '2026-02-01', endedAt: '2026-02-01T09:00:00Z' };
    assert.doesNotThrow(() => requireFree([stopped], { ...wanted, deputy: false }));
  });
});

describe('small decisions', () => {
  it('takes a name in English where the reader’s language has none', () => {
    assert.equal(nameIn({ en: 'Office', mk: 'Канцеларија' }, 'mk'), 'Канцеларија');
    assert.equal(nameIn({ en: 'Office' }, 'bg'), 'Office');
  });

  it('says how far somebody is with signing in', () => {
    const now = new Date('2026-03-01T12:00:00Z');
    const later = new Date('2026-03-02T12:00:00Z');
    assert.equal(signInOf({ setUp: false, invitedUntil: null }, now), 'not-invited');
    assert.equal(signInOf({ setUp: false, invitedUntil: later }, now), 'invited');
    assert.equal(signInOf({ setUp: false, invitedUntil: now }, later), 'invitation-over');
    assert.equal(signInOf({ setUp: true, invitedUntil: now }, later), 'set-up');
  });
});
