/** The node's configuration: environment variables read once through one schema; an unknown `ZAEDNO_*` is an error. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
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
  ZAEDNO_STRICT_OUTPUT: z.enum(['on', 'off']).default('off'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url().optional(),
  DATABASE_OWNER_URL: z.url().optional(),
});

export type Config = {
  home: string;
  keys: string;
  demo: boolean;
  /** What the office calls this node, in its own language; stands under the word of the house. */
  nodeName: string | undefined;
  timeZone: string;
  embeddedForReal: boolean;
  origin: string | undefined;
  /** Whose word for the address of a request is taken; empty: nobody's. */
  trustedProxies: readonly string[];
  strictOutput: boolean;
  port: number;
  host: string;
  databaseUrl: string | undefined;
  databaseOwnerUrl: string | undefined;
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
  if (!parsed.success || problems.length > 0) {
    throw new Refusal('kernel.config-invalid', { params: { problems: problems.join('; ') } });
  }
  const c = parsed.data;
  const home = resolve(c.ZAEDNO_HOME);
  return {
    home,
    keys: resolve(home, 'keys'),
    demo: c.ZAEDNO_DEMO === 'on',
    nodeName: c.ZAEDNO_NODE_NAME,
    timeZone: c.ZAEDNO_TIME_ZONE,
    embeddedForReal: c.ZAEDNO_EMBEDDED_FOR_REAL === 'yes',
    origin: c.ZAEDNO_ORIGIN,
    trustedProxies: c.ZAEDNO_TRUSTED_PROXIES ?? [],
    strictOutput: c.ZAEDNO_STRICT_OUTPUT === 'on',
    port: c.PORT,
    host: c.HOST,
    databaseUrl: c.DATABASE_URL,
    databaseOwnerUrl: c.DATABASE_OWNER_URL,
  };
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
