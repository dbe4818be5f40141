/** The invented country's files, as they lie beside this one. */
import { readFileSync } from 'node:fs';

export type Names = { en: string; bg: string; mk: string; sq: string };
export type OrganisationFile = {
  id: string;
  parent: string | null;
  kind: string;
  names: Names;
  place?: string;
  /** How many live there; of a municipality. */
  inhabitants?: number;
};
export type PostFile = {
  id: string;
  organisation: string;
  titles: Names;
  roles: string[];
  purposes: string[];
};
export type GoalFile = {
  id: string;
  parent: string | null;
  kind: 'goal' | 'objective';
  titles: Names;
  aim?: string;
  outcome?: Names;
};

export const seedFile = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

export const readOrganisations = () =>
  JSON.parse(seedFile('organisations.json').toString()) as OrganisationFile[];
export const readPosts = () => JSON.parse(seedFile('posts.json').toString()) as PostFile[];
export const readCountries = () =>
  JSON.parse(seedFile('countries.json').toString()) as { code: string; names: Names }[];
export const readGoals = () => JSON.parse(seedFile('plan-goals-xc.json').toString()) as GoalFile[];

/** The country's words for kinds of institution, in the kernel's shorter list. */
const kinds: Record<string, string> = {
  state: 'other',
  government: 'other',
  'coordinator-office': 'office',
  'independent-body': 'agency',
  'local-council': 'council',
  school: 'other',
};

export const kindOf = (kind: string): string => kinds[kind] ?? kind;
