/** The node's configuration: environment variables read once through one schema; an unknown `ZAEDNO_*` is an error. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type MailConfig, readMailUrl } from './notify/mail.ts';
import { readShorterTimes, type ShorterTimes } from './retention/classes.ts';
import { type ScannerAddress, scannerAddress } from './documents/scanner.ts';
import { Refusal } from './operation/errors.ts';

/** Addresses and networks (`10.0.0.4`, `fd00::/8`), divided by commas. */
const Networks = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine(
    (parts) => parts.every(isNetwork),
    'addresses or networks like 10.0.0.4 or fd00::/8, divided by commas',
  );

const schema = z.strictObject({
  ZAEDNO_HOME: z.string().min(1).default('.zaedno'),
  ZAEDNO_DEMO: z.enum(['on', 'off']).default('on'),
  ZAEDNO_NODE_NAME: z.string().trim().min(1).max(80).optional(),
  ZAEDNO_TIME_ZONE: z.string().default('Europe/Skopje'),
  ZAEDNO_EMBEDDED_FOR_REAL: z.enum(['yes', 'no']).default('no'),
  ZAEDNO_ORIGIN: z.url().optional(),
  ZAEDNO_TRUSTED_PROXIES: Networks.optional(),
  ZAEDNO_OIDC_ISSUER: z.url().optional(),
  ZAEDNO_OIDC_CLIENT_ID: z.string().trim().min(1).max(200).optional(),
  ZAEDNO_OIDC_SECRET_FILE: z.string().min(1).optional(),
  ZAEDNO_OIDC_LABEL: z.string().trim().min(1).max(60).optional(),
  ZAEDNO_OIDC_SECOND_FACTOR: z.string().trim().min(1).optional(),
  ZAEDNO_BACKUP_TO: z.string().min(1).optional(),
  ZAEDNO_KEYRING: z.string().min(1).optional(),
  ZAEDNO_KMS_URL: z.url().optional(),
  ZAEDNO_KMS_KEY: z.string().trim().min(1).max(200).optional(),
  ZAEDNO_KMS_TOKEN_FILE: z.string().min(1).optional(),
  ZAEDNO_KMS_LEAVE: z.enum(['yes', 'no']).default('no'),
  ZAEDNO_CHECKPOINTS_TO: z.string().min(1).optional(),
  ZAEDNO_CHECKPOINTS_MAIL_TO: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.email()).max(20))
    .optional(),
  ZAEDNO_MAIL_URL: z.string().min(1).optional(),
  ZAEDNO_MAIL_FROM: z.email().optional(),
  ZAEDNO_RETENTION: z.string().min(1).optional(),
  ZAEDNO_REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).max(1_000_000).default(1200),
  ZAEDNO_SCANNER: z.string().trim().min(1).optional(),
  ZAEDNO_DRAIN_SECONDS: z.coerce.number().int().min(0).max(60).default(0),
  ZAEDNO_STRICT_OUTPUT: z.enum(['on', 'off']).default('off'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  ZAEDNO_METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  DATABASE_URL: z.url().optional(),
  DATABASE_OWNER_URL: z.url().optional(),
});

export type Config = {
  home: string;
  keys: string;
  /** The folder of the keys of records. */
  keyring: string;
  /** The key service that holds the node key; undefined: a file among `keys`. */
  kms: { address: string; key: string; tokenFile: string; leave: boolean } | undefined;
  demo: boolean;
  /** What the office calls this node, in its own language; stands under the word of the house. */
  nodeName: string | undefined;
  timeZone: string;
  embeddedForReal: boolean;
  origin: string | undefined;
  /** Whose word for the address of a request is taken; empty: nobody's. */
  trustedProxies: readonly string[];
  /** The identity provider at which people may sign in; undefined: with what this node keeps alone. */
  oidc: OidcConfig | undefined;
  /** The folder into which backups go every night; undefined: none are taken. */
  backupTo: string | undefined;
  /** Where the ledger's checkpoints go every day: a folder, addresses; nowhere where neither is named. */
  checkpoints: { folder: string | undefined; mailTo: readonly string[] };
  /** The mail server; undefined: this node sends no mail. */
  mail: MailConfig | undefined;
  /** Retention classes that this country keeps for a shorter time than the house. */
  shorter: ShorterTimes;
  /** What one account may ask of one instance in a minute, and one network of people who are not signed in. */
  requestsPerMinute: number;
  /** Where the virus scanner listens; 'none': the operator has said that there is none; undefined: nothing was said. */
  scanner: ScannerAddress | 'none' | undefined;
  /** Seconds between the word that it is about to stop (`/readyz`) and taking no more connections. */
  drainSeconds: number;
  strictOutput: boolean;
  port: number;
  host: string;
  /** Where the figures of the operation are served, on 127.0.0.1; undefined: nowhere. */
  metricsPort: number | undefined;
  databaseUrl: string | undefined;
  databaseOwnerUrl: string | undefined;
};

