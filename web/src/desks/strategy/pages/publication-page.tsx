// What of a plan nobody has decided to show or not: several are decided at once, with one rule and one reason.
import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import {
  PublicationFields,
  type PublicationValues,
  ruleOf,
} from '../../../kernel/form/publication-fields.tsx';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { WithPlan } from '../parts/plan-choice.tsx';
import { type Plan, type PlanNode, usePlan } from '../queries.ts';
import './publication-page.css';

export function PublicationPage() {
  const t = useT();
  const search = useSearch({ from: '/house/strategy/strategy/plan/publication' });
  return (
    <Page
      title={t('web.undecided.title')}
      lead={t('web.undecided.lead')}
      crumbs={[{ to: '/strategy/plan', text: t('web.nav.plan') }]}
    >
      <WithPlan wanted={search.plan}>{(plan) => <Undecided key={plan.id} plan={plan} />}</WithPlan>
    </Page>
  );
}

function Undecided({ plan }: { plan: Plan }) {
  const t = useT();
  const page = usePlan(plan.id);
  return (
    <Asked query={page}>
      {({ items }) => {
        const open = items.filter(({ publication }) => publication === 'undecided');
        return open.length === 0 ? (
          <Empty
            title={t('web.undecided.none')}
            action={
              <Link to="/strategy/plan" search={{ plan: plan.id }}>
                {t('web.undecided.back')}
              </Link>
            }
          />
        ) : (
          <Decide plan={plan} open={open} />
        );
      }}
    </Asked>
  );
}

function Decide({ plan, open }: { plan: Plan; open: readonly PlanNode[] }) {
  const t = useT();
  const may = useMay();
  const words = useWords();
  const save = useOrder('strategy.set-publication');
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [values, setValues] = useState<PublicationValues>({ rule: 'public', on: '', reason: '' });
  const [checked, setChecked] = useState(false);
  const chosen = open.filter(({ id }) => taken.has(id));
  const decides = may('strategy.set-publication') && plan.yours;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const publication = ruleOf(values);
    if (!publication || chosen.length === 0) return;
    const items = chosen.map(({ id, version }) => ({ item: id, base: version }));
    save.mutate({ of: { object: 'items', plan: plan.id, items }, base: plan.version, publication });
  };
  const toggle = (id: string) => {
    const next = new Set(taken);
    if (!next.delete(id)) next.add(id);
    setTaken(next);
  };
  return (
    <form className="undecided" onSubmit={submit} noValidate>
      <fieldset className="undecided-list">
        <legend>{t('web.undecided.which', { n: open.length })}</legend>
        {decides && (
          <label className="check undecided-all">
            <input
              type="checkbox"
              checked={chosen.length === open.length}
              onChange={() =>
                setTaken(chosen.length === open.length ? new Set() : new Set(open.map(({ id }) => id)))
              }
            />
            {t('web.undecided.all')}
          </label>
        )}
        <ul className="plain-list">
          {open.map(({ id, externalId, titles, type, depth }) => (
            <li key={id} className="undecided-line" style={{ paddingInlineStart: depth * 20 }}>
              {decides && (
                <input
                  type="checkbox"
                  aria-label={[externalId, words(titles)].filter(Boolean).join(' ')}
                  checked={taken.has(id)}
                  onChange={() => toggle(id)}
                />
              )}
              <span className="muted small undecided-type">{t(`type.${type}`)}</span>
              <Link to="/strategy/plan/items/$item" params={{ item: id }} search={{ plan: plan.id }}>
                {externalId && <span className="muted">{externalId} </span>}
                <Text of={titles} />
              </Link>
            </li>
          ))}
        </ul>
      </fieldset>
      {decides && (
        <div className="undecided-rule stack">
          {save.error && <ProblemNotice error={save.error} />}
          <PublicationFields
            values={values}
            change={setValues}
            checked={checked}
            offered={(rule) => rule !== 'undecided'}
          />
          {checked && chosen.length === 0 && <p className="field-error">{t('web.undecided.choose')}</p>}
          <p className="muted small">{t('web.undecided.later')}</p>
          <Button type="submit" loading={save.isPending}>
            {t('web.undecided.save', { n: chosen.length })}
          </Button>
        </div>
      )}
    </form>
  );
}
