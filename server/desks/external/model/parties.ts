/** The noun of an institution or post that organises, is invited, promises or follows up. Never a person. Browser-safe. */
import { z } from 'zod';
import { ReadTexts } from './shared.ts';

/** `organisation` and `post` of the office's lists, `neighbour` of the register. */
export const partyKinds = ['organisation', 'neighbour', 'post'] as const;
export type PartyKind = (typeof partyKinds)[number];

const partyOf = <const Kinds extends readonly [PartyKind, ...PartyKind[]]>(kinds: Kinds) =>
  z.strictObject({ kind: z.enum(kinds), id: z.uuid() });

export const Party = partyOf(partyKinds);
/** An institution, here or abroad. */
export const Institution = partyOf(['organisation', 'neighbour']);
/** Whom a task can be given. */
export const OwnParty = partyOf(['organisation', 'post']);
export type Party = z.output<typeof Party>;

/** As it is read back; without names where it is gone or out of sight. */
export const ReadParty = Party.extend({ names: ReadTexts });
export type ReadParty = z.output<typeof ReadParty>;
