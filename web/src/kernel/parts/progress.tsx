// How far something has come: a bar and the same in words.

/** `share` is 0 to 1; undefined: nobody can say yet. */
export function Progress({ share, text }: { share: number | undefined; text: string }) {
  return (
    <div className="progress">
      <progress max={1} value={share} aria-label={text} />
      <span className="small muted" role="status">
        {text}
      </span>
    </div>
  );
}
