// The HTTP arm: requests come from a process of their own, so that client and server do not share a thread.
import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Figures, figures } from './measure.ts';

export type HttpArm = { address: string; path: string; secret: string; concurrency: number; seconds: number };

/** Sends requests over kept connections from a child for some seconds; loopback only. */
export function httpFigures(arm: HttpArm): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--client'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('message', (message) => resolve(message as Figures));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code) reject(new Error(`The HTTP client ended with ${code}.`));
    });
    child.send(arm);
  });
}

async function act(arm: HttpArm): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: arm.concurrency });
  const url = new URL(arm.path, arm.address);
  const times: number[] = [];
  const send = () =>
    new Promise<void>((resolve, reject) => {
      const sent = request(url, {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': 2,
          cookie: `zaedno_session=${arm.secret}`,
        },
      });
      sent.once('error', reject);
      sent.once('response', (response) => {
        if (response.statusCode !== 200) reject(new Error(`HTTP ${response.statusCode}`));
        response.resume().once('end', resolve);
      });
      sent.end('{}');
    });
  const end = performance.now() + arm.seconds * 1000;
  const began = performance.now();
  const one = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      await send();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: arm.concurrency }, one));
  agent.destroy();
  return figures(times, (performance.now() - began) / 1000);
}

if (process.argv.includes('--client')) {
  process.once('message', async (message) => {
    process.send?.(await act(message as HttpArm));
    process.disconnect();
  });
}
