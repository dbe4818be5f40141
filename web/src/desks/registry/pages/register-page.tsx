// The register of a year: what came in and what went out, the newest first, with its number and where it stands.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { directions, type Direction } from '#desks/registry/model/lists.ts';
import { useHouse } from '../../../kernel/house.tsx';
import { Text, useFormat, useLanguage, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Waiting } from '../../../kernel/parts/asked.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { MoreRows } from '../../../kernel/parts/more-rows.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { tableRoles } from '../../../kernel/table/table-roles.ts';
import type { Row } from '../answers.ts';
import { Correspondent } from '../parts/correspondent.tsx';
import { UnsentLetters } from '../parts/unsent-letters.tsx';
import { StateWords } from '../parts/state-words.tsx';
import { itemsQuery } from '../queries.ts';
import type { RegisterSearch } from '../search.ts';
import '../parts/registry.css';

const LetterForm = later(() => import('../parts/letter-form.tsx'), 'LetterForm');
const FormForm = later(() => import('../parts/form-form.tsx'), 'FormForm');
const ItemForm = later(() => import('../parts/item-form.tsx'), 'ItemForm');

const heads = ['number', 'numbered-on', 'direction', 'other-side', 'subject', 'state'] as const;

export function RegisterPage() {
  const t = useT();
  const may = useMay();
  const house = useHouse();
  const language = useLanguage();
  const navigate = useNavigate({ from: '/registry/items' });
  const search = useSearch({ from: '/house/registry/registry/items' });
  const [entering, enter] = useDisclosure(false);
  const [writing, write] = useDisclosure(false);
  const [forming, form] = useDisclosure(false);
  const pages = useInfiniteQuery({ ...itemsQuery(house, search), placeholderData: keepPreviousData });
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const years = pages.data?.pages[0]?.years ?? [];
  const year = search.year ?? years[0];
  const change = (next: RegisterSearch) => void navigate({ search: next, replace: true });
  return (
    <Page
      title={t('web.nav.registry')}
      lead={t('web.registry.lead')}
      actions={
        <>
          {may('registry.enter-incoming') && (
            <Button leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />} onClick={enter.open}>
              {t('operation.registry.enter-incoming')}
            </Button>
          )}
          {may('registry.draft-letter') && (
            <Button
              variant="default"
              leftSection={<IconPencil size={18} stroke={1.5} aria-hidden />}
              onClick={write.open}
            >
              {t('operation.registry.draft-letter')}
            </Button>
          )}
          {may('registry.save-form') && (
            <Button variant="default" onClick={form.open}>
              {t('operation.registry.save-form')}
            </Button>
          )}
          {year !== undefined &&
            may('registry.export-year') &&
            (['xlsx', 'csv'] as const).map((format) => (
              <DownloadButton
                key={format}
                operation="registry.export-year"
                input={{ year, format, language }}
              >
                {t('web.registry.export', { year: String(year), format: format.toUpperCase() })}
              </DownloadButton>
            ))}
        </>
      }
    >
      <UnsentLetters />
      <Filters search={search} years={years} change={change} />
      {pages.error && <ProblemNotice error={pages.error} again={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      {pages.data && rows.length === 0 && (
        <Empty title={t('web.registry.none')}>{t('web.registry.none-more')}</Empty>
      )}
      {rows.length > 0 && <Rows rows={rows} />}
      <MoreRows pages={pages} />
      {writing && <LetterForm close={write.close} />}
      {forming && <FormForm close={form.close} />}
      {entering && (
        <ItemForm
          close={(entered) => {
            enter.close();
            if (entered) void navigate({ to: '/registry/items/$item', params: { item: entered } });
          }}
        />
      )}
    </Page>
  );
}

function Filters(props: {
  search: RegisterSearch;
  years: readonly number[];
  change: (search: RegisterSearch) => void;
}) {
  const t = useT();
  const { search, years, change } = props;
  const [typed, setTyped] = useState(search.text ?? '');
  const [text] = useDebouncedValue(typed.trim(), 250);
  const { text: shown, ...others } = search;
  useEffect(() => {
    if (text !== (shown ?? '')) change({ ...others, ...(text ? { text } : {}) });
    // Only what is typed leads here; the rest of the address is taken as it stands then.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);
  const { year, direction, ...rest } = search;
  return (
    <search className="registry-pair registry-search screen-only">
      <TextInput
        type="search"
        label={t('web.registry.search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maxLength={200}
      />
      <NativeSelect
        label={t('web.registry.year')}
        value={year === undefined ? '' : String(year)}
        onChange={({ currentTarget: { value } }) =>
          change({ ...rest, ...(direction ? { direction } : {}), ...(value ? { year: Number(value) } : {}) })
        }
        data={[
          { value: '', label: t('web.registry.all-years') },
          ...years.map((one) => ({ value: String(one), label: String(one) })),
        ]}
      />
      <NativeSelect
        label={t('web.registry.direction')}
        value={direction ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ ...rest, ...(year ? { year } : {}), ...(value ? { direction: value as Direction } : {}) })
        }
        data={[
          { value: '', label: t('web.registry.both') },
          ...directions.map((one) => ({ value: one, label: t(`web.registry.direction.${one}`) })),
        ]}
      />
    </search>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const t = useT();
  const format = useFormat();
  const head = (name: (typeof heads)[number]) => t(`web.registry.${name}`);
  return (
    <Frame label={t('web.registry.caption')}>
      <table {...tableRoles.table} className="plain-table cards-table cards-lines">
        <caption className="only-read">{t('web.registry.caption')}</caption>
        <thead {...tableRoles.group}>
          <tr {...tableRoles.row}>
            {heads.map((name) => (
              <th key={name} scope="col" {...tableRoles.columnHead}>
                {head(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.group}>
          {rows.map((row) => (
            <tr key={row.item} {...tableRoles.row}>
              <th scope="row" {...tableRoles.rowHead}>
                {row.direction === 'incoming' ? (
                  <Link to="/registry/items/$item" params={{ item: row.item }}>
                    {row.number}
                  </Link>
                ) : (
                  <Link to="/registry/letters/$letter" params={{ letter: row.item }}>
                    {row.number}
                  </Link>
                )}
              </th>
              <td {...tableRoles.cell} data-head={head('numbered-on')}>
                {row.numberedOn ? <time dateTime={row.numberedOn}>{format.date(row.numberedOn)}</time> : '–'}
              </td>
              <td {...tableRoles.cell} data-head={head('direction')}>
                {t(`web.registry.direction.${row.direction}`)}
              </td>
              <td {...tableRoles.cell} data-head={head('other-side')}>
                <Correspondent of={row.correspondent} />
              </td>
              <td {...tableRoles.cell} data-head={head('subject')}>
                <Text of={row.subjects} />
              </td>
              <td {...tableRoles.cell} data-head={head('state')}>
                <StateWords of={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
