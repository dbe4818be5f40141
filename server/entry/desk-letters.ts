/** Sends the letters of desks to people outside of the house: taken as the clock, each marked before it is sent. */
import { whyOf } from '#kernel/log.ts';
import { faultOfMail, isRefusedForGood } from '#kernel/notify/mail.ts';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { Refusal } from '#kernel/operation/errors.ts';
import { run } from '#kernel/operation/run.ts';
import type { Clocked } from './clock-session.ts';
import type { LettersOut } from './letters.ts';

/** A round comes every minute, and ends before the next. */
const roundOf = 45_000;

type Letter = { letter: string; to: string; subject: string; text: string };

/** Answers how many left. A desk that is off sends nothing. */
export async function sendDeskLetters(parts: Clocked, { send }: Pick<LettersOut, 'send'>): Promise<number> {
  const { house } = parts;
  const until = Date.now() + roundOf;
  let sent = 0;
  for (const { letters } of house.desks) {
    if (!letters || !(await ask<{ waiting: boolean }>(parts, letters.waiting, {}))?.waiting) continue;
    for (let more = true; more && Date.now() < until; ) {
      const taken = await ask<{ letters: Letter[]; more: boolean }>(parts, letters.take, {});
      for (const { letter, to, subject, text } of taken?.letters ?? []) {
        try {
          await send({ to: [to], subject, text });
          sent += 1;
        } catch (error) {
          house.log('warn', 'a letter to a reader did not leave', { why: faultOfMail(error) });
          await ask(parts, letters.failed, { letter, refused: isRefusedForGood(error) });
        }
      }
      more = taken?.more === true;
    }
  }
  return sent;
}

/** As the clock; undefined where the desk is off. */
async function ask<Output>(
  parts: Clocked,
  operation: AnyOperation,
  input: unknown,
): Promise<Output | undefined> {
  const secret = await parts.clock();
  if (!secret) return undefined;
  try {
    return (await run(parts.house, operation, { secret, input })) as Output;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'kernel.desk-not-switched-on') return undefined;
    // A record that ended meanwhile is no fault.
    if (error instanceof Refusal && error.code === 'kernel.not-found') return undefined;
    parts.house.log('warn', 'letters to readers wait', { operation: operation.name, why: whyOf(error) });
    await parts.endClock();
    return undefined;
  }
}
