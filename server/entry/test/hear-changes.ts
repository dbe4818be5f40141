/** Listens like an open page: server-sent events of one session, as they come. */
import { setTimeout as pause } from 'node:timers/promises';

export type Heard = { event: string; data: { again?: string[] } };

export type Ear = {
  status: number;
  heard: Heard[];
  /** Waits until so many have been heard; throws after five seconds. */
  until(many: number): Promise<void>;
  /** Resolves when the server ends it. */
  over: Promise<void>;
  close(): void;
};

export async function hearChanges(address: string, secret: string): Promise<Ear> {
  const stopping = new AbortController();
  const response = await fetch(`${address}/api/session/changes`, {
    headers: { cookie: `zaedno_session=${secret}` },
    signal: stopping.signal,
  });
  const heard: Heard[] = [];
  const read = async () => {
    let text = '';
    for await (const bytes of response.body ?? []) {
      text += Buffer.from(bytes).toString('utf8');
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const event = /^event: (.*)$/m.exec(part)?.[1];
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (event && data) heard.push({ event, data: JSON.parse(data) as Heard['data'] });
      }
    }
  };
  return {
    status: response.status,
    heard,
    over: read().catch(() => undefined),
    close: () => stopping.abort(),
    async until(many) {
      for (let waited = 0; heard.length < many; waited += 20) {
        if (waited > 5_000) throw new Error(`Heard ${JSON.stringify(heard)} and no more.`);
        await pause(20);
      }
    },
  };
}
