/** One node of Zaedno, from configuration to listening; and back, in the reverse order. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { desks as shipped } from '#server/desks.ts';
import { backupAges } from '#kernel/backup/shelf.ts';
import { systemClock } from '#kernel/clock.ts';
import { hasRecipient } from '#kernel/backup/recipients.ts';
import { type Config, readConfig } from '#kernel/config.ts';
import { listenForChanges } from '#kernel/db/listen.ts';
import { startEmbedded } from '#kernel/db/embedded.ts';
import { isNoRoom, refusalOfMachine } from '#kernel/db/machine-faults.ts';
import { explainContact } from '#kernel/db/first-contact.ts';
import { type DeskSource, migrate, requireCurrent } from '#kernel/db/migrate.ts';
import { asOwner, makeDatabase } from '#kernel/db/owner.ts';
import { addressOf, closePools, openPools } from '#kernel/db/pool.ts';
import { type Room, roomOf } from '#kernel/db/room.ts';
import { changedSorting, explainSorting } from '#kernel/db/sorting.ts';
import { scannerOf } from '#kernel/documents/require-scanned.ts';
import type { Door } from '#kernel/identity/door.ts';
import { type FirstPeople, makeFirstPeople } from '#kernel/identity/first-people.ts';
import { letIn } from '#kernel/identity/let-in.ts';
import { openProvider, type Provider } from '#kernel/identity/provider.ts';
import { readTexts } from '#kernel/i18n/translate.ts';
import { openQueue } from '#kernel/jobs/queue.ts';
import {
  backupPassword,
  credentialKey,
  cursorKey,
  databasePasswords,
  doorKey,
  fingerprint,
  givenSecret,
  ledgerKey,
} from '#kernel/keys/files.ts';
import { openNodeKeyring } from '#kernel/keys/node-keyring.ts';
import { ledgerName, signerOf } from '#kernel/ledger/checkpoint.ts';
import { log, whyOf } from '#kernel/log.ts';
import { Refusal } from '#kernel/operation/errors.ts';
import { wayOut } from '#kernel/way-out.ts';
import { type House, makeHouse } from '#kernel/operation/house.ts';
import { openNameIndex } from '#kernel/search/name-index.ts';
import { seedDemo } from '#tools/seed.ts';
import { afterRestore } from './after-restore.ts';
import { closeHttp } from './close-http.ts';
import { makeFigures } from './figures.ts';
import { ledgerFaults } from './health.ts';
import { waysOf } from './ledger-round.ts';
import { lettersOf } from './letters.ts';
import { openHttp } from './http.ts';
import { problemOf } from './problem.ts';
import { startWorker } from './worker.ts';

export type Node = {
  address: string;
  stop(): Promise<void>;
  /** Resolves, with a sentence, only if the embedded database ends by itself. */
  lost: Promise<string>;
};

/** What is said of a file that could not be read. */
const textsOfFiles = fileURLToPath(new URL('../../libs/texts', import.meta.url));
const pagesFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Starts a node; `letIn` prints a one-time link for that user name, `desks` are others than those shipped. Throws a sentence that says what to do where it cannot. */
export async function startNode(
  environment: Record<string, string | undefined>,
  say: (line: string) => void,
  more: { letIn?: string | undefined; desks?: readonly DeskSource[] } = {},
): Promise<Node> {
  const config = readConfig(environment);
  const opened: Opened[] = [];
  const leaving = { yes: false };
  const stop = () => closeAll(opened);
  try {
    mkdirSync(config.home, { recursive: true });
    const database = await openDatabase(config, say);
    opened.push(database.stop);
    const address = await openHouse(config, database, { say, opened, leaving }, more);
    const leave = async () => {
      leaving.yes = true;
      await Promise.race([wait(config.drainSeconds * 1000, undefined, { ref: false }), database.lost]);
      await stop();
    };
    return { address, stop: leave, lost: database.lost };
  } catch (error) {
    // What went wrong first is told, whatever goes wrong while the rest is closed.
    await stop().catch((second) => log('warn', 'closing failed', { why: whyOf(second) }));
    throw isNoRoom(error) ? new Error(noRoom(config), { cause: error }) : error;
  }
}

