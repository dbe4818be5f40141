/** Figures of the operation for Prometheus, on a port of this machine alone. They count answers, never people. */
import { createServer, type Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Pools } from '#kernel/db/pool.ts';
import type { NameFigures } from '#kernel/search/name-index.ts';

export type FiguresParts = {
  pools: Pools;
  build: string;
  /** Seconds since the newest backup of each kind that there is. */
  backups(): Partial<Record<'data' | 'keys', number>>;
  faults(): Promise<string[]>;
  /** Of the index of names, where a desk has one. */
  names?: () => NameFigures;
};

export type Figures = {
  /** Counts and times every answer of a server. */
  watch(app: FastifyInstance): void;
  /** Listens on 127.0.0.1; answers how it is closed. Throws where the port is taken. */
  listen(port: number): Promise<() => Promise<void>>;
};

/** Seconds: a page is quick under 0.1, and somebody notices from 1 on. */
const steps = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** One registry per node, so that two nodes in one process do not count each other's answers. */
export function makeFigures(parts: FiguresParts): Figures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'zaedno_answers_total',
    help: 'Answers by route and status.',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'zaedno_answer_seconds',
    help: 'Seconds from a request to its answer, by route.',
    labelNames: ['route'],
    buckets: steps,
    registers: [registry],
  });
  addGauges(registry, parts);
  if (parts.names) addNameGauges(registry, parts.names);
  return {
    watch(app) {
      app.addHook('onResponse', async (request, reply) => {
        // The route as it is declared, never the address: an address can name a record.
        const route = request.routeOptions.url ?? 'unknown';
        answers.inc({ route, status: String(reply.statusCode) });
        // It is answered for as long as the page is open.
        if (reply.getHeader('content-type') === 'text/event-stream') return;
        seconds.observe({ route }, reply.elapsedTime / 1000);
      });
    },
    listen: (port) => listen(registry, port),
  };
}

function addGauges(registry: Registry, { pools, build, faults, backups }: FiguresParts): void {
  const registers = [registry];
  new Gauge({
    name: 'zaedno_build',
    help: 'Always 1; the build is its label.',
    labelNames: ['build'],
    registers,
  }).set({ build }, 1);
  new Gauge({
    name: 'zaedno_ready',
    help: '1 where the node may be used, 0 where /readyz names a fault.',
    registers,
    async collect() {
      this.set((await faults()).length === 0 ? 1 : 0);
    },
  });
  new Gauge({
    name: 'zaedno_database_connections',
    help: 'Connections by the role that they work as: open, idle, and work that waits for one.',
    labelNames: ['role', 'state'],
    registers,
    collect() {
      for (const role of ['app', 'door', 'sealer'] as const) {
        const pool = pools[role];
        this.set({ role, state: 'open' }, pool.totalCount);
        this.set({ role, state: 'idle' }, pool.idleCount);
        this.set({ role, state: 'waiting' }, pool.waitingCount);
      }
    },
  });
  new Gauge({
    name: 'zaedno_backup_age_seconds',
    help: 'Seconds since the last good backup, by kind.',
    labelNames: ['kind'],
    registers,
    async collect() {
      for (const [kind, age] of Object.entries(await backups()))
        if (age !== undefined) this.set({ kind }, age);
    },
  });
}

/** Numbers of the index of names: none of them is about anybody. */
function addNameGauges(registry: Registry, names: () => NameFigures): void {
  const add = (name: string, help: string, value: (figures: NameFigures) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value(names()));
      },
    });
  add('zaedno_names_held', 'Names in the index in this node’s memory.', (one) => one.names);
  add('zaedno_names_serving', '1 where the index serves, 0 while it is being built.', (one) =>
    one.serving ? 1 : 0,
  );
  add(
    'zaedno_names_behind_events',
    'Changes of names that the index has not taken in.',
    (one) => one.behindEvents,
  );
  add('zaedno_names_behind_seconds', 'Seconds that the index is behind.', (one) => one.behindSeconds);
}

function listen(registry: Registry, port: number): Promise<() => Promise<void>> {
  const server: Server = createServer(async (request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end();
    try {
      const text = await registry.metrics();
      response.writeHead(200, { 'content-type': registry.contentType }).end(text);
    } catch {
      // A gauge could not be asked: the scrape fails, and whoever watches sees that it does.
      response.writeHead(503).end();
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new Error(`The figures cannot be served on port ${port}. Set ZAEDNO_METRICS_PORT to a free one.`, {
          cause: error,
        }),
      ),
    );
    server.listen(port, '127.0.0.1', () =>
      resolve(() => new Promise<void>((closed) => server.close(() => closed()))),
    );
  });
}
