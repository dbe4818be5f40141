// Loads a part only when it is first shown: what opens on a press need not be there for the first page.
import { type ComponentType, createElement, lazy, Suspense } from 'react';

export function later<Name extends string, Props extends object>(
  load: () => Promise<{ [name in Name]: ComponentType<Props> }>,
  name: Name,
) {
  const Part = lazy<ComponentType<Props>>(async () => ({ default: (await load())[name] }));
  return function Later(props: Props) {
    return createElement(Suspense, { fallback: null }, createElement(Part, props));
  };
}
