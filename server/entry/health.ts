/** Whether the node lives (`/healthz`) and whether it may be used (`/readyz`): database reached, ledger sealed. */
import type { FastifyInstance } from 'fastify';

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
