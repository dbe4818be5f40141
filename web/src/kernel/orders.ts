// Long work that was ordered and left: how one's own orders stand, asked again while something is under way.
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type House, useHouse } from './house.tsx';
import type { ProblemBody } from './problem.ts';

export type OwnOrder = {
  order: string;
  operation: string;
  input: unknown;
  file: string | null;
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** While it is running: what is being done, and `done` of `total` where that can be counted. */
  step: string | null;
  done: number | null;
  total: number | null;
  orderedAt: string;
  endedAt: string | null;
  /** A few numbers of the outcome. */
  tells: Readonly<Record<string, number>> | null;
  problem: ProblemBody | null;
};

export const isOpen = ({ state }: OwnOrder): boolean => state === 'waiting' || state === 'running';

const soon = 700;
const later = 3_000;

/** One order, with what the operation answered once it is done. */
export function useOwnOrder<Outcome>(order: string): UseQueryResult<OwnOrder & { outcome: Outcome | null }> {
  const { api } = useHouse();
  return useQuery({
    queryKey: ['orders', order],
    queryFn: ({ signal }) => api.orders<OwnOrder & { outcome: Outcome | null }>(order, signal),
    refetchInterval: ({ state: { data } }) => (data && isOpen(data) ? soon : false),
    // Whoever has another window before them still wants to find it done.
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
}

/** What is under way or ended within a day, the newest first. */
export function ownOrdersQuery({ api }: House) {
  return queryOptions({
    queryKey: ['orders'],
    queryFn: ({ signal }) => api.orders<{ items: readonly OwnOrder[] }>(undefined, signal),
    // What was asked ahead of the page is new enough for it.
    staleTime: 1_000,
  });
}

export function useOwnOrders(): UseQueryResult<{ items: readonly OwnOrder[] }> {
  return useQuery({
    ...ownOrdersQuery(useHouse()),
    refetchInterval: ({ state: { data } }) => (data?.items.some(isOpen) ? later : false),
  });
}

/** How far an order has come, 0 to 1, by the steps that its operation goes through; undefined while it waits. */
export function shareOf({ step, done, total }: OwnOrder, steps: readonly string[]): number | undefined {
  const at = steps.indexOf(step ?? '');
  if (at < 0) return undefined;
  const within = total && done !== null ? done / total : 0;
  return (at + within) / steps.length;
}
