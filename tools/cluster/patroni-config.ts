// What Patroni is told about one PostgreSQL of the cluster. JSON is YAML, so nothing needs quoting by hand.
import { join } from 'node:path';
import type { DatabaseNode, Layout } from './layout.ts';

/** Seconds that a leader's word holds in etcd; without a new one the others choose another. */
export const timeToLive = 10;

/** The text of its configuration file, which holds passwords: mode 0600. `binaries` is the folder of `initdb`. */
export function patroniConfig(layout: Layout, node: DatabaseNode, binaries: string): string {
  const { superuser, replication } = layout.passwords;
  const config = {
    scope: 'zaedno',
    name: node.name,
    restapi: { listen: `127.0.0.1:${node.rest}`, connect_address: `127.0.0.1:${node.rest}` },
    etcd3: { hosts: [`127.0.0.1:${layout.etcd.client}`] },
    bootstrap: {
      dcs: {
        ttl: timeToLive,
        loop_wait: 2,
        retry_timeout: 3,
        // A commit is answered when a second machine has it on its disk; strict: or not at all.
        synchronous_mode: true,
        synchronous_mode_strict: true,
        postgresql: {
          use_pg_rewind: true,
          use_slots: true,
          parameters: {
            max_connections: 200,
            wal_level: 'replica',
            wal_keep_size: '256MB',
            max_wal_senders: 8,
            max_replication_slots: 8,
            hot_standby: 'on',
            // The other standby finds the new leader's log at once: until one follows, no commit is answered.
            wal_retrieve_retry_interval: '500ms',
          },
        },
      },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C.UTF-8' }, 'data-checksums'],
    },
    postgresql: {
      listen: `127.0.0.1:${node.port}`,
      connect_address: `127.0.0.1:${node.port}`,
      data_dir: join(node.folder, 'data'),
      bin_dir: binaries,
      pgpass: join(node.folder, 'pgpass'),
      pg_hba: [
        'local all all scram-sha-256',
        'host all all 127.0.0.1/32 scram-sha-256',
        'host replication replication 127.0.0.1/32 scram-sha-256',
      ],
      authentication: {
        superuser: { username: 'postgres', password: superuser },
        replication: { username: 'replication', password: replication },
      },
      parameters: { unix_socket_directories: node.folder, password_encryption: 'scram-sha-256' },
    },
    // One machine, one fate: there is nothing that a watchdog could restart.
    watchdog: { mode: 'off' },
    tags: { nofailover: false, noloadbalance: false, clonefrom: false, nosync: false },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
