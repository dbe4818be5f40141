// Letters that are being written, and those that are signed and have not left.
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { Correspondent } from './correspondent.tsx';
import { StateWords } from './state-words.tsx';

export function UnsentLetters() {
  const t = useT();
  const format = useFormat();
  const found = useAsk('registry.find-unsent', {});
  const letters = found.data?.letters ?? [];
  if (letters.length === 0) return null;
  return (
    <section className="section" aria-labelledby="unsent">
      <h2 id="unsent">{t('web.registry.unsent')}</h2>
      <ul className="plain-list">
        {letters.map(({ letter, subjects, correspondent, number, state, since }) => (
          <li key={letter} className="split-line">
            <div>
              <Link to="/registry/letters/$letter" params={{ letter }}>
                <Text of={subjects} />
              </Link>
              <div className="muted small">
                <Correspondent of={correspondent} /> · {number ?? t('web.registry.no-number')} ·{' '}
                {format.date(since)}
              </div>
            </div>
            <div className="row">
              <StateWords of={{ state, direction: 'outgoing', due: false }} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
