// Commands of the server: every operation of openapi.json as `zaedno <desk> <operation> --field value`.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { followOrder } from './follow-order.ts';
import { columns, done, type Outcome, refused, usage } from './format.ts';

type Schema = {
  type?: string | string[];
  enum?: string[];
  default?: unknown;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
};
type Command = { summary: string; transport: string; kind: string; background: boolean; input: Schema };
type Document = {
  paths: Record<
    string,
    {
      post?: {
        summary?: string;
        'x-kind'?: string;
        'x-transport'?: string;
        'x-background'?: boolean;
        'x-input'?: Schema;
        requestBody?: { content: Record<string, { schema: Schema }> };
      };
    }
  >;
};

const documentPath = fileURLToPath(new URL('../docs/generated/openapi.json', import.meta.url));

export const serverHelp = `Commands of the server

  zaedno sign-in                  asks for a token that was made in the browser (page "Your access"), and keeps it
  zaedno sign-in --demo PERSONA   in a demo on this machine: a token for an invented person
  zaedno sign-out                 ends the token on the server and forgets it here
  zaedno <desk>                   the operations of a desk
  zaedno <desk> <operation> [--field value …] [--input FILE|-] [--file FILE] [--out FILE] [--json] [--follow]

  --server URL    the node's address (else ZAEDNO_URL, else where you signed in, else http://127.0.0.1:8080)
  --input FILE    the whole input as JSON, from a file or standard input (-)
  --file FILE     the file of an upload;  --out FILE  where a download goes
  --follow        orders long work and says on standard error how far it is, as at a terminal

Exit codes: 0 done, 1 refused or failed, 2 wrong use.
`;

/** The operations of openapi.json by desk; undefined where the document is missing. */
export function readCommands(): Map<string, Map<string, Command>> | undefined {
  if (!existsSync(documentPath)) return undefined;
  const document = JSON.parse(readFileSync(documentPath, 'utf8')) as Document;
  const desks = new Map<string, Map<string, Command>>();
  for (const [path, { post }] of Object.entries(document.paths)) {
    const [, desk, verb] = /^\/api\/([\w-]+)\/([\w-]+)$/.exec(path) ?? [];
    if (!desk || !verb || !post) continue;
    const body = Object.values(post.requestBody?.content ?? {})[0];
    const command = {
      summary: post.summary ?? '',
      transport: post['x-transport'] ?? 'json',
      kind: post['x-kind'] ?? 'command',
      background: post['x-background'] === true,
      input: post['x-input'] ?? body?.schema ?? {},
    };
    const operations = desks.get(desk) ?? new Map<string, Command>();
    desks.set(desk, operations.set(verb, command));
  }
  return desks;
}

/** Runs `zaedno <desk> …`, `sign-in` or `sign-out`; undefined where it is none of these. */
export async function runServer(args: readonly string[]): Promise<Outcome | undefined> {
  const [first = '', second, ...rest] = args;
  if (first === 'sign-in') return await signIn(args.slice(1));
  if (first === 'sign-out') return await signOut(args.slice(1));
  const desk = readCommands()?.get(first);
  if (!desk) return undefined;
  if (second === undefined || second === '--help') return done(deskHelp(first, desk));
  const command = desk.get(second);
  if (!command) return usage(`The desk ${first} has no operation "${second}".\n\n${deskHelp(first, desk)}`);
  if (rest.includes('--help')) return done(commandHelp(first, second, command));
  return await send(`${first}/${second}`, command, rest);
}

function deskHelp(desk: string, operations: Map<string, Command>): string {
  const rows = [...operations].map(([verb, command]) => [`  zaedno ${desk} ${verb}`, command.summary]);
  return `${columns(rows)}\n\n  zaedno ${desk} OPERATION --help   its fields`;
}

function commandHelp(desk: string, verb: string, command: Command): string {
  const needed = new Set(command.input.required ?? []);
  const rows = Object.entries(command.input.properties ?? {}).map(([name, schema]) => [
    `  --${name}`,
    typeOf(schema),
    needed.has(name) ? 'needed' : '',
    schema.description ?? '',
  ]);
  const files = {
    upload: '\n  --file FILE   the file to send',
    download: '\n  --out FILE    where the answer goes',
  };
  const extra = files[command.transport as keyof typeof files] ?? '';
  return `zaedno ${desk} ${verb}: ${command.summary}\n\n${columns(rows)}${extra}`;
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.join('|');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  return [schema.type ?? 'JSON'].flat().join(' or ');
}

