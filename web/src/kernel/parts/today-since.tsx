// "Since you were here": a few facts, each a link.
import { Link } from '@tanstack/react-router';
import { Text, useFormat, useT } from '../i18n.tsx';
import type { Since } from '../today.ts';

export function TodaySince({ since }: { since: Since }) {
  const t = useT();
  const format = useFormat();
  const { lines, more } = since;
  const day = format.date(since.since);
  return (
    <>
      <p className="muted small">
        {since.first
          ? t('web.since.first', { date: day })
          : t(lines.length > 0 ? 'web.since.from' : 'web.since.nothing', {
              date: format.moment(since.since),
            })}
      </p>
      <ul className="plain-list today-since">
        {lines.map((line) => (
          <li key={line.key}>
            <Link to={line.to} params={(line.params ?? {}) as never} search={(line.search ?? {}) as never}>
              {t(line.text, line.values)}
            </Link>
            <span className="muted">
              {' · '}
              <Text of={line.titles} />
            </span>
          </li>
        ))}
        {more > 0 && <li className="muted">{t('web.since.more', { n: more })}</li>}
      </ul>
    </>
  );
}
