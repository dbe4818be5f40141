/** How values stand in the tables: what the registry keeps. */
import type { Registry } from '../model/shared.ts';

export type RegistryColumns = {
  registry_number: string | null;
  registry_on: string | null;
  registry_signatory: string | null;
  registry_kept_at: string | null;
};

export function readRegistry(row: RegistryColumns): Registry | null {
  if (row.registry_number === null || row.registry_on === null || row.registry_signatory === null)
    return null;
  const { registry_number: number, registry_on: on, registry_signatory: signatory } = row;
  return { number, on, signatory, keptAt: row.registry_kept_at };
}
