// What was erased, page by page, and the certificate of each erasure. No content, and nobody's name, is left of it.
import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHouse } from '../../../kernel/house.tsx';
import { useFormat, useLanguage, useT, useTOr } from '../../../kernel/i18n.tsx';
import { isLanguage, languageNames, languages } from '../../../kernel/i18n/languages.ts';
import type { InputOf, OutputOf } from '../../../kernel/operations.ts';
import { Page } from '../../../kernel/page.tsx';
import { Waiting } from '../../../kernel/parts/asked.tsx';
import { MoreRows } from '../../../kernel/parts/more-rows.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { tableRoles } from '../../../kernel/table/table-roles.ts';
import { erasuresQuery } from '../queries.ts';
import '../parts/office.css';

type Erasure = OutputOf<'office.find-erasures'>['erasures'][number];
type Paper = Omit<InputOf<'office.export-erasure-certificate'>, 'record'>;
const formats = ['pdf', 'txt', 'json'] as const satisfies readonly Paper['format'][];
const heads = ['erased', 'what', 'rule', 'content', 'traces', 'certificate'] as const;

export function ErasuresPage() {
  const t = useT();
  const reader = useLanguage();
  const [paper, setPaper] = useState<Paper>({ format: 'pdf', language: reader });
  const pages = useInfiniteQuery(erasuresQuery(useHouse()));
  const erasures = pages.data?.pages.flatMap((page) => page.erasures) ?? [];
  return (
    <Page
      title={t('web.erasures.title')}
      lead={t('web.erasures.lead')}
      crumbs={[{ to: '/office/ledger', text: t('web.nav.ledger') }]}
    >
      {pages.error && <ProblemNotice error={pages.error} again={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      {pages.data && erasures.length === 0 && (
        <Empty title={t('web.erasures.none')}>{t('web.erasures.none-more')}</Empty>
      )}
      {erasures.length > 0 && (
        <>
          <div className="row erasures-paper screen-only">
            <NativeSelect
              label={t('web.erasures.format')}
              value={paper.format}
              onChange={(event) =>
                setPaper({ ...paper, format: event.currentTarget.value as Paper['format'] })
              }
              data={formats.map((one) => ({ value: one, label: t(`web.erasures.format-${one}`) }))}
            />
            <NativeSelect
              label={t('web.language.label')}
              value={paper.language}
              onChange={({ currentTarget: { value } }) => {
                if (isLanguage(value)) setPaper({ ...paper, language: value });
              }}
              data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
            />
          </div>
          <Erasures erasures={erasures} paper={paper} />
        </>
      )}
      <MoreRows pages={pages} />
    </Page>
  );
}

function Erasures({ erasures, paper }: { erasures: readonly Erasure[]; paper: Paper }) {
  const t = useT();
  const tOr = useTOr();
  const format = useFormat();
  return (
    <Frame label={t('web.erasures.title')}>
      <table {...tableRoles.table} className="plain-table cards-table cards-lines">
        <caption className="only-read">{t('web.erasures.title')}</caption>
        <thead {...tableRoles.group}>
          <tr {...tableRoles.row}>
            {heads.map((head) => (
              <th key={head} scope="col" {...tableRoles.columnHead}>
                {t(`web.erasures.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.group}>
          {erasures.map((one) => (
            <tr key={one.record} {...tableRoles.row}>
              <th scope="row" {...tableRoles.rowHead}>
                <span className="nowrap">{format.moment(one.erasedAt)}</span>
                <div className="erasures-record">{one.record}</div>
              </th>
              <td {...tableRoles.cell} data-head={t('web.erasures.what')}>
                {tOr(`web.desk.${one.desk}`, one.desk)} · {one.kind}
              </td>
              <td {...tableRoles.cell} data-head={t('web.erasures.rule')}>
                {tOr(`retention.${one.rule}`, one.rule)}
              </td>
              <td {...tableRoles.cell} data-head={t('web.erasures.content')}>
                {one.contentUntil ? (
                  format.date(one.contentUntil)
                ) : (
                  <span className="muted">
                    {t(`web.erasures.key-${one.key === 'waiting' ? 'waiting' : 'none'}`)}
                  </span>
                )}
              </td>
              <td {...tableRoles.cell} data-head={t('web.erasures.traces')}>
                {format.date(one.tracesUntil)}
              </td>
              <td {...tableRoles.cell} className="screen-only">
                {one.key !== 'waiting' && (
                  <DownloadButton
                    operation="office.export-erasure-certificate"
                    input={{ ...paper, record: one.record }}
                    small
                  >
                    {t('web.erasures.certificate')}
                    <span className="only-read">: {one.record}</span>
                  </DownloadButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
