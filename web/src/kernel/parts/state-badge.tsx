// A state as a word with a tone: never as a colour alone.
import type { Tone } from './notice.tsx';

export function StateBadge({ tone, text }: { tone: Tone; text: string }) {
  return <span className={`badge tone-${tone}`}>{text}</span>;
}
