// What serves a paragraph: the measures, their money, what stands in for them; and what can be done about it.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLink, IconSquareX, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { later } from '../../../kernel/later.ts';
import { useMay } from '../../../kernel/session.tsx';
import type { Paragraph, ParagraphPage } from '../queries.ts';
import { UntieButton } from './untie-button.tsx';
import { Money, paragraphSign, StandingBadge, standingOf, WorkflowState } from './words.tsx';
import './served-by.css';

const GuidanceFor = later(() => import('./guidance-for.tsx'), 'GuidanceFor');
const MarkNotApplicable = later(() => import('./mark-not-applicable.tsx'), 'MarkNotApplicable');
const OverrideStatus = later(() => import('./override-status.tsx'), 'OverrideStatus');
const TieMeasure = later(() => import('./tie-measure.tsx'), 'TieMeasure');

export function ServedBy({
  instrument,
  paragraph,
  plan,
}: {
  instrument: string;
  paragraph: Paragraph;
  plan: string | undefined;
}) {
  const t = useT();
  const { address } = paragraph;
  const page = useAsk('strategy.read-paragraph', { instrument, address, ...(plan ? { plan } : {}) });
  const stale = page.isPlaceholderData;
  return (
    <section className="served" aria-busy={stale}>
      <p className="served-where">
        {paragraphSign(address)}
        {page.data?.line && !stale && (
          <>
            {' '}
            · {page.data.line.id} <Text of={page.data.line.titles} />
          </>
        )}
      </p>
      <h2 className={paragraph.heading ? 'served-heading' : 'only-read'}>
        <Text of={paragraph.heading} otherwise={paragraphSign(address)} />
      </h2>
      {plan ? (
        <Asked query={page}>
          {(found) =>
            stale ? <p className="waiting" /> : <Serving found={found} plan={plan} instrument={instrument} />
          }
        </Asked>
      ) : (
        <p className="muted">{t('web.served.no-plan')}</p>
      )}
      <GuidanceFor of={{ object: 'address', instrument, address }} part />
    </section>
  );
}

function Serving({ found, plan, instrument }: { found: ParagraphPage; plan: string; instrument: string }) {
  const t = useT();
  const format = useFormat();
  const { servedBy, money, cell } = found;
  return (
    <>
      {cell && (
        <p>
          <StandingBadge standing={standingOf(cell)} />{' '}
          {cell.override && (
            <span className="small">
              {t('web.served.overridden', {
                date: format.date(cell.override.on),
                status: t(`web.standing.${cell.derived}`),
              })}{' '}
              {cell.override.reason}
            </span>
          )}
        </p>
      )}
      {cell?.notApplicable && (
        <p className="small">
          {cell.notApplicable.reason}
          <br />
          <span className="muted">
            {cell.notApplicable.signatory}, {format.date(cell.notApplicable.signedOn)}
          </span>
        </p>
      )}
      <h3 className="served-label">{t('web.served.label')}</h3>
      {servedBy.length === 0 ? (
        <p className="muted">{t(cell && !cell.asks ? 'web.served.asks-nothing' : 'web.served.nothing')}</p>
      ) : (
        <ul className="plain-list served-list">
          {servedBy.map((measure) => (
            <li key={`${measure.tie}-${measure.through}`}>
              <div className="served-measure">
                <Link
                  to="/strategy/plan/items/$item"
                  params={{ item: measure.item }}
                  search={{ plan: measure.plan }}
                >
                  {measure.externalId && <span className="served-id">{measure.externalId} </span>}
                  <Text of={measure.titles} />
                </Link>
                {measure.through === 'paragraph' && (
                  <UntieButton
                    plan={measure.plan}
                    tie={measure.tie}
                    address={found.paragraph.address}
                    titles={measure.titles}
                  />
                )}
              </div>
              <div className="served-facts">
                <WorkflowState of="measure" state={measure.state} />
                <span>{t(`strength.${measure.strength}`)}</span>
                {measure.through === 'line' && <span>{t('web.served.through-line')}</span>}
                <span className="muted">
                  <Text of={measure.lead.names} otherwise={measure.lead.name ?? ''} />
                </span>
              </div>
              {measure.note && <div className="small muted">{measure.note}</div>}
            </li>
          ))}
        </ul>
      )}
      {servedBy.length > 0 && (
        <dl className="served-money">
          <dt>{t('column.planned')}</dt>
          <dd>
            <Money sums={money} />
          </dd>
          <dt>{t('column.spent')}</dt>
          <dd>
            <Money sums={money} of="spent" />
          </dd>
        </dl>
      )}
      <Actions found={found} plan={plan} instrument={instrument} />
    </>
  );
}

function Actions({ found, plan, instrument }: { found: ParagraphPage; plan: string; instrument: string }) {
  const t = useT();
  const may = useMay();
  const [tying, tie] = useDisclosure(false);
  const [marking, mark] = useDisclosure(false);
  const [overriding, override] = useDisclosure(false);
  const { address, heading } = found.paragraph;
  const place = { plan, instrument, address };
  return (
    <div className="served-actions screen-only">
      {may('strategy.tie-measure') && (
        <Button
          size="compact-md"
          leftSection={<IconLink size={16} stroke={1.5} aria-hidden />}
          onClick={tie.open}
        >
          {t('web.tie.action')}
        </Button>
      )}
      {may('strategy.mark-not-applicable') && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconSquareX size={16} stroke={1.5} aria-hidden />}
          onClick={mark.open}
        >
          {t(found.cell?.notApplicable ? 'web.not-applicable.undo' : 'web.not-applicable.action')}
        </Button>
      )}
      {may('strategy.override-status') && (
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />}
          onClick={override.open}
        >
          {t('web.override.action')}
        </Button>
      )}
      {tying && <TieMeasure {...place} heading={heading} close={tie.close} />}
      {marking && (
        <MarkNotApplicable {...place} exception={found.cell?.notApplicable ?? null} close={mark.close} />
      )}
      {overriding && (
        <OverrideStatus {...place} override={found.cell?.override ?? null} close={override.close} />
      )}
    </div>
  );
}
