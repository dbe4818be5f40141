// The acts of law on which measures rest: since when and until when they are in force, and how many measures need them.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { ActLink } from '../parts/act-link.tsx';
import type { LegalAct } from '../queries.ts';

const ActForm = later(() => import('../parts/act-form.tsx'), 'ActForm');

export function LawsPage() {
  const t = useT();
  const may = useMay();
  const found = useAsk('strategy.find-legal-acts', {});
  const [editing, edit] = useState<LegalAct | 'new'>();
  return (
    <Page
      title={t('web.laws.title')}
      lead={t('web.laws.lead')}
      crumbs={[{ to: '/strategy/rights', text: t('web.nav.rights') }]}
      actions={
        may('strategy.write-legal-act') && (
          <Button leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />} onClick={() => edit('new')}>
            {t('web.laws.add')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {({ acts }) =>
          acts.length === 0 ? (
            <Empty title={t('web.laws.none')}>{t('web.laws.none-more')}</Empty>
          ) : (
            <ul className="plain-list">
              {acts.map((act) => (
                <Act key={act.id} act={act} edit={() => edit(act)} />
              ))}
            </ul>
          )
        }
      </Asked>
      {editing && <ActForm act={editing === 'new' ? undefined : editing} close={() => edit(undefined)} />}
    </Page>
  );
}

function Act({ act, edit }: { act: LegalAct; edit: () => void }) {
  const t = useT();
  const may = useMay();
  const words = useWords();
  const format = useFormat();
  const { kind, titles, number, link, eli, inForceFrom, inForceUntil, ended, inForce, measures } = act;
  return (
    <li className="line-item">
      <div>
        <strong className="serif">
          <Text of={titles} />
        </strong>
        <div className="small muted">
          {t(`act.kind.${kind}`)}
          {number && ` · ${number}`}
          {inForceFrom && ` · ${t('web.laws.since', { date: format.date(inForceFrom) })}`}
          {link && ' · '}
          <ActLink link={link} eli={eli} of={words(titles)} />
        </div>
        <div className="small">{t('web.laws.measures', { n: measures })}</div>
      </div>
      <span className="row">
        {ended && inForceUntil && (
          <StateBadge
            tone={inForce ? 'waiting' : measures > 0 ? 'late' : 'quiet'}
            text={`${t(`act.ended.${ended}`)}, ${t('web.span.until', { date: format.date(inForceUntil) })}`}
          />
        )}
        {may('strategy.write-legal-act') && (
          <button type="button" className="tool-button screen-only" onClick={edit}>
            {t('web.laws.edit')}
            <span className="only-read">: {words(titles)}</span>
          </button>
        )}
      </span>
    </li>
  );
}