export type OidcConfig = {
  issuer: string;
  clientId: string;
  /** The file of its secret, of mode 0600. */
  secretFile: string;
  /** What stands on the button. */
  label: string;
  /** The provider's words (`acr`) for a sign-in with a second factor; empty: the second factor is asked for here. */
  secondFactor: readonly string[];
};

/** Variables that belong to tests and tools, not to the server; they are no error here. */
const elsewhere = ['ZAEDNO_TEST_SERVER_URL', 'ZAEDNO_SHARED', 'ZAEDNO_URL', 'ZAEDNO_CHROMIUM'];

/** Reads the configuration or throws one error that names every variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const relevant: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || value === '' || elsewhere.includes(name)) continue;
    if (name.startsWith('ZAEDNO_') || name in schema.shape) relevant[name] = value;
  }
  const parsed = schema.safeParse(relevant);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => describe(issue));
  if (parsed.success && !isTimeZone(parsed.data.ZAEDNO_TIME_ZONE))
    problems.push('ZAEDNO_TIME_ZONE is no time zone');
  // Otherwise a forgotten line would quietly put a real node on the embedded database.
  if (parsed.success && parsed.data.DATABASE_OWNER_URL && !parsed.data.DATABASE_URL)
    problems.push('DATABASE_OWNER_URL is set without DATABASE_URL');
  if (parsed.success) problems.push(...faultsOfOidc(parsed.data), ...faultsOfKms(parsed.data));
  if (parsed.success) problems.push(...faultsOfLedger(parsed.data));
  const said = parsed.success ? parsed.data.ZAEDNO_SCANNER : undefined;
  if (said && said !== 'none' && !scannerAddress(said))
    problems.push('ZAEDNO_SCANNER is clamd://host:port, clamd:/path/to/socket, or none');
  if (!parsed.success || problems.length > 0) {
    throw new Refusal('kernel.config-invalid', { params: { problems: problems.join('; ') } });
  }
  const c = parsed.data;
  const home = resolve(c.ZAEDNO_HOME);
  return {
    home,
    keys: resolve(home, 'keys'),
    keyring: resolve(c.ZAEDNO_KEYRING ?? resolve(home, 'keyring')),
    kms: kmsOf(c, home),
    demo: c.ZAEDNO_DEMO === 'on',
    nodeName: c.ZAEDNO_NODE_NAME,
    timeZone: c.ZAEDNO_TIME_ZONE,
    embeddedForReal: c.ZAEDNO_EMBEDDED_FOR_REAL === 'yes',
    origin: c.ZAEDNO_ORIGIN,
    trustedProxies: c.ZAEDNO_TRUSTED_PROXIES ?? [],
    oidc: oidcOf(c, home),
    backupTo: c.ZAEDNO_BACKUP_TO ? resolve(c.ZAEDNO_BACKUP_TO) : undefined,
    checkpoints: {
      folder: c.ZAEDNO_CHECKPOINTS_TO ? resolve(c.ZAEDNO_CHECKPOINTS_TO) : undefined,
      mailTo: c.ZAEDNO_CHECKPOINTS_MAIL_TO ?? [],
    },
    mail: c.ZAEDNO_MAIL_URL ? readMailUrl(c.ZAEDNO_MAIL_URL, c.ZAEDNO_MAIL_FROM) : undefined,
    shorter: readShorterTimes(c.ZAEDNO_RETENTION ?? ''),
    requestsPerMinute: c.ZAEDNO_REQUESTS_PER_MINUTE,
    scanner: said === 'none' ? 'none' : scannerAddress(said ?? ''),
    drainSeconds: c.ZAEDNO_DRAIN_SECONDS,
    strictOutput: c.ZAEDNO_STRICT_OUTPUT === 'on',
    port: c.PORT,
    host: c.HOST,
    metricsPort: c.ZAEDNO_METRICS_PORT,
    databaseUrl: c.DATABASE_URL,
    databaseOwnerUrl: c.DATABASE_OWNER_URL,
  };
}

type Read = z.infer<typeof schema>;

function faultsOfLedger(c: Read): string[] {
  const faults: string[] = [];
  const attempt = (name: string, read: () => unknown) => {
    try {
      read();
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
    }
  };
  const { ZAEDNO_MAIL_URL: mail } = c;
  if (mail) attempt('ZAEDNO_MAIL_URL', () => readMailUrl(mail, c.ZAEDNO_MAIL_FROM));
  if (!mail && c.ZAEDNO_CHECKPOINTS_MAIL_TO) faults.push('ZAEDNO_MAIL_URL is missing');
  attempt('ZAEDNO_RETENTION', () => readShorterTimes(c.ZAEDNO_RETENTION ?? ''));
  return faults;
}

function faultsOfOidc(c: Read): string[] {
  const { ZAEDNO_OIDC_ISSUER: issuer, ZAEDNO_OIDC_CLIENT_ID: client } = c;
  const others = [c.ZAEDNO_OIDC_SECRET_FILE, c.ZAEDNO_OIDC_LABEL, c.ZAEDNO_OIDC_SECOND_FACTOR];
  if (!issuer && (client || others.some(Boolean))) return ['ZAEDNO_OIDC_ISSUER is missing'];
  if (issuer && !client) return ['ZAEDNO_OIDC_CLIENT_ID is missing'];
  const { protocol, hostname } = new URL(issuer ?? 'https://none');
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return [];
  return ['ZAEDNO_OIDC_ISSUER must begin with https://'];
}

function faultsOfKms(c: Read) {
  const { ZAEDNO_KMS_URL: url, ZAEDNO_KMS_KEY: key, ZAEDNO_KMS_TOKEN_FILE: file } = c;
  if (!url) return key || file || c.ZAEDNO_KMS_LEAVE === 'yes' ? ['ZAEDNO_KMS_URL is missing'] : [];
  const { protocol, hostname } = new URL(url);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return [
    ...(key ? [] : ['ZAEDNO_KMS_KEY is missing']),
    ...(isSafe ? [] : ['ZAEDNO_KMS_URL must begin with https://']),
  ];
}

function kmsOf(c: Read, home: string): Config['kms'] {
  const { ZAEDNO_KMS_URL: url, ZAEDNO_KMS_KEY: key } = c;
  if (!url || !key) return undefined;
  const tokenFile = resolve(c.ZAEDNO_KMS_TOKEN_FILE ?? resolve(home, 'keys', 'kms-token'));
  return { address: url.replace(/\/+$/, ''), key, tokenFile, leave: c.ZAEDNO_KMS_LEAVE === 'yes' };
}

function oidcOf(c: Read, home: string): OidcConfig | undefined {
  const { ZAEDNO_OIDC_ISSUER: issuer, ZAEDNO_OIDC_CLIENT_ID: clientId } = c;
  if (!issuer || !clientId) return undefined;
  return {
    issuer,
    clientId,
    secretFile: resolve(c.ZAEDNO_OIDC_SECRET_FILE ?? resolve(home, 'keys', 'oidc-client-secret')),
    label: c.ZAEDNO_OIDC_LABEL ?? new URL(issuer).hostname,
    secondFactor: (c.ZAEDNO_OIDC_SECOND_FACTOR ?? '').split(/[\s,]+/).filter(Boolean),
  };
}

function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown: ${issue.keys.join(', ')}`;
  return `${issue.path.join('.')}: ${issue.message}`;
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  // A network of everybody would let anybody say where they come from.
  return (
    bits === undefined ||
    (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (family === 4 ? 32 : 128))
  );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
