// One line of Today: something that waits for this person with its next step, or something that they handed on.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Text, useFormat, useT } from '../i18n.tsx';
import type { WaitsFor, Waiting } from '../today.ts';

export function WaitingLine({ one }: { one: Waiting }) {
  const t = useT();
  const tone = one.rule ? 'today-dot-late' : one.urgent ? 'today-dot-urgent' : '';
  return (
    <li className="today-line">
      <span className={`today-dot ${tone}`} aria-hidden />
      <div className="today-what">
        <div>
          {t(one.text, { n: one.count })}
          {one.titles && (
            <>
              {': '}
              <Text of={one.titles} />
            </>
          )}
          {one.name && `: ${one.name}`}
        </div>
        <When of={one} />
      </div>
      <Step to={one}>{t(one.action)}</Step>
    </li>
  );
}

export function HandedOnLine({ one }: { one: WaitsFor }) {
  const t = useT();
  return (
    <li className="today-line today-line-plain">
      <div className="today-what">
        <div>
          {t(one.text)}: {one.titles ? <Text of={one.titles} /> : one.name}
        </div>
        <When of={one} />
        {one.posts && (
          <div className="muted small">
            {one.posts.length > 0 ? t('web.today.handed-on.to') : t('web.today.handed-on.nobody')}{' '}
            {one.posts.map((post, index) => (
              <span key={JSON.stringify(post)}>
                {index > 0 && ', '}
                <Text of={post} />
              </span>
            ))}
          </div>
        )}
      </div>
      <Step to={one}>{t('web.today.handed-on.open')}</Step>
    </li>
  );
}

/** Since when, by when, and where it is overdue, under which rule the clock reminds. */
function When({
  of: { since, by, exactly, rule },
}: {
  of: Pick<Waiting, 'since' | 'by' | 'exactly' | 'rule'>;
}) {
  const t = useT();
  const format = useFormat();
  if (!since && !by) return null;
  return (
    <div className="muted small">
      {since && `${t('web.today.since', { date: format.date(since) })} `}
      {by && !rule && t('web.today.by', { date: exactly ? format.moment(by) : format.date(by) })}
      {rule && (
        <span className="today-late">
          {t(rule.months > 0 ? 'web.today.overdue-months' : 'web.today.overdue-days', {
            date: by ? format.date(by) : '',
            state: t(rule.state),
            n: rule.months || rule.days,
          })}
        </span>
      )}
    </div>
  );
}

/** The one next action, which leads to where it is done. */
function Step({ to: { to, params, search }, children }: { to: Waiting | WaitsFor; children: string }) {
  return (
    <Button
      component={Link}
      to={to}
      params={(params ?? {}) as never}
      search={(search ?? {}) as never}
      variant="default"
      size="compact-md"
    >
      {children}
    </Button>
  );
}
