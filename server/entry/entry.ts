/** What the ways in are given: the house, the door, the texts, and what is known of this build. */
import type { Listening } from '#kernel/db/listen.ts';
import type { Door } from '#kernel/identity/door.ts';
import type { Provider } from '#kernel/identity/provider.ts';
import type { Texts } from '#kernel/i18n/translate.ts';
import type { House } from '#kernel/operation/house.ts';
import type { Figures } from './figures.ts';
import type { Health } from './health.ts';

export type Entry = {
  house: House;
  door: Door;
  /** Where people may sign in beside here; undefined: nowhere. */
  provider?: Provider | undefined;
  texts: Texts;
  health: Health;
  /** Who counts the answers; absent: nobody. */
  figures?: Pick<Figures, 'watch'> | undefined;
  /** Hears of changes for the pages that are open; absent: pages are told of none. */
  changes?: Listening | undefined;
  /** Whether this server is about to stop: connections are not kept for a next request. */
  leaving?: (() => boolean) | undefined;
  /** Changes with every build of the client; an older page is told to reload. */
  build: string;
  /** The folder of the built web client; absent: no pages. */
  pages?: string | undefined;
  /** True where invented people may be signed in by one click: a demo database, on loopback. */
  demo: boolean;
};
