// What the server answers about who is at work here.
import type { Names } from './i18n/languages.ts';

export type PostSummary = {
  id: string;
  names: Names;
  organisation: Names;
  purposes: readonly string[];
  deputy: boolean;
  /** Names of those whom a deputy stands in for; null for a holder. */
  onBehalfOf: readonly string[] | null;
  /** The deputy's last day, `YYYY-MM-DD`. */
  until: string | null;
};

export type Session = {
  signedIn: boolean;
  demo: boolean;
  /** Whether passkeys work under this address. */
  passkeys: boolean;
  /** In how many seconds it ends: if nothing happens, and in any case. */
  ends?: { idle: number; absolute: number };
  /** Where people may sign in beside here; whether it vouches for a second factor. */
  provider?: { label: string; secondFactor: boolean } | null;
  build: string;
  node: { name: string | null; timeZone: string };
  languages: readonly string[];
  user?: { id: string; name: string; language: string };
  post?: {
    id: string;
    names: Names;
    organisation: Names;
    onBehalfOf: readonly string[] | null;
    until: string | null;
  };
  purpose?: string;
  roles?: readonly string[];
  posts?: readonly PostSummary[];
  /** `unscanned`: it keeps personal data, and no scanner looks at what is uploaded here. */
  desks?: readonly { name: string; on: boolean; unscanned?: boolean }[];
  operations?: readonly string[];
};
