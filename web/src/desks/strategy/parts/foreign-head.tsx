// Whose plan lies beside ours: where it came from, whether anybody verified it, and what may be done with it.
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useOrder } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { AsTyped } from '../../../kernel/parts/as-typed.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Comparison, ForeignPlan } from '../queries.ts';
import { useSpan } from './words.tsx';

const ConfirmDialog = later(() => import('../../../kernel/form/confirm-dialog.tsx'), 'ConfirmDialog');

export function ForeignHead({ found, removed }: { found: Comparison; removed: () => void }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const span = useSpan();
  const { foreign, document, outside } = found;
  return (
    <section className="compare-head" aria-labelledby="compare-foreign">
      <h2 id="compare-foreign">
        <Text of={foreign.names} />: <Text of={foreign.titles} />{' '}
        {foreign.verified ? (
          <StateBadge tone="done" text={t('web.compare.verified')} />
        ) : (
          <StateBadge tone="waiting" text={t('web.compare.not-verified')} />
        )}
      </h2>
      <p className="small muted">
        <Text of={foreign.organisation} />
        {foreign.organisation && ' · '}
        {span(foreign.startsOn, foreign.endsOn)}
        {(foreign.startsOn || foreign.endsOn) && ' · '}
        {t('web.compare.measures', { n: foreign.measures })}
      </p>
      <div className="small muted">
        <AsTyped
          words={foreign.source}
          say={(source) =>
            t('web.compare.source', {
              source,
              received: format.date(foreign.receivedOn),
              exported: format.date(foreign.exportedOn),
            })
          }
        />{' '}
        <Verification foreign={foreign} />
        {foreign.hidden > 0 && ` ${t('web.compare.hidden', { n: foreign.hidden })}`}
      </div>
      {document === 'unsaid' && <Notice tone="waiting">{t('web.compare.document.unsaid')}</Notice>}
      {document === 'other' && (
        <Notice tone="waiting">
          {t('web.compare.document.other', {
            theirs: [foreign.document?.number, words(foreign.document?.titles ?? null)]
              .filter(Boolean)
              .join(', '),
          })}
        </Notice>
      )}
      {outside.length > 0 && (
        <p className="small muted">
          {t('web.compare.outside', {
            n: outside.length,
            list: outside.map(({ address }) => address).join(', '),
          })}
        </p>
      )}
      <Acts found={found} removed={removed} />
    </section>
  );
}

/** In plain words; an unverified file is never more than a file that says something. */
export function Verification({
  foreign: { verified, signedBy, signedOn, key, fingerprint },
}: {
  foreign: Pick<ForeignPlan, 'verified' | 'signedBy' | 'signedOn' | 'key' | 'fingerprint'>;
}) {
  const t = useT();
  const format = useFormat();
  const note = { node: signedBy ?? '–', date: signedOn ? format.date(signedOn) : '–' };
  if (verified)
    return (
      <>
        {t('web.compare.verified-more', { ...note, fingerprint: fingerprint ?? '' })}
        <details>
          <summary>{t('web.compare.whole-key')}</summary>
          <code className="compare-key">{key}</code>
        </details>
      </>
    );
  return signedBy ? t('web.compare.not-verified-note', note) : t('web.compare.not-verified-plain');
}

function Acts({ found: { foreign, practices }, removed }: { found: Comparison; removed: () => void }) {
  const t = useT();
  const may = useMay();
  const [asking, ask] = useDisclosure(false);
  const remove = useOrder('strategy.remove-foreign-plan');
  if (!may('strategy.remove-foreign-plan')) return null;
  return (
    <div className="row screen-only">
      <Link to="/strategy/compare/import" search={{ foreign: foreign.id }} className="tool-button">
        {t('web.compare.renew')}
      </Link>
      <button type="button" className="tool-button" onClick={ask.open}>
        {t('web.compare.remove')}
      </button>
      {asking && (
        <ConfirmDialog
          close={ask.close}
          title={t('web.compare.remove')}
          action={t('web.compare.remove')}
          saving={remove.isPending}
          error={remove.error}
          withReason={false}
          confirm={() => {
            const order = { foreign: foreign.id, base: foreign.version };
            remove.mutate(order, { onSuccess: removed });
          }}
        >
          <p>
            <Text of={foreign.names} />: <Text of={foreign.titles} />.{' '}
            {t('web.compare.remove-text', { n: practices.length })}
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}
