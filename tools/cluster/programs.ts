// The programs of the cluster, as Debian's packages bring them; whatever is missing is named with its package.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Programs = { patroni: string; etcd: string; haproxy: string; setpriv: string; postgres: string };

const packages = {
  patroni: 'patroni',
  etcd: 'etcd-server',
  haproxy: 'haproxy',
  setpriv: 'util-linux',
  postgres: 'postgresql-15',
} as const;

const usualFolders = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
  '/sbin',
];

function find(name: string, folders: readonly string[]): string | undefined {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** The folder with initdb and postgres of the newest PostgreSQL from 15 on. */
function findPostgres(all: string): string | undefined {
  if (!existsSync(all)) return undefined;
  const newest = readdirSync(all)
    .map(Number)
    .filter((version) => version >= 15)
    .toSorted((a, b) => b - a)[0];
  return newest === undefined ? undefined : join(all, String(newest), 'bin');
}

/** All of them, or the names of Debian's packages that are missing. */
export function findPrograms(
  folders: readonly string[] = usualFolders,
  postgres = '/usr/lib/postgresql',
): Programs | { missing: string[] } {
  const found = {
    patroni: find('patroni', folders),
    etcd: find('etcd', folders),
    haproxy: find('haproxy', folders),
    setpriv: find('setpriv', folders),
    postgres: findPostgres(postgres),
  };
  const names = Object.keys(packages) as (keyof typeof packages)[];
  const missing = names.filter((name) => !found[name]).map((name) => packages[name]);
  return missing.length > 0 ? { missing } : (found as Programs);
}
