// A sentence with words in it that somebody typed, in whatever language: quoted, and not read out as if they were in the page's.

/** Stands for the words while the sentence is written; it is in no text. */
const place = '\uFFFC';

/** `say` writes the sentence around what it is given. */
export function AsTyped({ words, say }: { words: string; say: (words: string) => string }) {
  const [before = '', after = ''] = say(place).split(place);
  return (
    <>
      {before}
      <q lang="">{words}</q>
      {after}
    </>
  );
}
