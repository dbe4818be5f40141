/** The cluster's demo without the cluster: its configuration files are well-formed, and its help and refusals say what to do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { haproxyConfig } from '../cluster/haproxy-config.ts';
import { type DatabaseNode, layOut, portsNeeded } from '../cluster/layout.ts';
import { patroniConfig, timeToLive } from '../cluster/patroni-config.ts';
import { longestGap } from '../cluster/longest-gap.ts';
import { findPrograms } from '../cluster/programs.ts';
import { readArguments } from '../cluster/read-arguments.ts';
import { holds, tellKills } from '../cluster/tell-result.ts';

const layout = layOut('/nowhere', 8221, { superuser: 'one: "secret"', replication: 'another' });
const demo = join(import.meta.dirname, '..', 'cluster-demo.ts');

describe('the cluster demo', () => {
  it('gives every part a port of its own, among those that it names', () => {
    const { nodes, etcd, leaderPort, frontPort, applications } = layout;
    const ports = [
      ...nodes.flatMap(({ port, rest }) => [port, rest]),
      etcd.client,
      etcd.peer,
      leaderPort,
      frontPort,
      ...applications.map(({ port }) => port),
    ];
    assert.equal(new Set(ports).size, portsNeeded);
    assert.deepEqual([Math.min(...ports), Math.max(...ports)], [8221, 8221 + portsNeeded - 1]);
  });

  it('tells each Patroni of synchronous commits, of rewinding, and of ports on loopback', () => {
    for (const node of layout.nodes) {
      const config = JSON.parse(patroniConfig(layout, node, '/usr/lib/postgresql/15/bin'));
      const { ttl, loop_wait: wait, retry_timeout: retry, ...shared } = config.bootstrap.dcs;
      assert.equal(ttl, timeToLive);
      assert.ok(ttl >= wait + 2 * retry, 'a leader that is merely slow must not lose its word');
      assert.deepEqual([shared.synchronous_mode, shared.synchronous_mode_strict], [true, true]);
      assert.equal(shared.postgresql.use_pg_rewind, true);
      assert.ok(config.bootstrap.initdb.includes('data-checksums'), 'without them nothing is rewound');
      assert.deepEqual(config.postgresql.listen, `127.0.0.1:${node.port}`);
      assert.equal(config.postgresql.authentication.superuser.password, 'one: "secret"');
    }
  });

  const haproxy = ['/usr/sbin/haproxy', '/usr/local/sbin/haproxy'].find((path) => existsSync(path));
  it('writes a file that HAProxy takes', { skip: haproxy ? false : 'HAProxy is not on this machine' }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'zaedno-haproxy-'));
    try {
      writeFileSync(join(folder, 'haproxy.cfg'), haproxyConfig(layout));
      const said = spawnSync(String(haproxy), ['-c', '-f', join(folder, 'haproxy.cfg')], {
        encoding: 'utf8',
      });
      assert.equal(said.status, 0, said.stderr);
      assert.doesNotMatch(said.stderr, /WARNING/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('asks of real machines what it asks of itself', {
    skip: haproxy ? false : 'HAProxy is not on this machine',
  }, () => {
    const examples = join(import.meta.dirname, '..', '..', 'docs', 'operation');
    const said = spawnSync(String(haproxy), ['-c', '-f', join(examples, 'haproxy-database.cfg')]);
    assert.equal(said.status, 0, String(said.stderr));
    const patroni = readFileSync(join(examples, 'patroni.yml'), 'utf8');
    const number = (name: string) => Number(new RegExp(`^ +${name}: (\\d+)$`, 'm').exec(patroni)?.[1]);
    assert.ok(number('ttl') >= number('loop_wait') + 2 * number('retry_timeout'));
    const { dcs } = JSON.parse(patroniConfig(layout, layout.nodes[0] as DatabaseNode, '/')).bootstrap;
    for (const name of ['synchronous_mode', 'synchronous_mode_strict'])
      assert.match(patroni, new RegExp(`^ +${name}: true$`, 'm'));
    for (const name of Object.keys(dcs.postgresql.parameters))
      assert.match(patroni, new RegExp(`^ +${name}: `, 'm'), name);
    assert.match(patroni, /^watchdog: \{ mode: required/m);
  });

  it('leads to the leader alone, and cuts off whoever is none any more', () => {
    const [leader = '', people = ''] = haproxyConfig(layout).split(/^listen people$/m);
    assert.match(leader, /option httpchk GET \/primary/);
    assert.match(leader, /on-marked-down shutdown-sessions/);
    assert.equal(leader.match(/^ {2}server /gm)?.length, 3);
    assert.match(people, /option httpchk GET \/readyz/);
    assert.equal(people.match(/^ {2}server /gm)?.length, 2);
  });

  it('says what it does, and refuses other words', () => {
    const help = spawnSync(process.execPath, [demo, '--help'], { encoding: 'utf8' });
    assert.deepEqual([help.status, /--kills N/.test(help.stdout)], [0, true]);
    assert.equal(readArguments(['--kills', '10', '--upgrade'])?.kills, 10);
    for (const words of ['--kills many', '--kills 101', '--writers 0', '--port 80', '--now'])
      assert.equal(readArguments(words.split(' ')), undefined, words);
  });

  it('names the packages that are missing', () => {
    assert.deepEqual(findPrograms(['/nowhere'], '/nowhere'), {
      missing: ['patroni', 'etcd-server', 'haproxy', 'util-linux', 'postgresql-15'],
    });
  });

  it('finds the longest time without an acknowledged write, its edges included', () => {
    const at = (...times: number[]) => times.map((time) => ({ item: '', at: time }));
    assert.equal(longestGap(at(5, 12, 13), 10, 20), 7);
    assert.equal(longestGap(at(19, 11), 10, 20), 8);
    assert.equal(longestGap([], 10, 20), 10);
  });

  it('calls a run good only where every acknowledged write was found, once in a ledger that holds', () => {
    const killed = {
      kills: [{ leader: 'one', next: 'two', gapSeconds: 11, rejoinedBy: 'pg_rewind', rejoinedSeconds: 9 }],
      acknowledged: 100,
      found: 100,
      recorded: 100,
      repeats: 3,
      ledger: 'Everything holds',
      ledgerHolds: true,
      longestGapSeconds: 11,
      roles: 'two leader',
    };
    const upgraded = { restarts: 2, sent: 50, migratedSeconds: 4, failed: 0, reasons: {} };
    const good = (changed: object, other: object = {}) =>
      holds({ killed: { ...killed, ...changed }, upgraded: { ...upgraded, ...other } });
    assert.equal(good({}), true);
    assert.equal(good({ found: 99 }), false);
    assert.equal(good({ recorded: 99 }), false);
    assert.equal(good({ ledgerHolds: false }), false);
    assert.equal(good({}, { failed: 1 }), false);
    assert.match(tellKills(killed).join('\n'), /acknowledged 100, found 100, once in the ledger 100/);
  });
});
