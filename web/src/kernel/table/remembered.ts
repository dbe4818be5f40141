// What a person chose for tables, kept in this browser: height of rows for all, columns for each.
import { useState } from 'react';

export const densities = ['dense', 'normal', 'comfortable'] as const;
export type Density = (typeof densities)[number];
export const rowHeights: Readonly<Record<Density, number>> = { dense: 30, normal: 36, comfortable: 44 };

/** A value kept under a name; one that no longer fits is forgotten. */
export function useRemembered<Value>(
  name: string,
  first: Value,
  fits: (value: unknown) => value is Value,
): [Value, (value: Value) => void] {
  const key = `zaedno.${name}`;
  const [value, setValue] = useState<Value>(() => read(key, fits) ?? first);
  return [
    value,
    (next) => {
      setValue(next);
      write(key, next);
    },
  ];
}

export function isDensity(value: unknown): value is Density {
  return densities.some((density) => density === value);
}

export function isColumnChoice(value: unknown): value is Record<string, boolean> {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((on) => typeof on === 'boolean')
  );
}

function read<Value>(key: string, fits: (value: unknown) => value is Value): Value | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return fits(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

// Storage may be full or refused; the choice then lasts as long as the page.
function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}
