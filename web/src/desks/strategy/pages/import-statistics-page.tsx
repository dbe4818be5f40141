// Takes in a table of official statistics: a trial says what it holds and what is left out, then it is described and kept.
import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { causes, statisticsKinds } from '#desks/strategy/model/lists.ts';
import { askAgain, useAsk } from '../../../kernel/ask.ts';
import { useHouse } from '../../../kernel/house.tsx';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import type { InputOf } from '../../../kernel/operations.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { Upload } from '../../../kernel/parts/upload.tsx';
import type { StatisticsFacts } from '../parts/statistics-facts.tsx';
import { type CauseTable, readCauseName, type StatisticsAnswer } from '../queries.ts';

// Needed when a file was read, and not before.
const Facts = later(() => import('../parts/statistics-facts.tsx'), 'StatisticsFactsForm');

type Kind = (typeof statisticsKinds)[number];
type About = { of: Kind; cause: (typeof causes)[number] };

export function ImportStatisticsPage() {
  const t = useT();
  const { cause, statistics } = useSearch({ from: '/house/strategy/strategy/causes/import' });
  const before = useAsk(
    'strategy.read-cause',
    { cause: readCauseName(cause) },
    { when: Boolean(statistics) },
  );
  return (
    <Page
      title={t('web.cause.import')}
      lead={t('web.cause.import-lead')}
      crumbs={[{ to: '/strategy/causes', text: t('web.nav.causes') }]}
    >
      {statistics ? (
        <Asked query={before}>
          {(found) => (
            <Import
              cause={found.cause}
              replaces={found.statistics.find(({ id }) => id === statistics)}
              smallest={found.smallestArea}
            />
          )}
        </Asked>
      ) : (
        <Import cause={readCauseName(cause)} />
      )}
    </Page>
  );
}

function Import(props: { cause: About['cause']; replaces?: CauseTable | undefined; smallest?: number }) {
  const t = useT();
  const [about, setAbout] = useState<About>({ of: 'indicator', cause: props.cause });
  const [read, setRead] = useState<{ file: File; answer: StatisticsAnswer }>();
  const [choice, setChoice] = useState<Record<string, string>>({});
  const { replaces } = props;
  const input = { of: about.of, cause: about.of === 'indicator' ? about.cause : null };
  const sending = useSend();
  const choose = (dimension: string, code: string) => {
    if (!read) return;
    const next = { ...choice, [dimension]: code };
    setChoice(next);
    sending.mutate(
      { file: read.file, input: { ...input, choice: next, dryRun: true } },
      { onSuccess: (answer) => setRead({ file: read.file, answer }) },
    );
  };
  const keep = useKeep(about);
  const save = (facts: StatisticsFacts) =>
    read &&
    keep.mutate({
      file: read.file,
      input: {
        ...input,
        choice,
        facts,
        dryRun: false,
        ...(replaces ? { replaces: { statistics: replaces.id, base: replaces.version } } : {}),
      },
    });
  return (
    <div className="stack cause-facts">
      {!read && (
        <>
          {!replaces && <AboutFields about={about} change={setAbout} />}
          <Upload
            operation="strategy.import-statistics"
            input={{ ...input, dryRun: true }}
            accept=".json,.csv,.tsv"
            label={t('web.cause.file')}
            help={t('web.cause.file-help')}
            done={(answer, file) => setRead({ file, answer })}
          />
        </>
      )}
      {read && (
        <>
          <Result answer={read.answer} file={read.file} />
          {read.answer.open.map(({ id, label, categories }) => (
            <NativeSelect
              key={id}
              label={label}
              description={t('web.cause.choose-one')}
              value=""
              onChange={(event) => choose(id, event.currentTarget.value)}
              data={[
                { value: '', label: t('web.cause.choose') },
                ...categories.map(({ code, label: name }) => ({ value: code, label: name })),
              ]}
            />
          ))}
          {sending.error && <ProblemNotice error={sending.error} />}
          {read.answer.open.length === 0 && read.answer.figures > 0 && (
            <Facts
              answer={read.answer}
              before={replaces}
              saving={keep.isPending}
              error={keep.error}
              save={save}
            />
          )}
          <div>
            <Button
              variant="subtle"
              onClick={() => {
                setRead(undefined);
                setChoice({});
              }}
            >
              {t('web.import.other-file')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function AboutFields({ about, change }: { about: About; change: (about: About) => void }) {
  const t = useT();
  return (
    <>
      <NativeSelect
        label={t('web.cause.of')}
        value={about.of}
        onChange={(event) =>
          change({
            ...about,
            of: statisticsKinds.find((one) => one === event.currentTarget.value) ?? 'indicator',
          })
        }
        data={statisticsKinds.map((one) => ({ value: one, label: t(`web.cause.of.${one}`) }))}
      />
      {about.of === 'indicator' && (
        <NativeSelect
          label={t('web.cause.cause')}
          value={about.cause}
          onChange={(event) => change({ ...about, cause: readCauseName(event.currentTarget.value) })}
          data={causes.map((cause) => ({ value: cause, label: t(`cause.${cause}`) }))}
        />
      )}
    </>
  );
}

/** What would be taken in, and which areas are left out and why. */
function Result({ answer, file }: { answer: StatisticsAnswer; file: File }) {
  const t = useT();
  const format = useFormat();
  const { left, areas, figures, periods } = answer;
  return (
    <section aria-labelledby="statistics-result">
      <h2 id="statistics-result" className="section-head">
        {t('web.import.result', { file: file.name })}
      </h2>
      <div role="status">
        {answer.title && <p>{answer.title}</p>}
        {answer.open.length === 0 && (
          <p>
            {t('web.cause.result', {
              n: areas,
              figures: format.number(figures),
              from: periods[0] ?? '–',
              to: periods.at(-1) ?? '–',
            })}
          </p>
        )}
      </div>
      {left.length > 0 && (
        <Notice
          tone="waiting"
          title={t('web.cause.left', { n: left.length, number: format.number(answer.smallestArea) })}
        >
          <ul>
            {left.map(({ code, label, population }) => (
              <li key={code}>
                {label}:{' '}
                {population === null
                  ? t('web.cause.left-unknown')
                  : t('web.cause.left-people', { n: population })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

type Order = { file: File; input: InputOf<'strategy.import-statistics'> };

function useSend() {
  const { api } = useHouse();
  return useMutation<StatisticsAnswer, Error, Order>({
    mutationFn: ({ file, input }) =>
      api.upload('strategy.import-statistics', input, file, crypto.randomUUID(), () => undefined),
  });
}

/** Writes, and goes to where the figures stand now. */
function useKeep(about: About) {
  const sending = useSend();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const done = async () => {
    await askAgain(queries, ['strategy']);
    if (about.of === 'population') await navigate({ to: '/strategy/causes' });
    else await navigate({ to: '/strategy/causes/$cause', params: { cause: about.cause } });
  };
  return {
    ...sending,
    mutate: (order: Order) => sending.mutate(order, { onSuccess: () => void done() }),
  };
}
