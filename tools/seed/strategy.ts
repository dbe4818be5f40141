/** The invented country's strategy, plan and ties, made by its editor through the strategy desk. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';

/** Does nothing in a house without the strategy desk. */
export async function seedStrategy(house: House, _owner: Client): Promise<void> {
  if (!house.operations.has('strategy.install-index')) return;
}
