// What each page of the desk asks first.
import type { First } from '../../kernel/ask-ahead.ts';
import { readHolidaysSearch, yearOf } from './holidays-search.ts';
import { readLedgerSearch } from './ledger-search.ts';
import { erasuresQuery, ledgerQuery, usersQuery } from './queries.ts';

export const firstOfOrganisations: First = ({ ask }) => ask('office.find-organisations', {});

export const firstOfPosts: First = ({ ask }) => ask('office.find-posts', {});

export const firstOfPost: First = ({ ask }, { params }) =>
  ask('office.read-post', { post: params['post'] ?? '' });

export const firstOfPeople: First = async ({ house, may }) => {
  if (may('office.find-users')) await house.queries.prefetchInfiniteQuery(usersQuery(house));
};

export const firstOfPerson: First = ({ ask }, { params }) =>
  ask('office.read-user', { user: params['user'] ?? '' });

export const firstOfLedger: First = async ({ house, may, ask }, { search }) => {
  void ask('office.verify-ledger', {});
  if (may('office.read-ledger'))
    await house.queries.prefetchInfiniteQuery(ledgerQuery(house, readLedgerSearch(search)));
};

export const firstOfHolds: First = ({ ask }) => ask('office.find-ledger-holds', {});

export const firstOfErasures: First = async ({ house, may }) => {
  if (may('office.find-erasures')) await house.queries.prefetchInfiniteQuery(erasuresQuery(house));
};

export const firstOfBreaches: First = ({ ask }) => ask('office.find-breaches', {});

export const firstOfBreach: First = ({ ask }, { params }) =>
  ask('office.find-breaches', { breach: params['breach'] ?? '' });

export const firstOfHolidays: First = ({ ask }, { search }) => {
  const year = yearOf(readHolidaysSearch(search));
  return Promise.all([
    ask('office.find-holidays', { year }),
    ask('office.find-holidays', { year: year - 1 }),
  ]);
};

export const firstOfReadiness: First = ({ ask }) =>
  Promise.all([ask('office.read-readiness', {}), ask('office.count-reviewed-texts', {})]);

export const firstOfDoctor: First = ({ ask }) =>
  Promise.all([
    ask('office.read-doctor', {}),
    ask('office.find-ceremonies', {}),
    ask('office.what-stops', {}),
  ]);

export const firstOfLooks: First = ({ ask }) => ask('office.find-looks', {});
