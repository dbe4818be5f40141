// The questions of the desk that are answered page by page.
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { House } from '../../kernel/house.tsx';

export function eventsQuery({ api }: House) {
  return infiniteQueryOptions({
    queryKey: ['external.find-events', 'pages'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.ask('external.find-events', { limit: 50, ...(pageParam ? { after: pageParam } : {}) }, signal),
    getNextPageParam: ({ next }) => next,
  });
}

export function agreementsQuery({ api }: House) {
  return infiniteQueryOptions({
    queryKey: ['external.find-agreements', 'pages'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.ask('external.find-agreements', { limit: 50, ...(pageParam ? { after: pageParam } : {}) }, signal),
    getNextPageParam: ({ next }) => next,
  });
}

/** All of them, or those of one agreement. */
export function jointQuery({ api }: House, agreement: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['external.find-joint', 'pages', agreement],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.ask(
        'external.find-joint',
        { limit: 50, ...(agreement ? { agreement } : {}), ...(pageParam ? { after: pageParam } : {}) },
        signal,
      ),
    getNextPageParam: ({ next }) => next,
  });
}

export function lessonsQuery({ api }: House, of: { event: string } | { item: string }) {
  return infiniteQueryOptions({
    queryKey: ['external.find-lessons', of],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.ask(
        'external.find-lessons',
        { ...of, limit: 50, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      ),
    getNextPageParam: ({ next }) => next,
  });
}