function noRoom({ home, databaseUrl }: Config): string {
  const where = databaseUrl ? `${home}, or the disk of the database,` : home;
  return `There is no room left to write to: the disk that holds ${where} is full.\nMake room there and start again. What was saved before is kept.`;
}

/** What closes something that was opened; run in the reverse order. */
type Opened = () => Promise<unknown>;

/** In the reverse order, each once, and the others too when one cannot: a lost database must not keep the rest open. */
async function closeAll(opened: Opened[]): Promise<void> {
  const failed: unknown[] = [];
  for (const close of opened.splice(0).toReversed()) await close().catch((error) => failed.push(error));
  if (failed.length > 0 && !failed.every((error) => refusalOfMachine(error))) throw failed[0];
}

/** Why a node did not start, in words: a refusal says what is wrong and what to do, and its code. */
export function whyNot(error: unknown): string {
  if (!(error instanceof Refusal)) return (error as Error).message;
  const texts = readTexts(shipped.map((desk) => desk.folder));
  const { title, todo, code } = problemOf(texts, 'en', error);
  return `${title}\n${todo}\n(${code})`;
}

/** What the parts of a node share while it stands. */
type Standing = { say: (line: string) => void; opened: Opened[]; leaving: { yes: boolean } };

type OpenDatabase = Pick<Node, 'stop' | 'lost'> & {
  ownerUrl: string | undefined;
  appUrl: string;
  room?: Room;
};

/** The embedded database, or the one that the configuration names. */
async function openDatabase(config: Config, say: (line: string) => void): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    return {
      ownerUrl: config.databaseOwnerUrl,
      appUrl: config.databaseUrl,
      stop: async () => {},
      lost: new Promise<string>(() => {}),
    };
  }
  const embedded = await startEmbedded({ home: config.home, log: say });
  const ownerUrl = await makeDatabase(embedded.superuserUrl, 'zaedno');
  const room = roomOf(embedded.dataFolder);
  return { ownerUrl, appUrl: ownerUrl, stop: () => embedded.stop(), lost: embedded.lost, room };
}

async function openHouse(
  config: Config,
  database: OpenDatabase,
  { say, opened, leaving }: Standing,
  { letIn: wanted, desks = shipped }: { letIn?: string | undefined; desks?: readonly DeskSource[] },
): Promise<string> {
  const passwords = databasePasswords(config.keys);
  const { ownerUrl, room } = database;
  if (ownerUrl)
    await migrate({
      ownerUrl,
      passwords,
      backupPassword: backupPassword(config.keys),
      desks,
      demo: config.demo,
      shorter: config.shorter,
      say,
    });
  const pools = openPools(addressOf(database.appUrl), passwords);
  opened.push(() => closePools(pools));
  if (!ownerUrl) {
    await requireCurrent(pools.door, desks).catch((error) => {
      throw explainContact(error, addressOf(database.appUrl), 'door');
    });
  }
  const queue = await openQueue(pools.door, log);
  opened.push(queue.stop);
  const keyring = await openNodeKeyring(config, pools.door);
  const manifests = desks.map((desk) => desk.manifest);
  const named = manifests.some(({ names }) => names && names.length > 0);
  const house = makeHouse({
    config,
    pools,
    desks: manifests,
    clock: systemClock,
    log,
    cursorKey: cursorKey(config.keys),
    keyring,
    scanning: scannerOf(config),
    queue,
    ...(named ? { names: openNameIndex({ desks: manifests, keyring, log }) } : {}),
    ...(room ? { room } : {}),
  });
  const door: Door = {
    pool: pools.door,
    clock: systemClock,
    key: doorKey(config.keys),
    credentialKey: credentialKey(config.keys),
  };
  const provider = providerOf(config);
  const demo = await isDemo(pools.door);
  if (ownerUrl) await moveIn(house, ownerUrl, say);
  if (wanted !== undefined) await openLink(config, ownerUrl, wanted, say);
  for (const one of await changedSorting(pools.door)) say(explainSorting(one));
  const erased = await afterRestore({ house, door });
  if (erased) say(erased);
  // Read when there is something to sign: a change of the key needs no restart.
  const signer = () => signerOf(ledgerName, ledgerKey(config.keys));
  const worker = await startWorker({
    house,
    door,
    signer,
    queue,
    ways: waysOf(config),
    letters: lettersOf(config),
  });
  opened.push(worker.stop);
  const build = buildOf();
  const faults = async () => [
    ...(leaving.yes ? ['This server is about to stop. Send people to another one.'] : []),
    ...(await faultsOf(pools.sealer, room)),
  ];
  const changes = listenForChanges(pools.door, log);
  opened.push(changes.stop);
  const backups = () => backupAges(config.backupTo, systemClock());
  const figures = makeFigures({
    pools,
    build,
    faults,
    backups,
    ...(house.names ? { names: house.names.figures } : {}),
  });
  const app = await openHttp({
    house,
    door,
    provider,
    texts: readTexts([textsOfFiles, ...desks.map((desk) => desk.folder)]),
    health: { faults },
    figures,
    changes,
    leaving: () => leaving.yes,
    build,
    pages: existsSync(join(pagesFolder, 'index.html')) ? pagesFolder : undefined,
    demo: demo && isLoopback(config.host),
  });
  opened.push(() => closeHttp(app));
  const address = await listen(app, config);
  if (config.metricsPort !== undefined) opened.push(await figures.listen(config.metricsPort));
  const tooLittle = room?.fault();
  if (tooLittle) say(tooLittle);
  say(`Zaedno is ready: ${address}${demo ? '  (a demo with invented people: choose one on the page)' : ''}`);
  return address;
}

