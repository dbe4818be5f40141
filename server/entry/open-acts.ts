/** What anybody may do without signing in: `POST /api/open/<desk>/<verb-noun>`, run as the house's named service for it (ADR-0029). */
import type { FastifyInstance } from 'fastify';
import { countVisit, networkOf } from '#kernel/identity/attempts.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { run } from '#kernel/operation/run.ts';
import { keepSession } from './clock-session.ts';
import type { Entry } from './entry.ts';
import { addressOf } from './origin.ts';

/**
 * The service is one for all who come: so no answer is kept under a key, where the next could ask for it. A refusal is not
 * recorded; strangers would fill the record of actions.
 */
export function addOpenActs(app: FastifyInstance, { house, door }: Entry): void {
  const anybody = keepSession({ house, door }, 'kernel.door_anybody()');
  for (const operation of house.operations.values()) {
    if (!operation.who.includes('kernel.anybody')) continue;
    app.post(`/api/open/${operation.name.replace('.', '/')}`, async (request) => {
      if (operation.kind === 'command') await countVisit(door, networkOf(addressOf(request)));
      const secret = (await anybody.secret()) ?? refuse('kernel.busy');
      return await run(house, operation, { secret, input: request.body });
    });
  }
}
