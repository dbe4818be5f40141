// Words in minutes that look like a full name: a person strikes them out, or says why they name nobody.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { languageNames } from '../../../kernel/i18n/languages.ts';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Minutes, SessionRead } from '../answers.ts';

export function FoundNames({ read, minutes }: { read: SessionRead; minutes: Minutes }) {
  const t = useT();
  if (minutes.names.length === 0) return null;
  return (
    <section aria-labelledby="names">
      <h3 id="names">{t('web.committee.names')}</h3>
      <p>{t('web.committee.names-text')}</p>
      <ul className="plain-list">
        {minutes.names.map((found) => (
          <Found key={found.words} found={found} read={read} version={minutes.version} />
        ))}
      </ul>
    </section>
  );
}

function Found(props: { found: Minutes['names'][number]; read: SessionRead; version: number }) {
  const t = useT();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const look = useOrder('committee.look-at-name');
  const { found, read, version } = props;
  const { words, languages, why } = found;
  const close = () => setAsking(false);
  return (
    <li className="line-item">
      <div>
        <strong>{words}</strong>{' '}
        <span className="muted small">{languages.map((one) => languageNames[one]).join(', ')}</span>
        {why && <div className="small">{t('web.committee.names-nobody', { why })}</div>}
      </div>
      <span className="row">
        {why === null && <StateBadge tone="waiting" text={t('web.committee.names-waits')} />}
        {may('committee.look-at-name') && why === null && (
          <Button
            size="compact-md"
            variant="default"
            className="screen-only"
            aria-label={t('web.committee.names-no-person-what', { what: words })}
            onClick={() => setAsking(true)}
          >
            {t('web.committee.names-no-person')}
          </Button>
        )}
      </span>
      <ConfirmWithReason
        opened={asking}
        close={close}
        title={t('web.committee.names-no-person-what', { what: words })}
        action={t('web.save')}
        saving={look.isPending}
        error={look.error}
        confirm={(reason) =>
          look.mutate(
            { session: read.session.session, base: version, words, why: reason },
            { onSuccess: close },
          )
        }
      >
        <p>{t('web.committee.names-no-person-text')}</p>
      </ConfirmWithReason>
    </li>
  );
}
