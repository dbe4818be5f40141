// The command line: local commands first, everything else goes to the server's operations.

import { runServer, serverHelp } from './server.ts';
import { type Outcome, usage } from './format.ts';

const general = `Zaedno on the command line

  zaedno text tree FILE [--json]           how an official text is built
  zaedno text leaves FILE [--json-lines]   every addressed piece, in the order of the source
  zaedno text show FILE ADDRESS [--json]   one paragraph
  zaedno text decode FILE                  the declared decoding that start and end count in
  zaedno text table FILE [--json]          a table from .csv, .xlsx or .docx, with its problems
  zaedno text align FILE FILE [--json]     two language versions side by side, by address

  zaedno names compare "NAME" "NAME" [--json]   whether two names may be one in two spellings, and why

  zaedno strategy import-plan FILE --dry-run [--json]   what a plan's table would bring, and its problems

  zaedno ledger verify [--checkpoint FILE] [--json]     whether the record of actions is as it was sealed
  zaedno ledger checkpoint|key|prove|check|rotate-key    what leaves the machine, and proofs of it
  zaedno breach scope --account NAME --from --to        every record that a stolen account or session was shown
  zaedno doctor [--json]                                what this node needs: desks, keys, backups, people
  zaedno config check                                   whether the server would start with these settings
  zaedno keys [rotate]                                  how the keyring stands; a new node key for all of it
  zaedno backup [init|list|check|drill|restore-keys]    backups of the data and the keys
  zaedno restore FILE                                   a backup into an empty database
  zaedno distribute [--dry-run]                         the tables declared for Citus
  zaedno node export FOLDER | import FOLDER             a whole node in open formats

  zaedno COMMAND --help                    more about a command

${serverHelp}`;

type Command = { run: (args: string[]) => Outcome | Promise<Outcome>; help: string };

/**
 * Commands that need no server and no sign-in, by their first word. Each is loaded when it is asked for: a backup brings
 * all desks along, and whoever reads a text should not wait for them.
 */
const local = new Map<string, () => Promise<Command>>([
  [
    'text',
    () => import('./texts.ts').then(({ runTexts, textsHelp }) => ({ run: runTexts, help: textsHelp })),
  ],
  [
    'names',
    () => import('./names.ts').then(({ runNames, namesHelp }) => ({ run: runNames, help: namesHelp })),
  ],
  [
    'ledger',
    () =>
      import('./machine/ledger.ts').then(({ runLedger, ledgerHelp }) => ({
        run: runLedger,
        help: ledgerHelp,
      })),
  ],
  [
    'keys',
    () => import('./machine/keys.ts').then(({ runKeys, keysHelp }) => ({ run: runKeys, help: keysHelp })),
  ],
  [
    'breach',
    () =>
      import('./machine/breach.ts').then(({ runBreach, breachHelp }) => ({
        run: runBreach,
        help: breachHelp,
      })),
  ],
  [
    'doctor',
    () =>
      import('./machine/doctor.ts').then(({ runDoctor, doctorHelp }) => ({
        run: runDoctor,
        help: doctorHelp,
      })),
  ],
  [
    'config',
    () =>
      import('./machine/config.ts').then(({ runConfig, configHelp }) => ({
        run: runConfig,
        help: configHelp,
      })),
  ],
  [
    'backup',
    () =>
      import('./machine/backup.ts').then(({ runBackup, backupHelp }) => ({
        run: runBackup,
        help: backupHelp,
      })),
  ],
  [
    'restore',
    () =>
      import('./machine/restore.ts').then(({ runRestore, restoreHelp }) => ({
        run: runRestore,
        help: restoreHelp,
      })),
  ],
  [
    'distribute',
    () =>
      import('./machine/distribute.ts').then(({ runDistribute, distributeHelp }) => ({
        run: runDistribute,
        help: distributeHelp,
      })),
  ],
  [
    'node',
    () => import('./machine/node.ts').then(({ runNode, nodeHelp }) => ({ run: runNode, help: nodeHelp })),
  ],
]);

async function main(args: string[]): Promise<Outcome> {
  const [first, ...rest] = args;
  if (first === undefined) return usage(general);
  if (first === '--help' || first === '-h' || first === 'help') return { code: 0, out: general };
  const command = await local.get(first)?.();
  if (command)
    return rest.includes('--help') || rest.includes('-h')
      ? { code: 0, out: command.help }
      : command.run(rest);
  if (first === 'strategy' && rest[0] === 'import-plan') {
    const { plansHelp, runPlanImport } = await import('./plans.ts');
    if (rest.includes('--help') || rest.includes('-h')) return { code: 0, out: plansHelp };
    const tried = await runPlanImport(rest.slice(1));
    if (tried) return tried;
  }
  return (await runServer(args)) ?? usage(`There is no command "${first}".\n\n${general}`);
}

// Who reads us may stop in the middle (`zaedno … | head`); that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const outcome = await main(process.argv.slice(2));
if (outcome.out) process.stdout.write(outcome.out.endsWith('\n') ? outcome.out : `${outcome.out}\n`);
if (outcome.err) process.stderr.write(outcome.err.endsWith('\n') ? outcome.err : `${outcome.err}\n`);
process.exitCode = outcome.code;
