// From which day to which, as one would say it.
import { useFormat } from '../../../kernel/i18n.tsx';

export function EventDays({ first, last }: { first: string; last: string }) {
  const format = useFormat();
  return (
    <span className="external-days">
      <time dateTime={first}>{format.date(first)}</time>
      {last !== first && (
        <>
          {' – '}
          <time dateTime={last}>{format.date(last)}</time>
        </>
      )}
    </span>
  );
}
