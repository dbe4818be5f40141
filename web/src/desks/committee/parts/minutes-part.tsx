// The minutes of a session: drafted, sent round, remarked on, agreed; names that somebody has to look at; corrections.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { minutesFlow } from '#desks/committee/workflow.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { languageNames } from '../../../kernel/i18n/languages.ts';
import { later } from '../../../kernel/later.ts';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Minutes, SessionRead } from '../answers.ts';
import { Corrections } from './corrections.tsx';
import { FoundNames } from './found-names.tsx';
import { Voices } from './voices.tsx';

const DraftForm = later(() => import('./draft-form.tsx'), 'DraftForm');
const MinutesForm = later(() => import('./minutes-form.tsx'), 'MinutesForm');
const CirculateForm = later(() => import('./circulate-form.tsx'), 'CirculateForm');

type Act = 'draft' | 'write' | 'circulate' | 'everybody' | 'silence';

export function MinutesPart({ read }: { read: SessionRead }) {
  const t = useT();
  const may = useMay();
  const [act, setAct] = useState<Act>();
  const { minutes, session } = read;
  const close = () => setAct(undefined);
  const held = session.state === 'held';
  return (
    <section className="section" aria-labelledby="minutes">
      <h2 id="minutes">{t('web.committee.minutes')}</h2>
      {minutes ? (
        <Written read={read} minutes={minutes} act={setAct} />
      ) : (
        <>
          <p className="muted">{t(held ? 'web.committee.no-minutes' : 'web.committee.minutes-later')}</p>
          {held && may('committee.write-minutes') && (
            <Button variant="default" onClick={() => setAct('draft')}>
              {t('web.committee.draft')}
            </Button>
          )}
        </>
      )}
      <Corrections read={read} />
      {act === 'draft' && <DraftForm read={read} close={close} />}
      {act === 'write' && minutes && <MinutesForm read={read} minutes={minutes} close={close} />}
      {act === 'circulate' && minutes && (
        <CirculateForm session={session.session} version={minutes.version} close={close} />
      )}
      {(act === 'everybody' || act === 'silence') && minutes && (
        <Agree read={read} minutes={minutes} by={act} close={close} />
      )}
    </section>
  );
}

function Written(props: { read: SessionRead; minutes: Minutes; act: (act: Act) => void }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const { read, minutes, act } = props;
  const { state, silentUntil, agreedBy, names, awaited } = minutes;
  const texts = Object.entries(minutes.texts) as [keyof typeof languageNames, string][];
  const unseen = names.some(({ why }) => why === null);
  const over = silentUntil !== null && silentUntil < read.today;
  return (
    <div className="stack">
      <div className="row">
        <StateBadge tone={minutesFlow.states[state].tone} text={t(`state.committee.minutes.${state}`)} />
        {state === 'circulated' && silentUntil && (
          <span>{t('web.committee.silent-until', { date: format.date(silentUntil) })}</span>
        )}
        {state === 'agreed' && agreedBy && (
          <span>
            {t(`web.committee.agreed-by.${agreedBy}`, { date: format.date(minutes.since.slice(0, 10)) })}
          </span>
        )}
      </div>
      {texts.map(([language, text]) => (
        <details key={language} open={texts.length === 1 || undefined}>
          <summary>{languageNames[language]}</summary>
          <div className="committee-minutes committee-words" lang={language}>
            {text}
          </div>
        </details>
      ))}
      {state !== 'agreed' && <FoundNames read={read} minutes={minutes} />}
      {state !== 'drafted' && <Voices read={read} minutes={minutes} />}
      <div className="row screen-only">
        {state === 'drafted' && may('committee.circulate-minutes') && (
          <Button disabled={unseen} onClick={() => act('circulate')}>
            {t('action.committee.minutes.circulate')}
          </Button>
        )}
        {state === 'circulated' && may('committee.agree-minutes') && awaited.length === 0 && (
          <Button onClick={() => act('everybody')}>{t('web.committee.close-everybody')}</Button>
        )}
        {state === 'circulated' && may('committee.agree-minutes') && awaited.length > 0 && over && (
          <Button onClick={() => act('silence')}>{t('web.committee.close-silence')}</Button>
        )}
        {state !== 'agreed' && may('committee.write-minutes') && (
          <>
            <Button variant="default" onClick={() => act('write')}>
              {t('action.committee.minutes.rewrite')}
            </Button>
            <Button variant="default" onClick={() => act('draft')}>
              {t('web.committee.draft-anew')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function Agree(props: {
  read: SessionRead;
  minutes: Minutes;
  by: 'everybody' | 'silence';
  close: () => void;
}) {
  const t = useT();
  const { read, minutes, by, close } = props;
  const agree = useOrder('committee.agree-minutes');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t(`web.committee.close-${by}`)}
      action={t(`web.committee.close-${by}`)}
      withReason={false}
      saving={agree.isPending}
      error={agree.error}
      confirm={() =>
        agree.mutate({ session: read.session.session, base: minutes.version, by }, { onSuccess: close })
      }
    >
      <p>{t('web.committee.close-text')}</p>
      {by === 'silence' && (
        <>
          <p>{t('web.committee.close-silence-text')}</p>
          <ul>
            {minutes.awaited.map(({ organisation, names }) => (
              <li key={organisation}>
                <Text of={names} />
              </li>
            ))}
          </ul>
        </>
      )}
    </ConfirmWithReason>
  );
}
