// The register, page by page.
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { House } from '../../kernel/house.tsx';
import type { RegisterSearch } from './search.ts';

export function itemsQuery({ api }: House, search: RegisterSearch) {
  return infiniteQueryOptions({
    queryKey: ['registry.find-items', search],
    queryFn: ({ pageParam, signal }) =>
      api.ask('registry.find-items', { ...search, ...(pageParam ? { after: pageParam } : {}) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
