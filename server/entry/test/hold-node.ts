// A whole node in a process of its own, with the test-only desks beside those that are shipped, so that a test can kill it.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desks } from '#server/desks.ts';
import { stepsDesk } from '#kernel/test/desk-of-steps.ts';
import { trialSource } from '#kernel/test/trial.ts';
import { startNode, whyNot } from '../node.ts';

/** It has no tables, and so no policies. */
const folder = mkdtempSync(join(tmpdir(), 'zaedno-steps-'));
writeFileSync(join(folder, 'policies.sql'), '');
const asked = new Promise<void>((resolve) => process.once('SIGTERM', () => resolve()));
try {
  const all = [...desks, trialSource, { manifest: stepsDesk, folder }];
  const node = await startNode(process.env, (line) => console.log(line), { desks: all });
  const lost = await Promise.race([asked, node.lost]);
  await node.stop();
  process.exit(lost ? 1 : 0);
} catch (error) {
  console.error(whyNot(error));
  process.exit(1);
}
