// The rooms with the names of all acts: where acts of any desk are told, each is called as its desk calls it.
import { desks } from './desks.ts';

export const actRooms: readonly string[] = [
  'kernel-acts',
  ...desks.flatMap(({ name, acts = name }) => [name, acts]),
];
