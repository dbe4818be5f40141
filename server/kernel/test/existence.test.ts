/** Nobody learns that a record exists: an invisible one and an absent one answer alike, along the same path. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { problemOf } from '#server/entry/problem.ts';
import { readTexts } from '../i18n/translate.ts';
import { newId } from '../ids.ts';
import type { AnyOperation } from '../operation/define.ts';
import { Refusal } from '../operation/errors.ts';
import { withoutServer } from './database.ts';
import { trialDesk } from './desk/desk.ts';
import { breakGlassOfMatter } from './desk/operations/break-glass-of-matter.ts';
import { closeMatter } from './desk/operations/close-matter.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { readMatter } from './desk/operations/read-matter.ts';
import { transferMatter } from './desk/operations/transfer-matter.ts';
import type { AtWork, TestHouse } from './house.ts';
import { matterInputs } from './matter-inputs.ts';
import { aTeam } from './people.ts';
import { type Trace, traceStatements } from './trace.ts';
import { keeper, openTrialHouse, supervisor, trialSource } from './trial.ts';

describe('existence', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let trace: Trace & { nested: boolean };
  let insider: AtWork;
  let outsiders: AtWork[];
  /** Matters that the insider read in this test, in different states. */
  let matters: string[];
  let team: string;
  const texts = readTexts([trialSource.folder]);
  // Glass is broken by whoever does not see the record: it opens one that is there, and is recorded and looked at.
  const takesMatter = trialDesk.operations.filter(
    (operation) => operation !== breakGlassOfMatter && 'matter' in operation.input.shape,
  );

  before(async () => {
    t = await openTrialHouse();
    trace = await traceStatements(t.database.pools.app, t.database.ownerUrl);
    insider = await t.employ(keeper);
    outsiders = [await t.employ(keeper), await t.employ(supervisor)];
    team = await aTeam(t.database.ownerUrl);
    matters = [];
    for (const title of ['open', 'closed']) {
      const { matter } = await insider.does<{ matter: string }>(openMatter, { title });
      if (title === 'closed') await insider.does(closeMatter, { matter, reason: 'Done.' });
      await insider.does(readMatter, { matter });
      matters.push(matter);
    }
    // The connections are made and their catalogue is read before anything is compared.
    for (const outsider of outsiders) {
      for (let i = 0; i < 3; i += 1) await ask(outsider, readMatter, { matter: newId() });
    }
  });
  after(() => t?.close());

  /** What goes over the wire, and what was said to the database on the way. */
  async function ask(person: AtWork, operation: AnyOperation, input: unknown) {
    trace.take();
    try {
      await person.does(operation, input);
      return { bytes: 'it was carried out', path: trace.take() };
    } catch (error) {
      const bytes = JSON.stringify(problemOf(texts, 'en', error));
      return { bytes, path: trace.take() };
    }
  }

  async function compareAll(
    compare: (one: Awaited<ReturnType<typeof ask>>, other: typeof one, what: string) => void,
  ) {
    for (const operation of takesMatter) {
      const inputOf = matterInputs[operation.name];
      assert.ok(inputOf, `${operation.name} has no input in matter-inputs.ts`);
      for (const outsider of outsiders) {
        for (const matter of matters) {
          const both = async () => {
            const input = (of: string) => inputOf({ matter: of, user: insider.user, circle: team });
            return [
              await ask(outsider, operation, input(matter)),
              await ask(outsider, operation, input(newId())),
            ] as const;
          };
          let [real, absent] = await both();
          // The database plans a statement anew when it has counted a table meanwhile, and asks functions for that, too: once.
          if (!isDeepStrictEqual(real.path, absent.path)) [real, absent] = await both();
          compare(real, absent, operation.name);
        }
      }
    }
  }

  it('an invisible record and an absent one give the same bytes', async () => {
    assert.ok(takesMatter.length >= 10);
    await compareAll((real, absent, what) => {
      assert.equal(real.bytes, absent.bytes, what);
      assert.match(real.bytes, /"status":(403|404)/, `${what} is refused`);
    });
    const hidden = await ask(outsiders[0] as AtWork, readMatter, { matter: matters[0] });
    assert.match(hidden.bytes, /"code":"kernel.not-found"/);
  });

  it('an invisible record and an absent one run the same statements', async () => {
    await compareAll((real, absent, what) => {
      assert.deepEqual(real.path, absent.path, what);
      assert.ok(real.path.length >= 5, `${what} was traced`);
    });
    if (trace.nested) {
      const { path } = await ask(outsiders[0] as AtWork, transferMatter, { matter: newId(), circle: team });
      assert.ok(
        path.some((line) => line.startsWith('ran:') && line.includes('for update')),
        'what functions run is traced too',
      );
    }
  });

  it('a circle of one record is known to nobody outside it, as a place to open or to move something', async () => {
    const { circle } = await insider.does<{ circle: string }>(openMatter, { title: 'With a circle' });
    const outsider = outsiders[0] as AtWork;
    const { matter } = await outsider.does<{ matter: string }>(openMatter, { title: 'Mine' });
    for (const [operation, inputOf] of [
      [openMatter, (into: string) => ({ title: 'x', circle: into })],
      [transferMatter, (into: string) => ({ matter, circle: into })],
    ] as const) {
      const real = await ask(outsider, operation, inputOf(circle));
      const absent = await ask(outsider, operation, inputOf(newId()));
      assert.equal(real.bytes, absent.bytes);
      assert.deepEqual(real.path, absent.path);
      assert.match(real.bytes, /"status":404/);
    }
  });

  it('no answer carries the text of a database error', async () => {
    const title = 'words-of-the-writer';
    const { circle } = await insider.does<{ circle: string }>(openMatter, { title, reference: 'REF-1' });
    const failed = await ask(insider, openMatter, { title, reference: 'REF-1', circle });
    assert.match(failed.bytes, /"code":"kernel.failed"/);
    assert.doesNotMatch(
      failed.bytes,
      /duplicate|constraint|matters|REF-1|words-of-the-writer|23505|circle_id/i,
    );
    const refusals = await Promise.allSettled([insider.does(readMatter, { matter: newId() })]);
    const [refused] = refusals;
    assert.ok(refused?.status === 'rejected' && refused.reason instanceof Refusal);
    assert.deepEqual(refused.reason.details, {});
  });
});
