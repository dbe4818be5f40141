/** In tests, an output with a field that its schema does not declare is an error; in production the field is dropped. */

/** Throws where `raw` holds a key that `parsed` does not. */
export function requireDeclared(name: string, raw: unknown, parsed: unknown, path = ''): void {
  if (raw === null || typeof raw !== 'object' || raw instanceof Date || raw instanceof Uint8Array) return;
  if (parsed === null || typeof parsed !== 'object') return;
  for (const key of Object.keys(raw)) {
    const at = path ? `${path}.${key}` : key;
    const value = (raw as Record<string, unknown>)[key];
    if (value === undefined) continue;
    if (!(key in parsed)) throw new Error(`${name} answers ${at}, which its output does not declare.`);
    requireDeclared(name, value, (parsed as Record<string, unknown>)[key], at);
  }
}
