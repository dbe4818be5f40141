// What this node needs, as `zaedno doctor` says it at the machine, changes of its keys, and whom it could not do without.
import { useAsk } from '../../../kernel/ask.ts';
import { useFormat, useT, useTOr } from '../../../kernel/i18n.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { Ceremonies } from '../parts/ceremonies.tsx';

import '../parts/office.css';

type Finding = OutputOf<'office.read-doctor'>['findings'][number];
type Stop = OutputOf<'office.what-stops'>['now'][number];
const tones = { must: 'late', should: 'waiting', fine: 'done' } as const;
const parts = [
  'desks',
  'people',
  'configuration',
  'keys',
  'backups',
  'ledger',
  'machine',
  'work',
] as const satisfies readonly Finding['about'][];

export function DoctorPage() {
  const t = useT();
  const found = useAsk('office.read-doctor', {});
  return (
    <Page title={t('web.nav.doctor')} lead={t('web.doctor.lead')} width="narrow">
      <Asked query={found}>
        {({ findings, lists }) => (
          <>
            <p>{t('web.doctor.must', { n: findings.filter((one) => one.level === 'must').length })}</p>
            {parts.map((about) => {
              const these = findings.filter((one) => one.about === about);
              return these.length === 0 ? null : (
                <section key={about} className="section">
                  <h2>{t(`web.doctor.${about}`)}</h2>
                  <ul className="plain-list stack">
                    {these.map((one) => (
                      <Line key={`${one.code} ${JSON.stringify(one.values)}`} finding={one} lists={lists} />
                    ))}
                  </ul>
                </section>
              );
            })}
          </>
        )}
      </Asked>
      <Ceremonies />
      <WhatStops />
    </Page>
  );
}

function Line({ finding, lists }: { finding: Finding; lists: Readonly<Record<string, string>> }) {
  const t = useT();
  const tOr = useTOr();
  const format = useFormat();
  const { code, level } = finding;
  const values = Object.fromEntries(
    Object.entries(finding.values).map(([name, value]) => {
      const of = lists[name];
      if (name === 'at') return [name, format.date(String(value))];
      if (name === 'desk') return [name, tOr(`web.desk.${value}`, String(value))];
      return [
        name,
        of
          ? String(value)
              .split(', ')
              .map((one) => inSentence(t(`${of}.${one}`)))
              .join('; ')
          : value,
      ];
    }),
  );
  return (
    <li className="doctor-line">
      <div>
        <StateBadge tone={tones[level]} text={t(`web.doctor.level-${level}`)} />
      </div>
      <div>
        <p>{t(`doctor.${code}`, values)}</p>
        {level !== 'fine' && <p className="muted">{t(`doctor.${code}.todo`, values)}</p>}
      </div>
    </li>
  );
}

/** A name that begins with a capital where it stands alone. */
function inSentence(name: string): string {
  return name.slice(0, 1).toLocaleLowerCase() + name.slice(1);
}

function WhatStops() {
  const t = useT();
  const found = useAsk('office.what-stops', {});
  return (
    <section className="section">
      <h2>{t('web.stops.title')}</h2>
      <p>{t('web.stops.text')}</p>
      <Asked query={found}>
        {({ now, without }) => (
          <>
            {now.length > 0 && (
              <>
                <h3 className="told-heading">{t('web.stops.now')}</h3>
                <Stops stops={now} />
              </>
            )}
            {without.length === 0 && now.length === 0 && <p>{t('web.stops.none')}</p>}
            {without.map((one) => (
              <div key={one.user}>
                <h3 className="told-heading">{t('web.stops.without', { name: one.name })}</h3>
                <Stops stops={one.stops} />
              </div>
            ))}
          </>
        )}
      </Asked>
    </section>
  );
}

function Stops({ stops }: { stops: readonly Stop[] }) {
  const t = useT();
  const tOr = useTOr();
  return (
    <ul>
      {stops.map((one) => (
        <li key={`${one.desk} ${one.act}`}>
          {tOr(`web.desk.${one.desk}`, one.desk)}: {t(`act.${one.act}`)} ({t(`stop.${one.how}`)})
        </li>
      ))}
    </ul>
  );
}
