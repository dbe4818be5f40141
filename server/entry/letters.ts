/** Sends what waits to be told by mail: to whoever holds a post on that day, each a letter of their own. */
import { dayIn } from '#kernel/clock.ts';
import type { Config } from '#kernel/config.ts';
import { givenSecret } from '#kernel/keys/files.ts';
import { faultOfMail, type Mail, openMail } from '#kernel/notify/mail.ts';
import { writeNotice } from '#kernel/notify/write-notice.ts';
import type { Language } from '#kernel/operation/define.ts';
import { asClock, type Clocked } from './clock-session.ts';

/** Notices of one round; a round comes every minute. */
const most = 50;
const againAfter = 10 * 60_000;

export type LettersOut = { send: Mail; origin: string };
type Due = {
  notice_id: string;
  record_id: string;
  kind: string;
  place: string;
  user_id: string;
  email: string;
  language: Language;
};

/** How letters leave this node; undefined where no mail server or no address of the node is named: then none are sent. */
export function lettersOf({ mail, keys, origin }: Config): LettersOut | undefined {
  if (!mail || origin === undefined) return undefined;
  const password = mail.user === undefined ? undefined : givenSecret(`${keys}/mail-password`);
  return { send: openMail(mail, password), origin };
}

/**
 * One round. What is due is marked first and sent then: should the node die in between, a letter is missing rather than
 * sent twice; the sheet stands on Today anyway. What the mail server does not take is tried again.
 */
export async function sendLetters(parts: Clocked, { send, origin }: LettersOut): Promise<number> {
  const { house } = parts;
  const now = house.clock();
  const today = dayIn(house.config.timeZone, now);
  const due = await asClock(parts, async ({ connection: { client } }) => {
    const { rows } = await client.query('select * from kernel.take_notices($1::date, $2, $3)', [
      today,
      now,
      most,
    ]);
    const found = rows as Due[];
    if (found.length > 0)
      await client.query('select kernel.append_ledger($1, $2, $3, $4, $5, null)', [
        'kernel.send-notices',
        'done',
        [...new Set(found.map((one) => one.record_id))],
        { letters: found.length },
        'ledger-machine',
      ]);
    return found;
  });
  let sent = 0;
  for (const { notice_id, record_id, user_id, email, ...notice } of due ?? []) {
    try {
      await send({ to: [email], ...writeNotice(notice, { origin, node: house.config.nodeName }) });
      sent += 1;
    } catch (error) {
      house.log('warn', 'a letter did not leave and will be tried again', { why: faultOfMail(error) });
      const again = new Date(house.clock().getTime() + againAfter);
      await asClock(parts, ({ connection: { client } }) =>
        client.query('select kernel.notice_failed($1, $2, $3, $4)', [record_id, notice_id, user_id, again]),
      );
    }
  }
  return sent;
}
