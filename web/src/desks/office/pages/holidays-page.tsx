// The days of a year on which nobody works: periods of working days pass them over.
import { Button, NativeSelect } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Holiday } from '../answers.ts';
import { yearOf } from '../holidays-search.ts';
import '../parts/office.css';

const AddHoliday = later(() => import('../parts/add-holiday.tsx'), 'AddHoliday');
const TakeOver = later(() => import('../parts/take-over-holidays.tsx'), 'TakeOverHolidays');

export function HolidaysPage() {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate({ from: '/office/holidays' });
  const year = yearOf(useSearch({ from: '/house/office/office/holidays' }));
  const thisYear = yearOf({});
  const [adding, add] = useDisclosure(false);
  const [taking, take] = useDisclosure(false);
  const found = useAsk('office.find-holidays', { year });
  const before = useAsk('office.find-holidays', { year: year - 1 });
  const mayEnter = may('office.enter-holidays');
  const years = [...new Set([year, thisYear - 1, thisYear, thisYear + 1, thisYear + 2])].toSorted();
  return (
    <Page
      title={t('web.nav.holidays')}
      lead={t('web.holidays.lead')}
      width="narrow"
      actions={
        mayEnter && (
          <>
            <Button leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />} onClick={add.open}>
              {t('web.holidays.add')}
            </Button>
            {(before.data?.holidays.length ?? 0) > 0 && (
              <Button variant="default" onClick={take.open}>
                {t('web.holidays.take-over', { year: String(year - 1) })}
              </Button>
            )}
          </>
        )
      }
    >
      <div className="holidays-year screen-only">
        <NativeSelect
          label={t('web.holidays.year')}
          value={String(year)}
          onChange={(event) => void navigate({ search: { year: Number(event.currentTarget.value) } })}
          data={years.map(String)}
        />
      </div>
      <Asked query={found}>
        {({ holidays }) =>
          holidays.length === 0 ? (
            <Empty title={t('web.holidays.none', { year: String(year) })}>
              {t('web.holidays.none-more')}
            </Empty>
          ) : (
            <ul className="plain-list">
              {holidays.map((one) => (
                <Line key={one.day} holiday={one} />
              ))}
            </ul>
          )
        }
      </Asked>
      {adding && <AddHoliday year={year} close={add.close} />}
      {taking && <TakeOver year={year} before={before.data?.holidays ?? []} close={take.close} />}
    </Page>
  );
}

function Line({ holiday: { day, names } }: { holiday: Holiday }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const remove = useOrder('office.remove-holiday');
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return (
    <li>
      {remove.error && <ProblemNotice error={remove.error} />}
      <div className="split-line holiday-line">
        <div>
          <strong>
            <Text of={names} />
          </strong>
          <div>
            <time dateTime={day}>{format.date(day, 'full')}</time>
            {(weekday === 0 || weekday === 6) && (
              <span className="muted"> ({t('web.holidays.weekend')})</span>
            )}
          </div>
        </div>
        {may('office.remove-holiday') && (
          <Button
            variant="default"
            size="compact-md"
            className="screen-only"
            loading={remove.isPending}
            aria-label={t('web.form.take-away', { what: `${words(names)}, ${format.date(day)}` })}
            onClick={() => remove.mutate({ day })}
          >
            {t('web.holidays.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
