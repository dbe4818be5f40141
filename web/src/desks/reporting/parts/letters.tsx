// Which letters about the sheets of a period went out, when and to which posts; who held them is not kept here.
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';

type Letter = OutputOf<'reporting.find-letters'>['letters'][number];

export function Letters({ period }: { period: string }) {
  const t = useT();
  const format = useFormat();
  const found = useAsk('reporting.find-letters', { period });
  return (
    <section className="section stack-small">
      <h2>{t('web.reporting.letters')}</h2>
      <p className="muted">{t('web.reporting.letters-text')}</p>
      <Asked query={found}>
        {({ letters }) => {
          const sent = letters.filter(({ outcome }) => outcome !== 'waits');
          const [next] = letters.filter(({ outcome }) => outcome === 'waits');
          return (
            <>
              {sent.length === 0 ? <p>{t('web.reporting.no-letters')}</p> : <Sent letters={sent} />}
              {next && (
                <p>
                  {t('web.reporting.letters-wait', {
                    n: letters.length - sent.length,
                    date: format.date(next.on),
                  })}
                </p>
              )}
            </>
          );
        }}
      </Asked>
    </section>
  );
}

function Sent({ letters }: { letters: readonly Letter[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Frame label={t('web.reporting.letters')}>
      <table className="plain-table cards-table">
        <caption className="only-read">{t('web.reporting.letters')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.reporting.institution')}</th>
            <th scope="col">{t('web.reporting.letter')}</th>
            <th scope="col">{t('web.reporting.letter-when')}</th>
            <th scope="col">{t('web.reporting.letter-posts')}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={`${letter.sheet} ${letter.kind} ${letter.at ?? letter.on}`}>
              <th scope="row">
                <Text of={letter.organisationNames} />
              </th>
              <td>{t(`web.reporting.letter.${letter.kind}`)}</td>
              <td>{letter.at ? format.moment(letter.at) : format.date(letter.on)}</td>
              <td>
                <Posts letter={letter} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

function Posts({ letter: { outcome, posts } }: { letter: Letter }) {
  const t = useT();
  if (outcome === 'nobody' || outcome === 'failed')
    return <StateBadge tone="late" text={t(`web.reporting.letter-${outcome}`)} />;
  if (posts.length === 0) return t('web.reporting.letter-post-unknown');
  return (
    <ul className="plain-list">
      {posts.map((post) => (
        <li key={JSON.stringify(post)}>
          <Text of={post} />
        </li>
      ))}
    </ul>
  );
}
