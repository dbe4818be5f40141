// Adds a goal, an objective, a measure or an activity to the plan.
import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { itemTypes } from '#desks/strategy/model/lists.ts';
import type { ItemType } from '#desks/strategy/model/plan.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useDraft } from '../../../kernel/form/draft.ts';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { ItemForm } from '../parts/item-form.tsx';
import { emptyItem, type ItemValues, toFacts } from '../parts/item-values.ts';
import { NoPlan } from '../parts/plan-choice.tsx';
import { type PlanPage, useCurrentPlan, usePlan } from '../queries.ts';

export function NewItemPage() {
  const search = useSearch({ from: '/house/strategy/strategy/plan/items/new' });
  const { plans, plan } = useCurrentPlan(search.plan);
  const page = usePlan(plan?.id);
  return (
    <Asked query={plans}>
      {() =>
        plan ? (
          <Asked query={page} whole>
            {(found) => <NewItem found={found} />}
          </Asked>
        ) : (
          <NoPlan />
        )
      }
    </Asked>
  );
}

function NewItem({ found }: { found: PlanPage }) {
  const t = useT();
  const words = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/house/strategy/strategy/plan/items/new' });
  const { plan, items } = found;
  const [type, setType] = useState<ItemType>(itemTypes.find((one) => one === search.type) ?? 'measure');
  const [parent, setParent] = useState(search.parent ?? '');
  const draft = useDraft<ItemValues>(`new-item.${plan.id}`, emptyItem);
  const add = useOrder('strategy.add-item');
  const rank = itemTypes.indexOf(type);
  const parents = items.filter(
    (one) =>
      itemTypes.indexOf(one.type) < rank || (one.type === type && (type === 'goal' || type === 'objective')),
  );
  const back = () => void navigate({ to: '/strategy/plan', search: { plan: plan.id } });
  return (
    <Page
      title={t('web.item.add')}
      crumbs={[{ to: `/strategy/plan?plan=${plan.id}`, text: <Text of={plan.titles} /> }]}
      width="narrow"
    >
      <ItemForm
        type={type}
        values={draft.values}
        change={draft.change}
        saving={add.isPending}
        error={add.error}
        cancel={back}
        save={(values) =>
          add.mutate(
            { ...toFacts(values), plan: plan.id, type, parent: parent || null },
            {
              onSuccess: ({ item }) => {
                draft.drop();
                void navigate({
                  to: '/strategy/plan/items/$item',
                  params: { item },
                  search: { plan: plan.id },
                });
              },
            },
          )
        }
      >
        <div className="form-pair">
          <NativeSelect
            label={t('web.item.type')}
            value={type}
            onChange={(event) => setType(event.currentTarget.value as ItemType)}
            data={itemTypes.map((one) => ({ value: one, label: t(`type.${one}`) }))}
          />
          <NativeSelect
            label={t('column.above')}
            value={parent}
            onChange={(event) => setParent(event.currentTarget.value)}
            data={[
              { value: '', label: t('web.item.at-top') },
              ...parents.map(({ id, titles, depth }) => ({
                value: id,
                label: `${'– '.repeat(depth)}${words(titles)}`,
              })),
            ]}
          />
        </div>
      </ItemForm>
    </Page>
  );
}
