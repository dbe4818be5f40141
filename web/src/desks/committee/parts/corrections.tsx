// What a later session corrects in agreed minutes: on the page of both.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { useMay } from '../../../kernel/session.tsx';
import type { SessionRead } from '../answers.ts';

const CorrectionForm = later(() => import('./correction-form.tsx'), 'CorrectionForm');

export function Corrections({ read }: { read: SessionRead }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const [correcting, setCorrecting] = useState(false);
  const { session, corrections, minutes } = read;
  const open = minutes?.state !== 'agreed';
  return (
    <>
      {corrections.length > 0 && (
        <ul className="plain-list" aria-label={t('web.committee.corrections')}>
          {corrections.map((one) => {
            const here = one.session === session.session;
            return (
              <li key={one.correction} className="line-item">
                <div>
                  <Link
                    to="/committee/sessions/$session"
                    params={{ session: here ? one.corrects : one.session } as never}
                  >
                    {here
                      ? t('web.committee.corrects', { number: one.correctsNumber })
                      : t('web.committee.corrected-by', {
                          number: one.sessionNumber,
                          date: format.date(one.heldOn),
                        })}
                  </Link>
                  <div className="committee-words">
                    <Text of={one.texts} />
                  </div>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {open && may('committee.correct-minutes') && session.number > 1 && (
        <p className="screen-only">
          <Button size="compact-md" variant="default" onClick={() => setCorrecting(true)}>
            {t('operation.committee.correct-minutes')}
          </Button>
        </p>
      )}
      {correcting && <CorrectionForm read={read} close={() => setCorrecting(false)} />}
    </>
  );
}