type Flags = {
  fields: Record<string, unknown>;
  options: Record<string, string>;
  json: boolean;
  follow: boolean;
};
const switches = ['json', 'follow'] as const;
const options = new Set(['server', 'input', 'file', 'out', 'demo']);

/** Reads `--name value` pairs; throws a sentence about the first that is wrong. */
export function readFlags(args: readonly string[], input: Schema): Flags {
  const flags: Flags = { fields: {}, options: {}, json: false, follow: false };
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] as string;
    const turned = switches.find((one) => word === `--${one}`);
    if (turned) {
      flags[turned] = true;
      continue;
    }
    const name = word.startsWith('--') ? word.slice(2) : undefined;
    const value = args[at + 1];
    if (!name || value === undefined) throw new Error(`"${word}" is not a field with a value.`);
    const schema = input.properties?.[name];
    if (schema) flags.fields[name] = readValue(name, value, schema);
    else if (options.has(name)) flags.options[name] = value;
    else throw new Error(`There is no field "--${name}".`);
    at += 1;
  }
  return flags;
}

function readValue(name: string, text: string, schema: Schema): unknown {
  const types = [schema, ...(schema.anyOf ?? [])].flatMap((one) => one.type ?? (one.enum ? 'string' : []));
  if (types.includes('string')) return text === 'null' && types.includes('null') ? null : text;
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`--${name} takes ${typeOf(schema)}; "${text}" is not that.`);
  }
}

async function send(path: string, command: Command, args: readonly string[]): Promise<Outcome> {
  let flags: Flags;
  try {
    flags = readFlags(args, command.input);
  } catch (error) {
    return usage((error as Error).message);
  }
  const kept = await readKept();
  if (!kept) return refused('cli.not-signed-in', 'Sign in first: zaedno sign-in', flags.json);
  const { input: whole, file, out } = flags.options;
  const input = { ...(whole ? JSON.parse(await readInput(whole)) : {}), ...flags.fields };
  const headers: Record<string, string> = {
    authorization: `Bearer ${kept.token}`,
    'idempotency-key': crypto.randomUUID(),
  };
  let body: string | Uint8Array<ArrayBuffer> = JSON.stringify(input);
  headers['content-type'] = 'application/json';
  if (command.transport === 'upload') {
    if (!file) return usage('This operation takes a file: --file FILE');
    body = new Uint8Array(await readFile(file));
    headers['content-type'] = 'application/octet-stream';
    headers['x-zaedno-file'] = encodeURIComponent(basename(file));
    headers['x-zaedno-input'] = Buffer.from(JSON.stringify(input)).toString('base64url');
  }
  // Where somebody is watching, long work is ordered and followed; a script waits for the answer, unless it asks.
  const isWatched = flags.follow || process.stderr.isTTY;
  if (isWatched && command.background && isWriting(command, input)) headers['prefer'] = 'respond-async';
  const response = await reach(`${serverOf(flags, kept)}/api/${path}`, { method: 'POST', headers, body });
  if ('code' in response) return response;
  if (response.status === 202) return await follow(serverOf(flags, kept), kept.token, response, flags.json);
  if (!response.ok) return await problem(response, flags.json);
  if (command.transport !== 'download')
    return done(JSON.stringify(await response.json(), null, flags.json ? 0 : 2));
  if (!out) return usage('This operation answers a file: --out FILE');
  await writeFile(out, new Uint8Array(await response.arrayBuffer()));
  return done(flags.json ? JSON.stringify({ out }) : `Written to ${out}.`);
}

/** A dry run is answered at once. */
function isWriting({ input: schema }: Command, input: Record<string, unknown>): boolean {
  return (input['dryRun'] ?? schema.properties?.['dryRun']?.default ?? false) !== true;
}

async function follow(server: string, token: string, ordered: Response, asJson: boolean): Promise<Outcome> {
  const place = `${server}${ordered.headers.get('location') ?? ''}`;
  const ask = () => fetch(place, { headers: { authorization: `Bearer ${token}` } });
  const { stderr } = process;
  const clear = '\r\u001b[K';
  const say = (line: string) => stderr.write(stderr.isTTY ? `${clear}${line}` : `${line}\n`);
  const followed = await followOrder(ask, say).catch(() => undefined);
  if (stderr.isTTY) stderr.write(clear);
  if (!followed) {
    const sentence = `The node was lost from sight. The work goes on there; ask how it stands: GET ${place}`;
    return refused('cli.no-server', sentence, asJson);
  }
  if ('outcome' in followed) return done(JSON.stringify(followed.outcome, null, asJson ? 0 : 2));
  return problemOf(followed.problem as Told, asJson);
}

