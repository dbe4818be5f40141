// Ctrl and a letter (or Command, on a Mac) anywhere on the page.
import { useEffect } from 'react';

export function useHotkey(letter: string, pressed: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // By the key's place too: on a Cyrillic layout the key K says "к".
      const hit = event.key.toLowerCase() === letter || event.code === `Key${letter.toUpperCase()}`;
      if (!hit || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      pressed();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [letter, pressed]);
}
