/** Before anybody is served: what a restored database or keyring brought back is erased again. */
import { eraseAgain } from '#kernel/retention/erase-again.ts';
import { asClock, type ClockParts, withClock } from './clock-session.ts';

/** Answers a sentence where there was something to erase. `zaedno restore` does it too; a restore by hand does not. */
export async function afterRestore(parts: ClockParts): Promise<string | undefined> {
  const { keyring } = parts.house;
  if (!keyring) return undefined;
  const clock = withClock(parts);
  try {
    const again = await asClock(clock, ({ connection }) =>
      eraseAgain(connection.client, { ...keyring.folder, destroy: keyring.destroy }),
    );
    if (!again || again.records + again.keys === 0) return undefined;
    return `Erased again after a restore: ${again.records} records and ${again.keys} keys.`;
  } finally {
    await clock.endClock();
  }
}
