/** Writes the letters that are due and marks them as sent; the clock sends them. No person can call it. */
import { z } from 'zod';
import { deskSentences } from '#kernel/exports/messages.ts';
import { operation } from '#kernel/operation/define.ts';
import { SubscriptionId } from '../model/subscriptions.ts';
import { newsFor, writeConfirmation, writeDigest } from '../rules/letters.ts';
import { addDays, dayBefore, isMorning, nextDue } from '../rules/subscriptions.ts';
import {
  confirmationTaken,
  findNews,
  letterTaken,
  nothingNew,
  openReader,
  type SubscriptionRow,
  takeDue,
} from '../store.ts';

/** Rows of one transaction. */
const most = 50;

export const takeLetters = operation({
  name: 'digest.take-letters',
  does: 'The clock takes the letters to readers that are due, each once.',
  kind: 'command',
  who: ['kernel.clock'],
  purpose: ['office-administration'],
  shownOnce: true,
  input: z.strictObject({}),
  output: z.strictObject({
    letters: z.array(
      z.strictObject({ letter: SubscriptionId, to: z.string(), subject: z.string(), text: z.string() }),
    ),
    more: z.boolean(),
  }),
  /** How many, never to whom. */
  audit: ({ output }) => ({ detail: { letters: output.letters.length } }),
  async run({ tx, seals, now, today, timeZone, origin, node }) {
    if (origin === undefined) return { letters: [], more: false };
    const rows = await takeDue(tx, { now, today, morning: isMorning(now, timeZone) }, most);
    const until = dayBefore(today);
    const since = rows.flatMap(({ told_through: day }) => day ?? []).toSorted()[0];
    const news = since === undefined ? [] : await findNews(tx, since, until);
    const letters = [];
    for (const row of rows) {
      const written = await writeOne(row);
      if (written) letters.push({ letter: row.record_id, ...written });
    }
    return { letters, more: rows.length === most };

    async function writeOne(row: SubscriptionRow) {
      const { record_id: subscription, reader, language, told_through: through, state } = row;
      if (reader === null) return undefined;
      const { address: to, secret } = await openReader(seals, { record_id: subscription, reader });
      const house = {
        say: deskSentences('digest', language),
        origin: origin as string,
        node,
        language,
      };
      if (state === 'asked') {
        await confirmationTaken(tx, subscription, now);
        return { to, ...writeConfirmation({ subscription, secret }, house) };
      }
      const fresh = newsFor(news, row, { through: through ?? until, until });
      if (fresh.length === 0) {
        await nothingNew(tx, subscription, addDays(today, 1));
        return undefined;
      }
      const days = { dueOn: nextDue(row.every, today), toldThrough: until, toldBefore: through ?? until };
      await letterTaken(tx, subscription, days);
      return { to, ...writeDigest({ subscription, secret, endsOn: row.erase_on ?? today }, fresh, house) };
    }
  },
});
