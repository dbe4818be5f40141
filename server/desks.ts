/** THE list of desks: the only server file that names them all. A new desk is one line here and one in `web/src/desks.ts`. */
import { fileURLToPath } from 'node:url';
import { committeeDesk } from '#desks/committee/desk.ts';
import { digestDesk } from '#desks/digest/desk.ts';
import { externalDesk } from '#desks/external/desk.ts';
import { officeDesk } from '#desks/office/desk.ts';
import { registryDesk } from '#desks/registry/desk.ts';
import { reportingDesk } from '#desks/reporting/desk.ts';
import { strategyDesk } from '#desks/strategy/desk.ts';
import type { DeskSource } from '#kernel/db/migrate.ts';

const folder = (name: string) => fileURLToPath(new URL(`./desks/${name}`, import.meta.url));

export const desks = [
  { manifest: strategyDesk, folder: folder('strategy') },
  { manifest: externalDesk, folder: folder('external') },
  { manifest: registryDesk, folder: folder('registry') },
  { manifest: reportingDesk, folder: folder('reporting') },
  { manifest: committeeDesk, folder: folder('committee') },
  { manifest: digestDesk, folder: folder('digest') },
  { manifest: officeDesk, folder: folder('office') },
] as const satisfies readonly DeskSource[];

type Manifest = (typeof desks)[number]['manifest'];

/** The closed list of roles (decisions.md): a new one needs an ADR. */
export type AllRoles =
  | `office.${'administrator' | 'auditor' | 'data-protection-officer' | 'stand-in'}`
  | `strategy.${'coordinator' | 'deputy-prevention' | 'deputy-counter-terrorism' | 'editor' | 'approver' | 'focal-point' | 'reader'}`
  | `support.${'practitioner' | 'adviser' | 'intake' | 'second-screener' | 'chair' | 'panel-member'}`
  | `support.${'case-lead' | 'mentor' | 'provider' | 'supervisor'}`
  | `partners.${'liaison' | 'supervisor' | 'observer'}`;

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;

/** Does not compile where a desk has other roles than the closed list gives it. */
export const rolesAreClosed: Same<
  Manifest['roles'][number],
  Extract<AllRoles, `${Manifest['name']}.${string}`>
> = true;

type AnyOf = Manifest['operations'][number];

/** Every operation by its name, with its input and output: what the web client's typed calls are made of. */
export type Operations = { [O in AnyOf as O['name']]: O };
