/** Many people at the test-only desk, at work over HTTP at whatever server they are told. */
import { Client } from 'pg';
import type { Pools } from '#kernel/db/pool.ts';
import { comeIn, hire } from '#kernel/test/people.ts';
import { keeper, switchOn } from '#kernel/test/trial.ts';

/** Switches the desk on and hires so many; answers the secrets of their sessions. */
export async function hireKeepers(ownerUrl: string, pools: Pools, many: number): Promise<string[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await switchOn(owner);
  } finally {
    await owner.end();
  }
  const secrets: string[] = [];
  for (let n = 0; n < many; n += 1) {
    const person = await hire(ownerUrl, { ...keeper, login: `keeper-${n}` });
    secrets.push(await comeIn(pools, person, 'prevention-support'));
  }
  return secrets;
}

export type Sent = { status: number; json: Record<string, unknown> };

/** Sends a command or question; status 0 where the server had gone before it answered. */
export async function send(
  address: string,
  secret: string,
  name: string,
  { input, key }: { input: unknown; key?: string },
): Promise<Sent> {
  try {
    const response = await fetch(`${address}/api/${name.replace('.', '/')}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: `zaedno_session=${secret}`,
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  } catch (error) {
    // The connection broke or was never made, or the answer broke off; anything else is a fault of the test.
    const { name: kind } = error as Error;
    if (error instanceof TypeError || error instanceof SyntaxError || kind === 'TimeoutError')
      return { status: 0, json: {} };
    throw error;
  }
}
