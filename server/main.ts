/** Starts the node: configuration → database → desks → ways in. No logic of its own. */
import { parseArgs } from 'node:util';
import { startNode, whyNot } from './entry/node.ts';

const asked = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
});

// A log on a full disk, or a terminal that has gone, takes no more lines; the work goes on without them.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  const { values } = parseArgs({ options: { 'let-in': { type: 'string' } } });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const node = await startNode(process.env, say, { letIn: values['let-in'] });
  const lost = await Promise.race([asked, node.lost]);
  if (lost) process.stderr.write(`${lost}\n`);
  await node.stop();
  process.exit(lost ? 1 : 0);
} catch (error) {
  process.stderr.write(`${whyNot(error)}\n`);
  process.exit(1);
}
