// What institutions say of minutes that went round: who agreed, who remarked, whose word is awaited.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Minutes, SessionRead } from '../answers.ts';

const VoiceForm = later(() => import('./voice-form.tsx'), 'VoiceForm');

export function Voices({ read, minutes }: { read: SessionRead; minutes: Minutes }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const [saying, setSaying] = useState(false);
  const { voices, awaited, state, round } = minutes;
  const own = read.speaksFor;
  const attended = read.attendance.filter(
    ({ organisation, way }) => way !== 'guest' && (own === null || own === organisation),
  );
  return (
    <section aria-labelledby="voices">
      <h3 id="voices">{t('web.committee.voices')}</h3>
      <ul className="plain-list">
        {voices.map(({ voice, names, agrees, words, letter, at, round: said }) => (
          <li key={voice} className="line-item">
            <div>
              <Text of={names} />
              {words && <div className="committee-words">{words}</div>}
              <div className="muted small">
                {format.date(at.slice(0, 10))}
                {letter &&
                  ` · ${t('web.committee.by-letter', { number: letter.number, date: format.date(letter.on) })}`}
                {said !== round && ` · ${t('web.committee.earlier-round')}`}
              </div>
            </div>
            <StateBadge
              tone={agrees ? 'done' : 'waiting'}
              text={t(agrees ? 'web.committee.agrees' : 'web.committee.remarks')}
            />
          </li>
        ))}
      </ul>
      {state === 'circulated' && awaited.length > 0 && (
        <>
          <p>{t('web.committee.awaited')}</p>
          <ul>
            {awaited.map(({ organisation, names }) => (
              <li key={organisation}>
                <Text of={names} />
              </li>
            ))}
          </ul>
        </>
      )}
      {state === 'circulated' && attended.length > 0 && may('committee.say-on-minutes') && (
        <Button variant="default" className="screen-only" onClick={() => setSaying(true)}>
          {t('operation.committee.say-on-minutes')}
        </Button>
      )}
      {saying && (
        <VoiceForm read={read} minutes={minutes} attended={attended} close={() => setSaying(false)} />
      )}
    </section>
  );
}
