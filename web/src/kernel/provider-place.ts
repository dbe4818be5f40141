// Where somebody was when they left for the identity provider; kept in this tab alone.

const key = 'zaedno.place';

export function rememberPlace(path: string | undefined): void {
  if (path === undefined) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, path);
}

/** Once; a path of this house, or undefined. */
export function takePlace(): string | undefined {
  const path = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return path !== null && /^\/(?![/\\])/.test(path) ? path : undefined;
}
