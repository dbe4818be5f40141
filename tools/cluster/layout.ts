// Which port and which folder each part of the cluster has; nothing is opened here.
import { join } from 'node:path';

export type DatabaseNode = { name: string; folder: string; port: number; rest: number };

export type Layout = {
  folder: string;
  nodes: readonly DatabaseNode[];
  etcd: { folder: string; client: number; peer: number };
  /** Leads to whichever PostgreSQL is the leader. */
  leaderPort: number;
  /** Where people come in. */
  frontPort: number;
  applications: readonly { name: string; port: number }[];
  passwords: { superuser: string; replication: string };
};

/** So many ports, one after another, beginning with the first. */
export const portsNeeded = 12;

export function layOut(folder: string, firstPort: number, passwords: Layout['passwords']): Layout {
  const nodes = ['one', 'two', 'three'].map((name, n) => ({
    name,
    folder: join(folder, name),
    rest: firstPort + 2 + n,
    port: firstPort + 5 + n,
  }));
  return {
    folder,
    nodes,
    etcd: { folder: join(folder, 'etcd'), client: firstPort, peer: firstPort + 1 },
    leaderPort: firstPort + 8,
    frontPort: firstPort + 9,
    applications: [
      { name: 'a', port: firstPort + 10 },
      { name: 'b', port: firstPort + 11 },
    ],
    passwords,
  };
}
