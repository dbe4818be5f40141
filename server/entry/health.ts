/** Whether the node lives (`/healthz`) and whether it may be used (`/readyz`): database reached, ledger sealed. */
import type { FastifyInstance } from 'fastify';
import type { Door } from '#kernel/identity/door.ts';
import { sealingLag } from '#kernel/ledger/seal.ts';

/** Seconds. Until an entry is sealed, a change to it would not be noticed. */
const longestLag = 5;

export type Health = {
  /** Faults that make the node unready, in words; empty: ready. */
  faults(): Promise<string[]>;
};

export function addHealth(app: FastifyInstance, health: Health): void {
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_, reply) => {
    const faults = await health.faults();
    return reply.code(faults.length === 0 ? 200 : 503).send({ ok: faults.length === 0, faults });
  });
}

/** What is wrong with the ledger, in words: unsealed for too long, or not to be asked. */
export async function ledgerFaults(sealer: Door['pool']): Promise<string[]> {
  try {
    const lag = await sealingLag(sealer);
    return lag > longestLag ? [`The ledger has not been sealed for ${Math.round(lag)} seconds.`] : [];
  } catch {
    return ['The database does not answer.'];
  }
}
