// Imports a plan from a table: columns are proposed and confirmed, a dry run names every problem, then it is taken over.
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { askAgain } from '../../../kernel/ask.ts';
import { useHouse } from '../../../kernel/house.tsx';
import { useFormat, useLanguage, useT } from '../../../kernel/i18n.tsx';
import { isLanguage, type Language, languageNames, languages } from '../../../kernel/i18n/languages.ts';
import { later } from '../../../kernel/later.ts';
import { isOpen, useOwnOrder, useOwnOrders } from '../../../kernel/orders.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { OrderProgress } from '../../../kernel/parts/order-progress.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { Progress } from '../../../kernel/parts/progress.tsx';
import { Upload } from '../../../kernel/parts/upload.tsx';
import { Problem } from '../../../kernel/problem.ts';
import { ImportColumns, type Mapping } from '../parts/import-columns.tsx';
import { WithPlan } from '../parts/plan-choice.tsx';
import type { ImportAnswer, Plan } from '../queries.ts';
import './import-page.css';

// The table of faults is needed when a file was read, and not before.
const ImportProblems = later(() => import('../parts/import-problems.tsx'), 'ImportProblems');

export function ImportPlanPage() {
  const t = useT();
  const search = useSearch({ from: '/house/strategy/strategy/plan/import' });
  return (
    <Page
      title={t('web.import.title')}
      lead={t('web.import.lead')}
      crumbs={[{ to: '/strategy/plan', text: t('web.nav.plan') }]}
    >
      <WithPlan wanted={search.plan}>
        {(plan) => <ImportOrOrder key={plan.id} plan={plan} order={search.order} />}
      </WithPlan>
    </Page>
  );
}

/** An import that is under way is seen as it stands, also by whoever left and comes back; else one may begin. */
function ImportOrOrder({ plan, order }: { plan: Plan; order: string | undefined }) {
  const orders = useOwnOrders();
  const navigate = useNavigate();
  const show = (shown: string | undefined) =>
    navigate({
      to: '/strategy/plan/import',
      search: { plan: plan.id, ...(shown ? { order: shown } : {}) },
      replace: true,
    });
  const underWay = orders.data?.items.find(
    (one) =>
      isOpen(one) &&
      one.operation === 'strategy.import-plan' &&
      (one.input as { plan?: string }).plan === plan.id,
  )?.order;
  const shown = order ?? underWay;
  if (shown) return <ImportOrder plan={plan} order={shown} again={() => void show(undefined)} />;
  return <Import plan={plan} ordered={(id) => void show(id)} />;
}

function Import({ plan, ordered }: { plan: Plan; ordered: (order: string) => void }) {
  const t = useT();
  const reader = useLanguage();
  const [language, setLanguage] = useState<Language>(reader);
  const [repair, setRepair] = useState(true);
  const [mapping, setMapping] = useState<Mapping>({});
  const [read, setRead] = useState<{ file: File; answer: ImportAnswer }>();
  const sending = useSend(plan.id, ordered);
  const settings = { language, repair, mapping };

  const again = (dryRun: boolean) => {
    if (!read) return;
    sending.mutate(
      { file: read.file, dryRun, ...settings },
      { onSuccess: (answer) => answer && setRead({ file: read.file, answer }) },
    );
  };

  return (
    <div className="stack">
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
              text={t(sending.share < 1 ? 'web.import.sending' : 'web.upload.reading')}
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

/** Reading is waited for; writing is ordered, whatever its size, so that one may always leave. */
function useSend(plan: string, ordered: (order: string) => void) {
  const { api } = useHouse();
  const queries = useQueryClient();
  const [share, setShare] = useState(0);
  const key = useRef<string>(undefined);
  const sending = useMutation<ImportAnswer | undefined, Error, Order>({
    mutationFn: async ({ file, dryRun, language, repair, mapping }) => {
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
      if (dryRun) return await api.upload('strategy.import-plan', input, file, key.current, setShare);
      const { order } = await api.uploadAndLeave('strategy.import-plan', input, file, key.current, setShare);
      key.current = undefined;
      await askAgain(queries, ['orders']);
      ordered(order);
      return undefined;
    },
    onSuccess: () => {
      key.current = undefined;
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

/** What the operation goes through, in this order. */
const steps = ['reading', 'comparing', 'writing', 'recording'] as const;

/** An import that was ordered: how far it has come, and at its end what came of it. */
function ImportOrder({ plan, order, again }: { plan: Plan; order: string; again: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const found = useOwnOrder<ImportAnswer>(order);
  const isDone = found.data?.state === 'done';
  useEffect(() => {
    if (isDone) void askAgain(queries, ['strategy']);
  }, [isDone, queries]);
  return (
    <Asked query={found}>
      {(one) => (
        <section className="stack" aria-labelledby="import-order">
          <h2 id="import-order" className="section-head">
            {t('web.order.of.import-plan', { file: one.file ?? '' })}
          </h2>
          {isOpen(one) && <OrderProgress order={one} steps={steps} />}
          {one.outcome && <Done plan={plan} answer={one.outcome} />}
          {one.problem && <ProblemNotice error={new Problem(one.problem)} />}
          {!isOpen(one) && (
            <div>
              <Button variant="default" onClick={again}>
                {t('web.import.other-file')}
              </Button>
            </div>
          )}
        </section>
      )}
    </Asked>
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
