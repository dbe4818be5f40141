/** Seals until nothing waits. A transaction that writes in any database of the server holds the horizon back, and tests run side by side. */
import type { Pool } from 'pg';
import type { Signer } from '../ledger/checkpoint.ts';
import { seal, sealingLag } from '../ledger/seal.ts';

/** Answers how many entries were sealed. Throws where some are still waiting after a minute. */
export async function sealAll(pool: Pool, signer: Signer): Promise<number> {
  let sealed = 0;
  for (let tries = 0; tries < 1_200; tries += 1) {
    sealed += await seal(pool, signer);
    if ((await sealingLag(pool)) === 0) return sealed;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Entries wait for the sealer after a minute.');
}