async function readInput(from: string): Promise<string> {
  if (from !== '-') return await readFile(from, 'utf8');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The address that is said, else that of the environment, else the one that the token was kept for. */
function serverOf(flags: Flags, kept?: Kept): string {
  const said = flags.options['server'] ?? process.env['ZAEDNO_URL'] ?? kept?.server;
  return (said ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
}

async function reach(url: string, init: RequestInit): Promise<Response | Outcome> {
  try {
    return await fetch(url, init);
  } catch {
    return refused(
      'cli.no-server',
      `No node answers at ${new URL(url).origin}. Start it with "npm start", or say --server URL.`,
      false,
    );
  }
}

type Told = { code: string; title: string; todo: string; fields?: { path: string; message: string }[] };

async function problem(response: Response, asJson: boolean): Promise<Outcome> {
  return problemOf((await response.json()) as Told, asJson);
}

function problemOf(told: Told, asJson: boolean): Outcome {
  if (asJson) return { code: 1, err: JSON.stringify(told) };
  const fields = (told.fields ?? []).map((field) => `  ${field.path}: ${field.message}`);
  return refused(told.code, [told.title, told.todo, ...fields].join('\n'), false);
}

/** The token's file: the person's own, mode 0600; never an environment variable. */
function tokenPath(): string {
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'zaedno', 'token');
}

/** A token, and the address of the node that it is for. */
type Kept = { token: string; server: string | undefined };

async function readKept(): Promise<Kept | undefined> {
  if (!existsSync(tokenPath())) return undefined;
  const [token = '', server] = (await readFile(tokenPath(), 'utf8')).trim().split('\n');
  return token === '' ? undefined : { token, server };
}

/** A token on the line would stand in the shell's history and in the list of processes: it is asked for, or piped in. */
async function signIn(args: readonly string[]): Promise<Outcome> {
  let flags: Flags;
  try {
    flags = readFlags(args, {});
  } catch {
    return usage(`A token is not written on the line.\n\n${serverHelp}`);
  }
  const demo = flags.options['demo'];
  const server = serverOf(flags);
  const token = demo ? await demoToken(server, demo) : (await askSecret('Token: ')).trim();
  if (typeof token !== 'string') return token;
  if (!/^\S{20,200}$/.test(token)) return refused('cli.no-token', 'That is no token.', flags.json);
  await mkdir(dirname(tokenPath()), { recursive: true, mode: 0o700 });
  await forget();
  await writeFile(tokenPath(), `${token}\n${server}\n`, { mode: 0o600 });
  return done(`Signed in at ${server}. The token is kept in ${tokenPath()}, for you alone.`);
}

/** One line of standard input; typed at a terminal, it is not shown. */
async function askSecret(prompt: string): Promise<string> {
  if (!process.stdin.isTTY) return await readInput('-');
  process.stderr.write(prompt);
  const nowhere = new Writable({ write: (_chunk, _encoding, next) => next() });
  const asking = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await asking.question('');
  } finally {
    asking.close();
    process.stderr.write('\n');
  }
}

async function demoToken(server: string, persona: string): Promise<string | Outcome> {
  const init = (body: unknown, cookie?: string): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  });
  const session = await reach(`${server}/api/session/demo`, init({ persona }));
  if ('code' in session) return session;
  if (!session.ok) return await problem(session, false);
  const cookie = (session.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { post, purpose } = (await session.json()) as { post: { id: string }; purpose: string };
  const wanted = { name: 'zaedno sign-in --demo', post: post.id, purpose };
  const made = await reach(`${server}/api/session/token`, init(wanted, cookie));
  if ('code' in made) return made;
  if (!made.ok) return await problem(made, false);
  return ((await made.json()) as { token: string }).token;
}

/** The token is forgotten here whatever the server says; whether it still works there is told. */
async function signOut(args: readonly string[]): Promise<Outcome> {
  let flags: Flags;
  try {
    flags = readFlags(args, {});
  } catch (error) {
    return usage((error as Error).message);
  }
  const kept = await readKept();
  await forget();
  if (!kept) return done('Nobody was signed in.');
  const server = serverOf(flags, kept);
  const headers = { authorization: `Bearer ${kept.token}`, 'content-type': 'application/json' };
  const ended = await reach(`${server}/api/session/sign-out`, { method: 'POST', headers, body: '{}' });
  if (!('code' in ended) && ended.ok) return done('Signed out. The token no longer works.');
  return refused(
    'cli.token-not-ended',
    `The token is forgotten here, but ${server} did not end it. End it on the page "Your access".`,
    flags.json,
  );
}

async function forget(): Promise<void> {
  await rm(tokenPath(), { force: true });
}
