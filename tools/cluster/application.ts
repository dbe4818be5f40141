// Two instances of the application on the cluster, as an operator runs them: one home of keys, one database, two ports.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';
import { launch, type Launched } from './launch.ts';
import type { Programs } from './programs.ts';
import { answers, until } from './until.ts';

export type Instance = { name: string; port: number; running: Launched };

export type Application = {
  /** Where people come in, by way of HAProxy. */
  readonly address: string;
  readonly instances: Instance[];
  /** Ends an instance as systemd would (SIGTERM), starts it again and waits until HAProxy may use it. */
  restart(name: string): Promise<void>;
  /** As the operator's one start by hand with the owner's address: brings the database to this release, and ends. */
  migrate(): Promise<void>;
};

const root = join(import.meta.dirname, '..', '..');

/** HAProxy looks once a second and wants to see an instance ready twice. */
const seenTwice = 3_000;

/** The first instance makes the database and migrates; the service itself never holds the owner's address. */
export async function startApplication(
  cluster: Cluster,
  programs: Programs,
  opened: (stop: () => Promise<void>) => void,
): Promise<Application> {
  const { layout } = cluster;
  mkdirSync(homeOf(cluster), { mode: 0o700 });
  const instances: Instance[] = [];
  opened(async () => {
    await Promise.all(instances.map(({ running }) => running.stop(30)));
  });
  const begin = (name: string, port: number, owner?: string) =>
    launch({
      command: process.execPath,
      args: ['server/main.ts'],
      folder: root,
      log: join(layout.folder, `instance-${name}.log`),
      setpriv: programs.setpriv,
      environment: environmentOf(cluster, port, owner),
    });
  for (const { name, port } of layout.applications) {
    const running = begin(name, port, instances.length === 0 ? cluster.ownerUrl : undefined);
    instances.push({ name, port, running });
    await ready(port, running);
  }
  const address = `http://127.0.0.1:${layout.frontPort}`;
  await until('HAProxy to find the application', 30, () => answers(`${address}/readyz`));
  return {
    address,
    instances,
    async migrate() {
      const running = begin('by-hand', 0, cluster.ownerUrl);
      const isReady = async () => {
        if (readFileSync(running.log, 'utf8').includes('Zaedno is ready')) return true;
        if (running.running()) return false;
        throw new Error(`The start by hand ended:\n${readFileSync(running.log, 'utf8').slice(-2000)}`);
      };
      try {
        await until('the start by hand', 120, isReady);
      } finally {
        await running.stop(60);
      }
    },
    async restart(name) {
      const instance = instances.find((one) => one.name === name);
      if (!instance) throw new Error(`There is no instance ${name}.`);
      await instance.running.stop(60);
      instance.running = begin(name, instance.port);
      await ready(instance.port, instance.running);
      await new Promise((resolve) => setTimeout(resolve, seenTwice));
    },
  };
}

/** What the server, and a command at the machine, are told. */
export function environmentOf(
  cluster: Cluster,
  port: number,
  owner?: string,
): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(ZAEDNO_|DATABASE_)/.test(name));
  return {
    ...Object.fromEntries(inherited),
    ZAEDNO_HOME: homeOf(cluster),
    ZAEDNO_REQUESTS_PER_MINUTE: '1000000',
    // Red at /readyz for so long before it takes no more: HAProxy looks once a second.
    ZAEDNO_DRAIN_SECONDS: '4',
    PORT: String(port),
    DATABASE_URL: `postgres://127.0.0.1:${cluster.layout.leaderPort}/zaedno`,
    ...(owner && { DATABASE_OWNER_URL: owner }),
  };
}

const homeOf = ({ layout }: Cluster) => join(layout.folder, 'home');

async function ready(port: number, running: Launched): Promise<void> {
  await until(`the instance on port ${port}`, 120, async () => {
    if (running.running()) return answers(`http://127.0.0.1:${port}/readyz`);
    throw new Error(`The instance on port ${port} ended:\n${readFileSync(running.log, 'utf8').slice(-2000)}`);
  });
}
