// The questions of the office desk that are answered page by page.
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { House } from '../../kernel/house.tsx';
import type { OutputOf } from '../../kernel/operations.ts';
import type { LedgerSearch } from './ledger-search.ts';

type NextUser = OutputOf<'office.find-users'>['next'];

export function ledgerQuery({ api }: House, search: LedgerSearch) {
  const input = {
    limit: 50,
    ...(search.record ? { record: search.record } : {}),
    ...(search.from ? { from: `${search.from}T00:00:00Z` } : {}),
    ...(search.until ? { until: `${search.until}T23:59:59Z` } : {}),
  };
  return infiniteQueryOptions({
    queryKey: ['office.read-ledger', input],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.ask('office.read-ledger', { ...input, ...(pageParam ? { before: pageParam } : {}) }, signal),
    getNextPageParam: ({ next }) => next,
    // Reading the record is itself an entry in it: nothing here is read again by itself.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function erasuresQuery({ api }: House) {
  return infiniteQueryOptions({
    queryKey: ['office.find-erasures', 'pages'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.ask('office.find-erasures', { limit: 50, ...(pageParam ? { before: pageParam } : {}) }, signal),
    getNextPageParam: ({ next }) => next,
  });
}

export function usersQuery({ api }: House) {
  return infiniteQueryOptions({
    queryKey: ['office.find-users', 'pages'],
    initialPageParam: null as NextUser,
    queryFn: ({ pageParam, signal }) =>
      api.ask('office.find-users', { limit: 50, ...(pageParam ? { after: pageParam } : {}) }, signal),
    getNextPageParam: ({ next }) => next,
  });
}
