// One table of official statistics: what it finds, its chart, its figures, where it comes from and of which day it is.
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { CausePage, CauseTable as Table } from '../queries.ts';
import { CauseChart, periodsOf } from './cause-chart.tsx';

export function CauseTable({ cause, table }: { cause: CausePage['cause']; table: Table }) {
  const t = useT();
  const may = useMay();
  const words = useWords();
  const format = useFormat();
  const [retiring, retire] = useDisclosure(false);
  const out = useOrder('strategy.retire-statistics');
  return (
    <article className="cause-table">
      <h3>
        <Text of={table.titles} />
      </h3>
      <Finding table={table} />
      <CauseChart table={table} />
      <Figures table={table} />
      <p className="small muted">
        {t('web.cause.source', {
          source: table.source,
          code: table.tableCode,
          date: format.date(table.extractedOn),
          licence: table.licence,
        })}
        {table.chosen.length > 0 &&
          ` ${t('web.cause.chosen', { list: table.chosen.map(({ label }) => label).join(', ') })}`}
      </p>
      {may('strategy.import-statistics') && (
        <span className="row screen-only">
          <Link to="/strategy/causes/import" search={{ cause, statistics: table.id }} className="tool-button">
            {t('web.cause.renew')}
            <span className="only-read">: {words(table.titles)}</span>
          </Link>
          <button type="button" className="tool-button" onClick={retire.open}>
            {t('web.cause.retire')}
            <span className="only-read">: {words(table.titles)}</span>
          </button>
        </span>
      )}
      <ConfirmWithReason
        opened={retiring}
        close={retire.close}
        title={t('web.cause.retire')}
        action={t('web.cause.retire')}
        saving={out.isPending}
        error={out.error}
        confirm={(reason) =>
          out.mutate({ statistics: table.id, base: table.version, reason }, { onSuccess: retire.close })
        }
      >
        <p>
          <Text of={table.titles} />. {t('web.cause.retire-text')}
        </p>
      </ConfirmWithReason>
    </article>
  );
}

/** Each area stands for itself: the least and the most are said, no sum and no mean. */
function Finding({ table }: { table: Table }) {
  const t = useT();
  const format = useFormat();
  const words = useWords();
  const newest = periodsOf(table).at(-1);
  const values = table.areas.flatMap(({ figures }) =>
    figures.filter(({ period }) => period === newest).map(({ value }) => value),
  );
  if (!newest || values.length === 0) return <p className="muted">{t('web.cause.no-area')}</p>;
  return (
    <p>
      {t('web.cause.finding', {
        period: newest,
        least: format.number(Math.min(...values)),
        most: format.number(Math.max(...values)),
        unit: words(table.unit),
        n: values.length,
      })}
    </p>
  );
}

function Figures({ table }: { table: Table }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const periods = periodsOf(table);
  if (periods.length === 0) return null;
  const unit = words(table.unit);
  return (
    <Frame label={words(table.titles)}>
      <table className="plain-table">
        <caption className="only-read">
          {unit ? `${words(table.titles)} (${unit})` : words(table.titles)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('web.cause.area')}</th>
            <th scope="col" className="end">
              {t('web.cause.population')}
            </th>
            {periods.map((period) => (
              <th key={period} scope="col" className="end">
                {period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.areas.map(({ code, title, population, figures }) => (
            <tr key={code}>
              <th scope="row">{title}</th>
              <td className="end">{format.number(population)}</td>
              {periods.map((period) => {
                const found = figures.find((one) => one.period === period);
                return (
                  <td key={period} className="end">
                    {found ? format.number(found.value) : '–'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
