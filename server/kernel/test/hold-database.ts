// Holds an embedded database in a process of its own, so that a test can kill that process: `hold-database.ts HOME`.
import { startEmbedded } from '#kernel/db/embedded.ts';

const [home = ''] = process.argv.slice(2);
try {
  const database = await startEmbedded({ home, log: (line) => console.error(line) });
  const { superuserUrl, recovered, created } = database;
  console.log(JSON.stringify({ superuserUrl, recovered, created }));
  process.stdin.resume().once('end', () => void database.stop());
} catch (cause) {
  console.log(JSON.stringify({ refused: (cause as Error).message }));
}
