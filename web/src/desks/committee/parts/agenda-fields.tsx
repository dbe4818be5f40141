// One item of an agenda while it is written: what kind, its title, and its papers.
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { agendaKinds } from '#desks/committee/model/lists.ts';
import { NamesFields, type NamesValues } from '../../../kernel/form/names-fields.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import type { AgendaItem, Paper } from '../answers.ts';
import { PaperFields } from './paper-fields.tsx';

export type AgendaValues = {
  /** Stays while the item moves. */
  key: string;
  item?: string;
  kind: AgendaItem['kind'];
  titles: NamesValues;
  papers: Paper[];
};

export function newItem(): AgendaValues {
  return { key: crypto.randomUUID(), kind: 'decision', titles: {}, papers: [] };
}

export function AgendaFields(props: {
  number: number;
  values: AgendaValues;
  change: (values: AgendaValues) => void;
  remove: () => void;
  up: (() => void) | undefined;
  checked: boolean;
}) {
  const t = useT();
  const { number, values, change, remove, up, checked } = props;
  const [adding, setAdding] = useState(false);
  const set = (more: Partial<AgendaValues>) => change({ ...values, ...more });
  const of = t('web.committee.item-number', { number });
  return (
    <fieldset>
      <legend>{of}</legend>
      <div className="stack-small">
        <NativeSelect
          label={t('web.committee.item-kind')}
          value={values.kind}
          onChange={(event) => set({ kind: event.currentTarget.value as AgendaItem['kind'] })}
          data={agendaKinds.map((one) => ({ value: one, label: t(`web.committee.item-kind.${one}`) }))}
        />
        <NamesFields
          legend={t('web.committee.title')}
          missing={t('web.committee.one-language')}
          values={values.titles}
          change={(titles) => set({ titles })}
          checked={checked}
          most={300}
        />
        {values.papers.length > 0 && (
          <ul className="plain-list" aria-label={`${t('web.committee.papers')}: ${of}`}>
            {values.papers.map((paper, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- papers have no id of their own, and none is edited in place
              <li key={`${paper.title} ${at}`} className="line-item">
                <span>
                  {t(`web.committee.paper.${paper.kind}`)}: {paper.title}
                </span>
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={t('web.form.take-away', { what: paper.title })}
                  onClick={() => set({ papers: values.papers.toSpliced(at, 1) })}
                >
                  {t('web.committee.take-away')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {adding && (
          <PaperFields
            add={(paper) => {
              set({ papers: [...values.papers, paper] });
              setAdding(false);
            }}
            cancel={() => setAdding(false)}
          />
        )}
        <div className="row">
          {!adding && (
            <Button size="compact-md" variant="default" onClick={() => setAdding(true)}>
              {t('web.committee.add-paper')}
              <span className="only-read">: {of}</span>
            </Button>
          )}
          {up && (
            <Button size="compact-md" variant="default" onClick={up}>
              {t('web.committee.up')}
              <span className="only-read">: {of}</span>
            </Button>
          )}
          <Button size="compact-md" variant="default" onClick={remove}>
            {t('web.committee.take-away')}
            <span className="only-read">: {of}</span>
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
