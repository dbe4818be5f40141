import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { strategyDesk } from '../desk.ts';
import { textVersionStates } from '../model/instruments.ts';
import { measureStates, planStates } from '../model/lists.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { measureWorkflow, planWorkflow, textWorkflow } from '../workflow.ts';

const operations: readonly AnyOperation[] = strategyDesk.operations;

describe('the states of plans, measures and texts', () => {
  it('are the ones that the model names, no more and no less', () => {
    assert.deepEqual(Object.keys(planWorkflow.states).toSorted(), planStates.toSorted());
    assert.deepEqual(Object.keys(measureWorkflow.states).toSorted(), measureStates.toSorted());
    assert.deepEqual(Object.keys(textWorkflow.states).toSorted(), textVersionStates.toSorted());
  });

  it('of a plan are each moved by one operation, and only approval needs another person', () => {
    const movers = Object.keys(planWorkflow.moves).map((action) => [
      action,
      operations
        .filter((one) => one.move?.workflow === planWorkflow && one.move.action === action)
        .map((one) => one.name),
    ]);
    assert.deepEqual(movers, [
      ['submit', ['strategy.submit-plan']],
      ['return', ['strategy.return-plan']],
      ['approve', ['strategy.approve-plan']],
      ['amend', ['strategy.amend-plan']],
      ['supersede', ['strategy.supersede-plan']],
    ]);
    const second = Object.entries(planWorkflow.moves).filter(([, move]) => 'secondPerson' in move);
    assert.deepEqual(
      second.map(([action]) => action),
      ['approve'],
    );
  });

  it('of a measure are moved by every action that its operation takes', () => {
    const plan = '01900000-0000-7000-8000-000000000000';
    for (const action of Object.keys(measureWorkflow.moves))
      assert.ok(setMeasureState.input.safeParse({ plan, item: plan, action, reason: 'Any' }).success, action);
    assert.ok(!setMeasureState.input.safeParse({ plan, item: plan, action: 'approve' }).success);
  });

  it('are about no person, so nothing in them is decided about one', () => {
    for (const { aboutPerson } of [planWorkflow, measureWorkflow, textWorkflow])
      assert.equal(aboutPerson, false);
  });

  it('declare what the database may answer to a move', () => {
    for (const operation of operations.filter((one) => one.move)) {
      assert.ok(operation.errors?.includes('kernel.wrong-state'), operation.name);
      assert.ok(operation.errors?.includes('kernel.not-found'), operation.name);
      const { workflow, action } = operation.move as NonNullable<AnyOperation['move']>;
      const needs = 'secondPerson' in (workflow.moves[action] ?? {});
      assert.equal(operation.errors?.includes('kernel.same-person') ?? false, needs, operation.name);
    }
  });
});
