// The record of actions, by record and time, and whether its seal holds.
import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useHouse } from '../../../kernel/house.tsx';
import { Text, useFormat, useT, useTOr } from '../../../kernel/i18n.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Page } from '../../../kernel/page.tsx';
import { NotAllowedPage } from '../../../kernel/pages/error-pages.tsx';
import { Waiting } from '../../../kernel/parts/asked.tsx';
import { MoreRows } from '../../../kernel/parts/more-rows.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { LedgerSeal } from '../parts/ledger-seal.tsx';
import type { LedgerSearch } from '../ledger-search.ts';
import { ledgerQuery } from '../queries.ts';
import './ledger-page.css';
import { Frame } from '../../../kernel/parts/frame.tsx';

type Entry = OutputOf<'office.read-ledger'>['entries'][number];

const tones = { done: 'done', read: 'quiet', refused: 'late', failed: 'late' } as const;

const beside = [
  { to: '/office/ledger/holds', text: 'web.holds.title', needs: 'office.find-ledger-holds' },
  { to: '/office/ledger/erasures', text: 'web.erasures.title', needs: 'office.find-erasures' },
] as const;

export function LedgerPage() {
  const t = useT();
  const may = useMay();
  const search = useSearch({ from: '/house/office/office/ledger' });
  if (!may('office.read-ledger') && !may('office.verify-ledger')) return <NotAllowedPage />;
  return (
    <Page
      title={t('web.nav.ledger')}
      lead={t('web.ledger.lead')}
      actions={beside
        .filter(({ needs }) => may(needs))
        .map(({ to, text }) => (
          <Button key={to} component={Link} to={to} variant="default">
            {t(text)}
          </Button>
        ))}
    >
      <LedgerSeal />
      {may('office.read-ledger') && (
        <>
          <Filter key={JSON.stringify(search)} search={search} />
          <Entries search={search} />
        </>
      )}
    </Page>
  );
}

function Filter({ search }: { search: LedgerSearch }) {
  const t = useT();
  const navigate = useNavigate({ from: '/office/ledger' });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const fields = ['record', 'from', 'until'].flatMap((name) => {
      const value = String(given.get(name) ?? '').trim();
      return value ? [[name, value] as const] : [];
    });
    void navigate({ search: Object.fromEntries(fields) });
  };
  return (
    <form className="ledger-filter screen-only" onSubmit={submit}>
      <TextInput
        name="record"
        label={t('web.ledger.record')}
        description={t('web.ledger.record-help')}
        defaultValue={search.record ?? ''}
        autoComplete="off"
      />
      <TextInput name="from" type="date" label={t('web.ledger.from')} defaultValue={search.from ?? ''} />
      <TextInput name="until" type="date" label={t('web.ledger.until')} defaultValue={search.until ?? ''} />
      <Button type="submit" variant="default">
        {t('web.ledger.show')}
      </Button>
    </form>
  );
}

function Entries({ search }: { search: LedgerSearch }) {
  const t = useT();
  const pages = useInfiniteQuery(ledgerQuery(useHouse(), search));
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  if (pages.isPending) return <Waiting />;
  if (pages.error) return <ProblemNotice error={pages.error} again={() => void pages.refetch()} />;
  if (entries.length === 0) return <Empty title={t('web.ledger.none')}>{t('web.ledger.none-more')}</Empty>;
  return (
    <>
      <EntryTable entries={entries} />
      <MoreRows pages={pages} />
    </>
  );
}

function EntryTable({ entries }: { entries: readonly Entry[] }) {
  const t = useT();
  const tOr = useTOr();
  const format = useFormat();
  return (
    <Frame label={t('web.nav.ledger')}>
      <table className="plain-table">
        <caption className="only-read">{t('web.nav.ledger')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.ledger.at')}</th>
            <th scope="col">{t('web.ledger.what')}</th>
            <th scope="col">{t('web.ledger.outcome')}</th>
            <th scope="col">{t('web.ledger.who')}</th>
            <th scope="col">{t('web.ledger.about')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.n}>
              <td className="nowrap">
                <time dateTime={entry.at}>{format.moment(entry.at)}</time>
                <div className="muted small">{entry.n}</div>
              </td>
              <th scope="row">
                {tOr(`operation.${entry.operation}`, entry.operation)}
                <LedgerDetail detail={entry.detail} />
              </th>
              <td>
                <StateBadge tone={tones[entry.outcome]} text={t(`outcome.${entry.outcome}`)} />
              </td>
              <td>
                {entry.name}
                <div className="muted small">
                  <Text of={entry.postNames} />
                  {entry.purpose && ` · ${tOr(`purpose.${entry.purpose}`, entry.purpose)}`}
                </div>
              </td>
              <td>
                {entry.about.slice(0, 3).map((record) => (
                  <Link
                    key={record}
                    to="/office/ledger"
                    search={{ record }}
                    className="ledger-record"
                    title={record}
                  >
                    {shortOf(record)}
                  </Link>
                ))}
                {entry.about.length > 3 && (
                  <span className="muted small">
                    {t('web.ledger.more-records', { n: entry.about.length - 3 })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

/** An id of 36 characters, told from its neighbours by its end; the whole stands in the filter once it is pressed. */
function shortOf(record: string): string {
  return record.length > 16 ? `${record.slice(0, 4)}…${record.slice(-8)}` : record;
}

function LedgerDetail({ detail }: { detail: Entry['detail'] }) {
  const facts = Object.entries(detail).filter(([, value]) => value !== null && value !== '');
  if (facts.length === 0) return null;
  return (
    <div className="ledger-detail">
      {facts
        .map(
          ([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
        )
        .join(' · ')}
    </div>
  );
}
