// How far something has come: a bar and the same in words.

export function Progress({ share, text }: { share: number; text: string }) {
  return (
    <div className="progress">
      <progress max={1} value={share} aria-label={text} />
      <span className="small muted" role="status">
        {text}
      </span>
    </div>
  );
}
