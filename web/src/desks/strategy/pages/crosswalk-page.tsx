// The matrix: paragraphs down, measures across, and how far each serves each.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { Matrix, type MatrixCell, zooms } from '../parts/matrix.tsx';
import { WithPlan } from '../parts/plan-choice.tsx';
import { WithParts } from '../parts/with-parts.tsx';
import type { Plan } from '../queries.ts';
import './gaps-page.css';

const MatrixPaper = later(() => import('../parts/matrix-paper.tsx'), 'MatrixPaper');
const MatrixDialog = later(() => import('../parts/matrix-dialog.tsx'), 'MatrixDialog');

export function CrosswalkPage() {
  const t = useT();
  const search = useSearch({ from: '/house/strategy/strategy/crosswalk' });
  return (
    <Page title={t('web.nav.crosswalk')} lead={t('web.matrix.lead')} width="full">
      <WithPlan wanted={search.plan}>{(plan) => <Crosswalk key={plan.id} plan={plan} />}</WithPlan>
    </Page>
  );
}

function Crosswalk({ plan }: { plan: Plan }) {
  const t = useT();
  const search = useSearch({ from: '/house/strategy/strategy/crosswalk' });
  const navigate = useNavigate({ from: '/strategy/crosswalk' });
  const crosswalk = useAsk('strategy.read-crosswalk', { plan: plan.id, withParts: search.parts ?? false });
  const [zoom, setZoom] = useState(1);
  const [open, setOpen] = useState<MatrixCell>();
  return (
    <>
      <div className="row screen-only gaps-tools">
        <label className="row">
          <span>{t('web.matrix.zoom')}</span>
          <input
            type="range"
            min={0}
            max={zooms.length - 1}
            step={1}
            value={zoom}
            aria-valuetext={t(`web.matrix.zoom.${zoom}`)}
            onChange={(event) => setZoom(Number(event.currentTarget.value))}
            className="matrix-zoom"
          />
        </label>
        <WithParts
          checked={search.parts ?? false}
          change={(parts) =>
            void navigate({
              search: ({ parts: _, ...before }) => (parts ? { ...before, parts: true as const } : before),
              replace: true,
            })
          }
        />
        <ul className="plain-list row small">
          <li>
            <span className="matrix-mark matrix-fully-covers" aria-hidden /> {t('strength.fully-covers')}
          </li>
          <li>
            <span className="matrix-mark matrix-contributes" aria-hidden /> {t('strength.contributes')}
          </li>
          <li>
            <span className="matrix-mark matrix-line" aria-hidden /> {t('web.served.through-line')}
          </li>
        </ul>
      </div>
      <Asked query={crosswalk}>
        {(found) =>
          found.measures.length === 0 ? (
            <Empty title={t('web.matrix.none')}>{t('web.plan.empty-more')}</Empty>
          ) : (
            <>
              <Matrix found={found} instrument={plan.instrument} zoom={zoom} open={setOpen} />
              <MatrixPaper found={found} />
            </>
          )
        }
      </Asked>
      <Suspense fallback={null}>
        {open && <MatrixDialog cell={open} plan={plan} close={() => setOpen(undefined)} />}
      </Suspense>
    </>
  );
}
