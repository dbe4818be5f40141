// Imports a plan from a table: columns are proposed and confirmed, a dry run names every problem, then it is taken over.
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { askAgain } from '../../../kernel/ask.ts';
import { useHouse } from '../../../kernel/house.tsx';
import { Text, useFormat, useLanguage, useT } from '../../../kernel/i18n.tsx';
import { isLanguage, type Language, languageNames, languages } from '../../../kernel/i18n/languages.ts';
import { Page } from '../../../kernel/page.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { Progress } from '../../../kernel/parts/progress.tsx';
import { Upload } from '../../../kernel/parts/upload.tsx';
import { ImportColumns, type Mapping } from '../parts/import-columns.tsx';
import { ImportProblems } from '../parts/import-problems.tsx';
import { WithPlan } from '../parts/plan-choice.tsx';
import type { ImportAnswer, Plan } from '../queries.ts';
import './import-page.css';

export function ImportPlanPage() {
  const t = useT();
  const search = useSearch({ from: '/house/strategy/strategy/plan/import' });
  return (
    <Page
      title={t('web.import.title')}
      lead={t('web.import.lead')}
      crumbs={[{ to: '/strategy/plan', text: t('web.nav.plan') }]}
    >
      <WithPlan wanted={search.plan}>{(plan) => <Import key={plan.id} plan={plan} />}</WithPlan>
    </Page>
  );
}

function Import({ plan }: { plan: Plan }) {
  const t = useT();
  const reader = useLanguage();
  const [language, setLanguage] = useState<Language>(reader);
  const [repair, setRepair] = useState(true);
  const [mapping, setMapping] = useState<Mapping>({});
  const [read, setRead] = useState<{ file: File; answer: ImportAnswer }>();
  const sending = useSend(plan.id);
  const settings = { language, repair, mapping };

  const again = (dryRun: boolean) => {
    if (!read) return;
    sending.mutate(
      { file: read.file, dryRun, ...settings },
      { onSuccess: (answer) => setRead({ file: read.file, answer }) },
    );
  };

  if (read?.answer.written) return <Done plan={plan} answer={read.answer} />;
  return (
    <div className="stack">
      <p>
        {t('web.import.into')}{' '}
        <strong>
          <Text of={plan.titles} />
        </strong>
      </p>
      {!read && (
        <>
          <LanguageChoice language={language} choose={setLanguage} />
          <Upload
            operation="strategy.import-plan"
            input={{ plan: plan.id, dryRun: true, language, repair }}
            accept=".csv,.tsv,.xlsx,.docx"
            label={t('web.import.file')}
            help={t('web.import.file-help')}
            done={(answer, file) => setRead({ file, answer })}
          />
        </>
      )}
      {read && (
        <>
          <Result answer={read.answer} file={read.file} />
          <ImportColumns answer={read.answer} mapping={mapping} change={setMapping} />
          <div className="import-settings">
            <LanguageChoice language={language} choose={setLanguage} />
            <Checkbox
              label={t('web.import.repair')}
              description={t('web.import.repair-help')}
              checked={repair}
              onChange={(event) => setRepair(event.currentTarget.checked)}
            />
          </div>
          <ImportProblems answer={read.answer} />
          {sending.error && <ProblemNotice error={sending.error} />}
          {sending.isPending && (
            <Progress
              share={sending.share}
              text={t(sending.share < 1 ? 'web.import.sending' : 'web.import.working')}
            />
          )}
          <div className="row import-actions">
            <Button
              onClick={() => again(false)}
              loading={sending.isPending}
              disabled={read.answer.new + read.answer.changed === 0}
            >
              {t('web.import.apply', { n: read.answer.new + read.answer.changed })}
            </Button>
            <Button variant="default" onClick={() => again(true)} disabled={sending.isPending}>
              {t('web.import.try-again')}
            </Button>
            <Button variant="subtle" onClick={() => setRead(undefined)} disabled={sending.isPending}>
              {t('web.import.other-file')}
            </Button>
          </div>
          <p className="muted small">{t('web.import.nothing-yet')}</p>
        </>
      )}
    </div>
  );
}

type Order = { file: File; dryRun: boolean; language: Language; repair: boolean; mapping: Mapping };

function useSend(plan: string) {
  const { api } = useHouse();
  const queries = useQueryClient();
  const [share, setShare] = useState(0);
  const key = useRef<string>(undefined);
  const sending = useMutation<ImportAnswer, Error, Order>({
    mutationFn: ({ file, dryRun, language, repair, mapping }) => {
      setShare(0);
      // One key for one press: if the answer is lost on the way, the second press is the same order.
      key.current ??= crypto.randomUUID();
      const input = {
        plan,
        dryRun,
        language,
        repair,
        ...(Object.keys(mapping).length > 0 ? { mapping } : {}),
      };
      return api.upload('strategy.import-plan', input, file, key.current, setShare);
    },
    onSuccess: async ({ written }) => {
      key.current = undefined;
      if (written) await askAgain(queries, ['strategy']);
    },
  });
  return { ...sending, share };
}

function LanguageChoice({ language, choose }: { language: Language; choose: (language: Language) => void }) {
  const t = useT();
  return (
    <NativeSelect
      className="import-language"
      label={t('web.import.language')}
      description={t('web.import.language-help')}
      value={language}
      onChange={(event) => {
        if (isLanguage(event.currentTarget.value)) choose(event.currentTarget.value);
      }}
      data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
    />
  );
}

/** What would happen, in five numbers. */
function Result({ answer, file }: { answer: ImportAnswer; file: File }) {
  const t = useT();
  const format = useFormat();
  const counts = ['rows', 'new', 'changed', 'unchanged', 'refused'] as const;
  return (
    <section aria-labelledby="import-result">
      <h2 id="import-result" className="section-head">
        {t('web.import.result', { file: file.name })}
      </h2>
      <div role="status">
        <dl className="import-counts">
          {counts.map((count) => (
            <div
              key={count}
              className={
                count === 'refused' && answer.refused > 0 ? 'import-count import-count-late' : 'import-count'
              }
            >
              <dt>{t(`web.import.count.${count}`)}</dt>
              <dd className="figures">{format.number(answer[count])}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

function Done({ plan, answer }: { plan: Plan; answer: ImportAnswer }) {
  const t = useT();
  return (
    <>
      <Notice
        tone="done"
        title={t('web.import.done', {
          added: answer.new,
          changed: answer.changed,
          unchanged: answer.unchanged,
        })}
        alert
      >
        {answer.refused > 0 && <p>{t('web.import.done-refused', { n: answer.refused })}</p>}
        <p>{t('web.import.done-next')}</p>
      </Notice>
      <ul className="plain-list row">
        <li>
          <Link to="/strategy/plan" search={{ plan: plan.id }}>
            {t('web.import.to-plan')}
          </Link>
        </li>
        <li>
          <Link to="/strategy/crosswalk" search={{ plan: plan.id }}>
            {t('web.nav.crosswalk')}
          </Link>
        </li>
        <li>
          <Link to="/strategy/gaps" search={{ plan: plan.id }}>
            {t('web.nav.gaps')}
          </Link>
        </li>
      </ul>
      {answer.problems.length > 0 && <ImportProblems answer={answer} />}
    </>
  );
}
