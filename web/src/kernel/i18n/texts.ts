// Holds the texts of the interface: rooms are loaded as they are entered, and again when the language changes.
import { loaders } from 'virtual:messages';
import type { Message, Values } from '#kernel/i18n/say.ts';
import { say } from '#kernel/i18n/say.ts';
import { isLanguage, type Language, preferred } from './languages.ts';

const remembered = 'zaedno.language';

export type Texts = {
  /** Changes with every load and language, so that React knows when to draw again. */
  readonly snapshot: () => Snapshot;
  readonly subscribe: (changed: () => void) => () => void;
  /** Loads a room's texts in the current language, once. */
  readonly load: (room: string) => Promise<void>;
  /** Changes the language of everything loaded, then tells the page; the place is kept. */
  readonly speak: (language: Language) => Promise<void>;
};

export type Snapshot = {
  readonly language: Language;
  readonly t: (key: string, values?: Values) => string;
  /** Whether there is such a text: for codes that a newer server may know and this page does not. */
  readonly has: (key: string) => boolean;
};

export function createTexts(): Texts {
  const rooms = new Set<string>();
  const listeners = new Set<() => void>();
  let language = firstLanguage();
  let known: Readonly<Record<string, Message>> = {};
  let speaking = Promise.resolve();
  let current = snapshot(language, known);

  const fetchRoom = async (room: string, wanted: Language) => (await loaders[room]?.[wanted]())?.texts ?? {};
  const tell = (next: Language, texts: Readonly<Record<string, Message>>) => {
    language = next;
    known = texts;
    current = snapshot(language, known);
    document.documentElement.lang = language;
    for (const changed of listeners) changed();
  };

  const changeTo = async (next: Language): Promise<void> => {
    const all = await Promise.all([...rooms].map((room) => fetchRoom(room, next)));
    // A room that was entered meanwhile would be without its texts.
    if (all.length !== rooms.size) return changeTo(next);
    remember(next);
    tell(next, Object.assign({}, ...all));
  };

  return {
    snapshot: () => current,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    async load(room) {
      if (rooms.has(room)) return;
      const wanted = language;
      const texts = await fetchRoom(room, wanted);
      rooms.add(room);
      if (wanted === language) tell(language, { ...known, ...texts });
      else await this.speak(language);
    },
    async speak(next) {
      // One change after the other: of two at once the slower would take the texts of the quicker away.
      const before = speaking;
      speaking = (async () => {
        await before.catch(() => {});
        await changeTo(next);
      })();
      await speaking;
    },
  };
}

function snapshot(language: Language, texts: Readonly<Record<string, Message>>): Snapshot {
  return {
    language,
    has: (key) => Object.hasOwn(texts, key),
    t(key, values = {}) {
      const message = texts[key];
      return message === undefined ? key : say(message, values, language);
    },
  };
}

function firstLanguage(): Language {
  const kept = readKept();
  return isLanguage(kept) ? kept : preferred(navigator.languages);
}

// A browser may refuse storage altogether; then the language is asked of the browser each time.
function readKept(): string | null {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // Nothing to do: the session on the server keeps it too.
  }
}
