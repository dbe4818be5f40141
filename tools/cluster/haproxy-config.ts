// What HAProxy is told: one door to the leader of the database, one to the instances of the application.
import type { Layout } from './layout.ts';

export function haproxyConfig(layout: Layout): string {
  const databases = layout.nodes.map(
    ({ name, port, rest }) => `  server ${name} 127.0.0.1:${port} check port ${rest}`,
  );
  const applications = layout.applications.map(({ name, port }) => `  server ${name} 127.0.0.1:${port}`);
  return `global
  maxconn 1000

defaults
  timeout connect 2s
  timeout check 2s

# Patroni answers 200 at /primary on the leader alone. Whoever is no leader any more loses its connections at once.
listen leader
  mode tcp
  bind 127.0.0.1:${layout.leaderPort}
  timeout client 30m
  timeout server 30m
  option httpchk GET /primary
  http-check expect status 200
  default-server check inter 1s fastinter 250ms fall 2 rise 1 on-marked-down shutdown-sessions
${databases.join('\n')}

# As in docs/operation/haproxy.cfg, without TLS.
listen people
  mode http
  bind 127.0.0.1:${layout.frontPort}
  timeout client 60s
  timeout server 60s
  retries 2
  option redispatch
  balance leastconn
  option httpchk GET /readyz
  default-server check inter 1s fastinter 250ms fall 1 rise 2
${applications.join('\n')}
`;
}
