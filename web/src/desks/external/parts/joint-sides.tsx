// The sides of a joint activity, where each stands, and what it said: when, through which post, by which document.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Joint, JointSide } from '../answers.ts';
import { standingTones } from './joint-tones.ts';
import { possibleWords } from './possible-words.ts';

const JointWord = later(() => import('./joint-word.tsx'), 'JointWord');

export function JointSides({ joint }: { joint: Joint }) {
  const t = useT();
  const words = useWords();
  const [noting, setNoting] = useState<JointSide>();
  const missing = joint.sides.filter(({ standing }) => standing === 'asked').length;
  const withdrawn = joint.sides.filter(({ standing }) => standing === 'withdrawn');
  return (
    <section className="section" aria-labelledby="sides">
      <h2 id="sides">{t('web.joint.sides')}</h2>
      {joint.state === 'proposed' && missing > 0 && <p>{t('web.joint.missing-words', { n: missing })}</p>}
      {withdrawn.length > 0 && (
        <p>
          {t('web.joint.withdrawn-note', {
            who: withdrawn.map(({ party }) => words(party.names)).join(', '),
          })}
        </p>
      )}
      <ul className="plain-list">
        {joint.sides.map((side) => (
          <SideLine key={side.party.id} joint={joint} side={side} note={() => setNoting(side)} />
        ))}
      </ul>
      {noting && <JointWord joint={joint} side={noting} close={() => setNoting(undefined)} />}
    </section>
  );
}

function SideLine({ joint, side, note }: { joint: Joint; side: JointSide; note: () => void }) {
  const t = useT();
  const names = useWords();
  const format = useFormat();
  const may = useMay();
  const { party, standing, words } = side;
  return (
    <li className="external-found">
      <div>
        <div className="row">
          <strong>
            <Text of={party.names} otherwise={t('web.external.out-of-sight')} />
          </strong>
          <StateBadge tone={standingTones[standing]} text={t(`web.joint.standing.${standing}`)} />
        </div>
        {words.map((word) => (
          <div key={word.word} className="small">
            {t(`web.joint.said-was.${word.said}`, { date: format.date(word.saidOn) })}
            {' · '}
            <SourceWords source={word} />
            {word.reason && <span className="external-covers"> · {word.reason}</span>}
            {word.outdated && <span className="muted"> · {t('web.joint.outdated')}</span>}
          </div>
        ))}
      </div>
      {may('external.note-word') && possibleWords(joint, side).length > 0 && (
        <Button
          variant="default"
          size="compact-md"
          aria-label={t('web.external.act-of', { act: t('web.joint.note-word'), what: names(party.names) })}
          onClick={note}
        >
          {t('web.joint.note-word')}
        </Button>
      )}
    </li>
  );
}

export function SourceWords({
  source: { voice, document, number },
}: {
  source: { voice: string; document: string; number: string | null };
}) {
  const t = useT();
  return number
    ? t('web.joint.source-number', { voice, document, number })
    : t('web.joint.source', { voice, document });
}
