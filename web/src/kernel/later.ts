// Loads a part only when it is first shown: what opens on a press need not be there for the first page.
import { type ComponentType, lazy } from 'react';

export function later<Name extends string, Props extends object>(
  load: () => Promise<{ [name in Name]: ComponentType<Props> }>,
  name: Name,
) {
  return lazy(async () => ({ default: (await load())[name] }));
}
