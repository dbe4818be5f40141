/** Where a request comes from: under a name of ours, and from our own page; another site's is refused. */
import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Config } from '#kernel/config.ts';
import { refuse } from '#kernel/operation/errors.ts';

/** Refuses a POST that a foreign page caused. Programs without a browser send neither header. */
export function requireSameOrigin(request: FastifyRequest, configured: string | undefined): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse('kernel.foreign-origin');
  const origin = request.headers.origin;
  if (origin === undefined) return;
  const ours = configured ?? `${request.protocol}://${request.headers.host}`;
  // An address that cannot be read, or is of no known kind, is nobody's origin, and `null` is nobody's page.
  if (origin === 'null' || !URL.canParse(ours) || origin !== new URL(ours).origin)
    refuse('kernel.foreign-origin');
}

/** The name that the browser asked for. A forwarded name is nobody's word to take: a page could write one itself. */
export function hostName(request: FastifyRequest): string {
  return (request.headers.host ?? '').toLowerCase().replace(/:\d*$/, '');
}

/** Where a request comes from, as it is counted: what a trusted proxy says, if that is an address at all. */
export function addressOf(request: FastifyRequest): string {
  return isIP(request.ip) > 0 ? request.ip : (request.socket.remoteAddress ?? '');
}

/** Whether a name always means this machine. */
export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}

/**
 * Refuses a host name that is not ours: a stranger's name can be pointed at this machine, and the browser would then
 * take the stranger's page for ours. Known are the loopback names, the address listened on, and ZAEDNO_ORIGIN.
 */
export function requireKnownHost(request: FastifyRequest, config: Config): void {
  // Of two names the proxy before us may have read the other one.
  const names = request.raw.rawHeaders.filter((word, at) => at % 2 === 0 && word.toLowerCase() === 'host');
  if (names.length > 1) refuse('kernel.foreign-origin');
  const name = hostName(request);
  if (isLoopbackName(name) || name === config.host.toLowerCase()) return;
  if (config.origin && name === new URL(config.origin).hostname) return;
  refuse('kernel.foreign-origin');
}
