// What anybody asks of the letters; without a session, and so not kept with what is asked at work.
import { queryOptions } from '@tanstack/react-query';
import type { House } from '../../kernel/house.tsx';
import type { InputOf, OutputOf } from '../../kernel/operations.ts';

export type Choice = InputOf<'digest.subscribe'>['choice'];
export type Link = InputOf<'digest.read-subscription'>;
export type Own = OutputOf<'digest.read-subscription'>;

export function choicesQuery({ api }: House) {
  return queryOptions({
    queryKey: ['open letters'],
    queryFn: () => api.open('digest.read-choices', {}),
    retry: false,
  });
}

export function ownQuery({ api }: House, link: Link | undefined) {
  return queryOptions({
    queryKey: ['open own letters', link?.subscription],
    queryFn: () => api.open('digest.read-subscription', link as Link),
    enabled: link !== undefined,
    retry: false,
  });
}

/** What stands after the `#`: no server and no log has seen it. */
export function readLink(hash: string): Link | undefined {
  const [, subscription, secret] = /^#([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/.exec(hash) ?? [];
  return subscription && secret ? { subscription, secret } : undefined;
}
