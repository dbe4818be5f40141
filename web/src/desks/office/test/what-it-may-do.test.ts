import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { desks } from '#server/desks.ts';
import { usualPurposes } from '#desks/office/model/lists.ts';
import { withRoles } from '../parts/with-roles.ts';

type Opens = { readonly who: readonly string[]; readonly purpose: readonly string[] };

describe('what a post may do', () => {
  it('brings the usual purpose of a role, once', () => {
    const one = withRoles({ roles: [], purposes: [] }, ['strategy.editor']);
    assert.deepEqual(one.purposes, ['strategy-work']);
    const two = withRoles(one, ['strategy.editor', 'strategy.reader', 'office.auditor']);
    assert.deepEqual(two.purposes, ['strategy-work', 'oversight']);
  });

  it('leaves what somebody took away or added alone when a role goes', () => {
    const before = { roles: ['strategy.editor' as const], purposes: ['advice' as const] };
    assert.deepEqual(withRoles(before, []), { roles: [], purposes: ['advice'] });
    assert.deepEqual(withRoles(before, ['strategy.editor']).purposes, ['advice']);
  });

  it('opens something with every usual purpose', () => {
    const operations = desks.flatMap(({ manifest }): readonly Opens[] => manifest.operations);
    for (const [role, purpose] of Object.entries(usualPurposes))
      assert.ok(
        operations.some(({ who, purpose: allowed }) => who.includes(role) && allowed.includes(purpose)),
        `${role} may do something for ${purpose}`,
      );
  });
});
