/** Step 2: who may do this, and for what purpose. */
import type { Transaction } from '../db/transaction.ts';
import type { AnyOperation } from './define.ts';
import { refuse } from './errors.ts';
import type { House } from './house.ts';

/** A stranger never learns whether input was well formed, and a desk that is off answers nobody. Throws a Refusal. */
export function requireAllowed(
  house: House,
  operation: AnyOperation,
  { actor, desksOn, kind }: Transaction,
): void {
  const allowed =
    operation.who.some((role) => actor.roles.includes(role)) && operation.purpose.includes(actor.purpose);
  if (!allowed) refuse('kernel.not-allowed');
  if (operation.stepUp && !actor.steppedUp) refuse('kernel.step-up-needed');
  const desk = house.deskOf(operation);
  if (desk.holdsPersonalData && kind === 'token') refuse('kernel.not-allowed');
  if (desk.holdsPersonalData && !operation.evenOff && !desksOn.includes(desk.name)) {
    refuse('kernel.desk-not-switched-on', { params: { desk: desk.name } });
  }
}