/** The identity provider that the configuration names; it is asked nothing before somebody wants to sign in there. */
function providerOf({ oidc }: Config): Provider | undefined {
  if (!oidc) return undefined;
  const out = wayOut([oidc.issuer]);
  return openProvider({ ...oidc, secret: givenSecret(oidc.secretFile) }, { out, log, clock: systemClock });
}

async function listen(app: Awaited<ReturnType<typeof openHttp>>, config: Config): Promise<string> {
  try {
    return await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${config.port} on ${config.host} is taken by another program. Stop it, or choose another port: PORT=8090 npm start`,
      { cause: error },
    );
  }
}

/** A new database: the first people, and in a demo the invented country. */
async function moveIn(house: House, ownerUrl: string, say: (line: string) => void): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    const empty = await owner.query('select not exists (select 1 from kernel.users) as yes');
    const demo = await owner.query('select demo from kernel.node');
    if (demo.rows[0]?.demo) {
      if (empty.rows[0]?.yes) say('Making the invented country XC …');
      await seedDemo(house, owner);
      return;
    }
    const first: FirstPeople = await makeFirstPeople(owner);
    if (!first.invitation) return;
    say('Open this address within 30 minutes to become the first administrator (it works once):');
    say(`  ${linkOf(house.config, first.invitation)}`);
    if (hasRecipient(house.config.keys)) return;
    say(
      'Then, before the first real word is written, make the recipient of the backups, whose secret is shown once:',
    );
    say('  npm run -s zaedno -- backup init');
  });
}

/** The way back for somebody of the office, asked for at the machine by whoever holds the owner's address. */
async function openLink(
  config: Config,
  ownerUrl: string | undefined,
  login: string,
  say: (line: string) => void,
): Promise<void> {
  if (!ownerUrl) throw new Error('--let-in works with DATABASE_OWNER_URL only: set it for this one start.');
  const secret = await asOwner(ownerUrl, (owner) => letIn(owner, login));
  say(`Give this address to ${login} within 30 minutes (it works once; this act is recorded):`);
  say(`  ${linkOf(config, secret)}`);
}

function linkOf({ origin, host, port }: Config, secret: string): string {
  return `${origin ? new URL(origin).origin : `http://${host}:${port}`}/welcome#${secret}`;
}

async function isDemo(door: Door['pool']): Promise<boolean> {
  const found = await door.query('select demo from kernel.node');
  return found.rows[0]?.demo === true;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

async function faultsOf(sealer: Door['pool'], room: Room | undefined): Promise<string[]> {
  const tooLittle = room?.fault();
  return [...(tooLittle ? [tooLittle] : []), ...(await ledgerFaults(sealer))];
}

function buildOf(): string {
  const index = join(pagesFolder, 'index.html');
  return existsSync(index) ? fingerprint(readFileSync(index, 'utf8')).slice(0, 12) : 'no-pages';
}
