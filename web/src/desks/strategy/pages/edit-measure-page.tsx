// Editing a measure. Who saves second sees the difference and chooses; nothing typed is lost.
import { Button } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { Conflict } from '../../../kernel/form/conflict.tsx';
import { findDifferences, merge } from '../../../kernel/form/difference.ts';
import { useDraft } from '../../../kernel/form/draft.ts';
import { useHouse } from '../../../kernel/house.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { isLanguage, languageNames } from '../../../kernel/i18n/languages.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { isProblem } from '../../../kernel/problem.ts';
import { fieldLabels, ItemForm } from '../parts/item-form.tsx';
import { flatten, fromItem, type ItemValues, toFacts, unflatten } from '../parts/item-values.ts';
import { type MeasurePage, useCurrentPlan, useMeasure } from '../queries.ts';

export function EditMeasurePage() {
  const { item } = useParams({ from: '/house/strategy/strategy/plan/items/$item/edit' });
  const search = useSearch({ from: '/house/strategy/strategy/plan/items/$item/edit' });
  const { plan } = useCurrentPlan(search.plan);
  const page = useMeasure(search.plan ?? plan?.id, item);
  return (
    <Asked query={page} whole>
      {(found) => <Edit key={found.item.id} found={found} />}
    </Asked>
  );
}

function Edit({ found }: { found: MeasurePage }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const { api } = useHouse();
  // What the edit started from stays as it was, even when a newer answer arrives behind it.
  const [start, setStart] = useState(found);
  const [theirs, setTheirs] = useState<MeasurePage>();
  const draft = useDraft<ItemValues>(`item.${found.item.id}`, fromItem(start.item));
  const save = useOrder('strategy.edit-item');
  const { plan, item } = start;
  const back = () =>
    void navigate({ to: '/strategy/plan/items/$item', params: { item: item.id }, search: { plan: plan.id } });

  const send = (values: ItemValues, from: MeasurePage) =>
    save.mutate(
      { ...toFacts(values, from.item), plan: plan.id, item: item.id, base: from.item.version },
      {
        onSuccess: () => {
          draft.drop();
          back();
        },
        onError: (error) => {
          if (isProblem(error, 'kernel.changed-meanwhile')) void showTheirs();
        },
      },
    );
  const showTheirs = async () =>
    setTheirs(await api.ask('strategy.read-measure', { plan: plan.id, item: item.id }));
  const settle = (giveWay: ReadonlySet<string>) => {
    if (!theirs) return;
    const merged = unflatten(
      merge(flatten(fromItem(start.item)), flatten(draft.values), flatten(fromItem(theirs.item)), giveWay),
      draft.values,
    );
    draft.change(merged);
    setStart(theirs);
    setTheirs(undefined);
    send(merged, theirs);
  };

  const outdated = isProblem(save.error, 'kernel.changed-meanwhile');
  return (
    <Page
      title={t('web.item.edit-title', { title: words(item.titles) })}
      heading={
        <>
          {t('web.item.edit')}: <Text of={item.titles} />
        </>
      }
      crumbs={[{ to: `/strategy/plan/items/${item.id}?plan=${plan.id}`, text: <Text of={item.titles} /> }]}
      width="narrow"
    >
      {draft.dirty && !save.isPending && !theirs && (
        <Notice tone="quiet" title={t('web.form.draft', { date: format.moment(draft.dirty) })}>
          <Button size="compact-md" variant="default" onClick={draft.drop}>
            {t('web.form.draft-drop')}
          </Button>
        </Notice>
      )}
      {theirs && (
        <Conflict
          differences={findDifferences(
            flatten(fromItem(start.item)),
            flatten(draft.values),
            flatten(fromItem(theirs.item)),
          )}
          label={(field) => {
            const [name = field, language] = field.split('.');
            const label = t(fieldLabels[name] ?? name);
            return isLanguage(language) ? `${label} (${languageNames[language]})` : label;
          }}
          show={showValue}
          settle={settle}
          saving={save.isPending}
        />
      )}
      <ItemForm
        type={item.type}
        values={draft.values}
        change={draft.change}
        save={(values) => send(values, start)}
        saving={save.isPending}
        error={outdated ? null : save.error}
        cancel={back}
      />
    </Page>
  );
}

/** A value of the form in words, for the comparison. */
function showValue(_field: string, value: unknown): string {
  if (Array.isArray(value)) {
    return value
      .map((one) => (typeof one === 'object' && one !== null ? Object.values(one).join(' ') : String(one)))
      .join('; ');
  }
  return String(value ?? '');
}
