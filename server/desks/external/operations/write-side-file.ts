/** Writes down what this side says now, for the other sides: numbered, kept byte for byte, with a reason. */
import { z } from 'zod';
import { hashText } from '#kernel/keys/files.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { AgreementId } from '../model/agreements.ts';
import { FileLookedAt } from '../model/boards.ts';
import { JointId } from '../model/joint.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { mostSideBytes, SideFile, sideFormat } from '../model/side-file.ts';
import { activitiesToTell, requireInForce } from '../rules/boards.ts';
import { saysTheSame } from '../rules/file-changes.ts';
import { calledAs, requireNobodyNamed } from '../rules/nobody-named.ts';
import { readSent, unreadableSide } from '../rules/read-side-file.ts';
import { ownStatement, textsOf } from '../rules/side-statement.ts';
import { findAgreement } from '../store/agreements.ts';
import { findActivities, findOwnFacts } from '../store/board-facts.ts';
import { findBoardTies, findBoardToWrite, findSent, keepChoices, saveSent } from '../store/boards.ts';
import { findNeighbours } from '../store/neighbours.ts';
import { findInstitutions } from '../store/parties.ts';

export const writeSideFile = operation({
  name: 'external.write-side-file',
  does: 'A writer writes down, with a reason, what this side of an agreement says to the others.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    agreement: AgreementId,
    reason: Reason,
    /** Activities in which not every side takes part, and which all may see all the same. */
    shown: z.array(JointId).max(200).default([]),
    lookedAt: FileLookedAt,
  }),
  output: z.strictObject({ agreement: z.uuid(), number: z.int() }),
  audit: ({ input, output }) => ({ about: input.agreement, detail: { number: output.number } }),
  errors: [
    'kernel.not-found',
    'external.agreement-over',
    'external.nothing-new',
    'external.somebody-named',
    'external.side-file-unreadable',
  ],
  async run({ input: { agreement: id, reason, shown, lookedAt }, tx, actor, today, announce }) {
    const agreement = present(await findAgreement(tx, id));
    const board = present(await findBoardToWrite(tx, id));
    requireInForce(agreement);
    const { circle, own } = board;
    const neighbours = await findNeighbours(tx, agreement.neighbours);
    const told = activitiesToTell(await findActivities(tx, id), neighbours, shown);
    const ties = await findBoardTies(tx, id);
    const says = ownStatement(await findOwnFacts(tx, { agreement, own, ties }, told));
    const last = await findSent(tx, id);
    if (last && saysTheSame(readSent(last.content), says)) refuse('external.nothing-new');
    const called = [...calledAs(await findInstitutions(tx)), ...calledAs([own])];
    const looked = [...board.lookedAt, ...told.flatMap((one) => one.lookedAt), ...lookedAt];
    const keep = requireNobodyNamed(textsOf(says), called, looked);
    await keepChoices(
      tx,
      { agreement: id, circle },
      { shown, lookedAt: [...new Set([...board.lookedAt, ...keep])] },
    );
    const number = (last?.number ?? 0) + 1;
    // What no side could read in does not leave.
    const read = SideFile.safeParse({
      format: sideFormat,
      board: board.shared,
      number,
      previous: last?.hash ?? null,
      on: today,
      side: own,
      ...says,
    });
    if (!read.success) return unreadableSide('shape', { at: read.error.issues[0]?.path.join('.') ?? '' });
    const content = new TextEncoder().encode(JSON.stringify(read.data, null, 2));
    if (content.length > mostSideBytes)
      return unreadableSide('too_large', { most: Math.round(mostSideBytes / 1024 / 1024) });
    const hash = hashText(content).toString('hex');
    const row = { number, saidOn: today, hash, content, reason, post: actor.post };
    await saveSent(tx, { agreement: id, circle }, row);
    await announce('external.side-file-written', id, { number });
    return { agreement: id, number };
  },
});
