// The organisations as a tree: ministries, agencies, municipalities, and what stands under them.
import { Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';

const OrganisationForm = later(() => import('../parts/organisation-form.tsx'), 'OrganisationForm');

export type Organisation = OutputOf<'office.find-organisations'>['organisations'][number];

export function OrganisationsPage() {
  const t = useT();
  const may = useMay();
  const [editing, setEditing] = useState<Organisation | 'new'>();
  const found = useAsk('office.find-organisations', {});
  return (
    <Page
      title={t('web.nav.organisations')}
      lead={t('web.organisations.lead')}
      actions={
        may('office.add-organisation') && (
          <Button
            leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
            onClick={() => setEditing('new')}
          >
            {t('web.organisations.add')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {({ organisations }) =>
          organisations.length === 0 ? (
            <Empty title={t('web.organisations.none')}>{t('web.organisations.none-more')}</Empty>
          ) : (
            <Tree organisations={organisations} edit={setEditing} />
          )
        }
      </Asked>
      {editing && (
        <OrganisationForm
          organisation={editing === 'new' ? undefined : editing}
          all={found.data?.organisations ?? []}
          close={() => setEditing(undefined)}
        />
      )}
    </Page>
  );
}

function Tree({
  organisations,
  edit,
}: {
  organisations: readonly Organisation[];
  edit: (organisation: Organisation) => void;
}) {
  const t = useT();
  const words = useWords();
  const may = useMay();
  return (
    <Frame label={t('web.nav.organisations')}>
      <table className="plain-table">
        <caption className="only-read">{t('web.nav.organisations')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.organisations.name')}</th>
            <th scope="col">{t('web.organisations.kind')}</th>
            <th scope="col">{t('web.organisations.place')}</th>
            <th scope="col" className="end">
              {t('web.nav.posts')}
            </th>
            {may('office.edit-organisation') && (
              <th scope="col">
                <span className="only-read">{t('web.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {organisations.map((one) => (
            <tr key={one.organisation}>
              <th scope="row" style={{ paddingInlineStart: one.depth * 24 }}>
                <Text of={one.names} />{' '}
                {one.endedOn && <StateBadge tone="quiet" text={t('web.organisations.ended')} />}
              </th>
              <td>{t(`organisation-kind.${one.kind}`)}</td>
              <td>{one.place ?? ''}</td>
              <td className="end">
                {one.posts > 0 ? (
                  <Link to="/office/posts" search={{ filter: words(one.names) }}>
                    {one.posts}
                  </Link>
                ) : (
                  <span className="muted">0</span>
                )}
              </td>
              {may('office.edit-organisation') && (
                <td className="end">
                  <button type="button" className="tool-button" onClick={() => edit(one)}>
                    <IconPencil size={16} stroke={1.5} aria-hidden /> {t('web.change')}
                    <span className="only-read">: {words(one.names)}</span>
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
