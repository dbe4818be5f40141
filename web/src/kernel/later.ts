// Loads a part only when it is first shown: what opens on a press need not be there for the first page.
import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react';

export function later<Name extends string, Props extends object>(
  load: () => Promise<{ [name in Name]: ComponentType<Props> }>,
  name: Name,
  /** What stands there until then. */
  meanwhile: (props: Props) => ReactNode = () => null,
) {
  const Part = lazy<ComponentType<Props>>(async () => ({ default: (await load())[name] }));
  return function Later(props: Props) {
    return createElement(Suspense, { fallback: meanwhile(props) }, createElement(Part, props));
  };
}
