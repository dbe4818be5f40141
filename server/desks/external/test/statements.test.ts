import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { findAgreements } from '../operations/find-agreements.ts';
import { findJoint } from '../operations/find-joint.ts';
import { findNeighbours } from '../operations/find-neighbours.ts';
import { openBoard } from '../operations/open-board.ts';
import { readBoard } from '../operations/read-board.ts';
import { readMatrix } from '../operations/read-matrix.ts';
import { readToday } from '../operations/read-today.ts';
import { aCountry, anAgreement, aPoint, aTalk, type ExternalHouse, openExternalHouse } from './builders.ts';

describe('statements sent to the database by the register', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  let agreement: string;
  before(async () => {
    t = await openExternalHouse();
    for (const letter of 'ABCDEFGH') {
      const country = await aCountry(t.editor, `X${letter}`);
      await aPoint(t.editor, country);
      await aTalk(t.editor, [country]);
      agreement = await anAgreement(t.editor, [country]);
    }
    await t.editor.does(openBoard, { agreement, own: { code: 'XC', names: { en: 'Xandria' } } });
  });
  after(() => t?.close());

  /** `begin`, `enter`, ledger row and `commit` included. */
  async function count(operation: AnyOperation): Promise<number> {
    const { app } = t.database.pools;
    let sent = 0;
    const heard: { client: { query: unknown }; query: unknown }[] = [];
    const listen = (client: { query: unknown }) => {
      const { query } = client;
      heard.push({ client, query });
      client.query = (...given: unknown[]) => {
        sent += 1;
        return (query as (...all: unknown[]) => unknown).apply(client, given);
      };
    };
    app.on('acquire', listen);
    try {
      await t.editor.does(operation, operation === readBoard ? { agreement } : {});
    } finally {
      app.off('acquire', listen);
      for (const { client, query } of heard.toReversed()) client.query = query;
    }
    assert.ok(sent >= 2, 'nothing was counted');
    return sent;
  }

  const budgets: [AnyOperation, number][] = [
    [findNeighbours, 6],
    [findAgreements, 4],
    [findJoint, 5],
    [readMatrix, 6],
    [readToday, 8],
    [readBoard, 20],
  ];
  for (const [operation, budget] of budgets) {
    it(`are at most ${budget} for ${operation.name}, however many rows there are`, async () => {
      const found = await count(operation);
      assert.ok(found <= budget, `${found} statements`);
    });
  }
});
