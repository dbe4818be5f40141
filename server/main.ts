/** Starts the node: configuration → database → desks → ways in. No logic of its own. */
import { startNode } from './entry/node.ts';

try {
  const node = await startNode(process.env, (line) => process.stdout.write(`${line}\n`));
  const stop = async () => {
    await node.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
