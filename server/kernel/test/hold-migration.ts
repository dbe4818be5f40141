// Migrates in a process of its own, so that a test can kill it in the middle: `hold-migration.ts URL FOLDER`.
import { migrate } from '../db/migrate.ts';
import { passwordsOf, testServer } from './database.ts';
import { trialDesk } from './desk/desk.ts';

const [ownerUrl = '', folder = ''] = process.argv.slice(2);
const passwords = passwordsOf(testServer() ?? '');
await migrate({
  ownerUrl,
  passwords,
  desks: [{ manifest: trialDesk, folder }],
  demo: false,
  say: console.log,
});
