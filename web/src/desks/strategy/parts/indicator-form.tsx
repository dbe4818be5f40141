// An indicator, new or changed: what it tells, in what it is measured, from where to where by when.
import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { directions, disaggregations, indicatorTypes } from '#desks/strategy/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { ErrorSummary } from '../../../kernel/form/error-summary.tsx';
import { type FieldErrors, placeErrors } from '../../../kernel/form/field-errors.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { isProblem } from '../../../kernel/problem.ts';
import type { Indicator, MeasurePage } from '../queries.ts';
import {
  checkIndicator,
  emptyIndicator,
  fromIndicator,
  type IndicatorValues,
  textFields,
  toIndicator,
} from './indicator-values.ts';
import { LanguageFields } from './language-fields.tsx';

type Part = { values: IndicatorValues; set: (part: Partial<IndicatorValues>) => void; errors: FieldErrors };

export function IndicatorForm(props: { found: MeasurePage; indicator?: Indicator; close: () => void }) {
  const t = useT();
  const { found, indicator, close } = props;
  const [values, setValues] = useState(indicator ? fromIndicator(indicator) : emptyIndicator);
  const [own, setOwn] = useState<FieldErrors>(new Map());
  const add = useOrder('strategy.add-indicator');
  const edit = useOrder('strategy.edit-indicator');
  const { error, isPending } = indicator ? edit : add;
  const labels = {
    titles: t('web.field.titles'),
    unit: t('web.indicator.unit'),
    scale: t('web.indicator.scale'),
    baseline: t('web.indicator.baseline'),
    baselineOn: t('web.indicator.baseline-on'),
    targets: t('web.indicator.targets'),
    denominator: t('web.indicator.denominator'),
  };
  const errors =
    own.size > 0
      ? own
      : isProblem(error)
        ? placeErrors(error.body.fields ?? [], Object.keys(labels))
        : new Map<string, string>();
  const part: Part = { values, errors, set: (more) => setValues({ ...values, ...more }) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = new Map([...checkIndicator(values)].map(([field, key]) => [field, t(key)]));
    setOwn(wrong);
    if (wrong.size > 0) return;
    const facts = { ...toIndicator(values), plan: found.plan.id };
    const done = { onSuccess: close };
    if (indicator) edit.mutate({ ...facts, indicator: indicator.id, base: indicator.version }, done);
    else add.mutate({ ...facts, item: found.item.id }, done);
  };
  return (
    <Dialog close={close} title={t(indicator ? 'web.indicator.edit' : 'web.indicators.add')} shape="wide">
      <form className="form" onSubmit={submit} noValidate>
        <ErrorSummary errors={own} labels={labels} />
        {error && own.size === 0 && <ProblemNotice error={error} />}
        <LanguageFields
          id="field-titles"
          label={labels.titles}
          values={values.titles}
          change={(titles) => part.set({ titles })}
          error={errors.get('titles')}
          most={500}
        />
        <div className="form-pair">
          <NativeSelect
            label={t('web.indicator.type')}
            value={values.type}
            onChange={(event) => part.set({ type: event.currentTarget.value as IndicatorValues['type'] })}
            data={indicatorTypes.map((one) => ({ value: one, label: t(`web.indicator.type.${one}`) }))}
          />
          <NativeSelect
            label={t('web.indicator.direction')}
            value={values.direction}
            onChange={(event) =>
              part.set({ direction: event.currentTarget.value as IndicatorValues['direction'] })
            }
            data={directions.map((one) => ({ value: one, label: t(`web.indicator.direction.${one}`) }))}
          />
        </div>
        <Measured {...part} />
        <div className="form-pair">
          <TextInput
            id="field-baseline"
            label={`${labels.baseline} ${t('web.form.optional')}`}
            value={values.baseline}
            onChange={(event) => part.set({ baseline: event.currentTarget.value })}
            inputMode="decimal"
            error={errors.get('baseline')}
          />
          <TextInput
            id="field-baselineOn"
            label={labels.baselineOn}
            description={t('web.indicator.baseline-help')}
            value={values.baselineOn}
            onChange={(event) => part.set({ baselineOn: event.currentTarget.value })}
            maxLength={10}
            error={errors.get('baselineOn')}
          />
        </div>
        <Targets {...part} />
        <fieldset>
          <legend>{`${t('web.indicator.disaggregations')} ${t('web.form.optional')}`}</legend>
          <p className="small muted">{t('web.indicator.disaggregations-help')}</p>
          <div className="stack-small">
            {disaggregations.map((one) => (
              <Checkbox
                key={one}
                label={t(`web.indicator.by.${one}`)}
                checked={values.disaggregations.includes(one)}
                onChange={(event) =>
                  part.set({
                    disaggregations: event.currentTarget.checked
                      ? [...values.disaggregations, one]
                      : values.disaggregations.filter((other) => other !== one),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
        {textFields.map((field) => (
          <details key={field} open={Object.values(values[field]).some(Boolean)}>
            <summary>
              {t(`web.indicator.${field}`)} {t('web.form.optional')}
            </summary>
            <LanguageFields
              id={`field-${field}`}
              label={t(`web.indicator.${field}`)}
              values={values[field]}
              change={(texts) => part.set({ [field]: texts })}
              error={errors.get(field)}
              rows={2}
            />
          </details>
        ))}
        <FormFoot saving={isPending} cancel={close} action={t('web.indicator.save')} />
      </form>
    </Dialog>
  );
}

function Measured({ values, set, errors }: Part) {
  const t = useT();
  const { measured } = values;
  return (
    <>
      <Radio.Group
        label={t('web.indicator.measured')}
        value={measured}
        onChange={(value) => set({ measured: value === 'scale' ? 'scale' : 'unit' })}
      >
        <div className="stack-small">
          <Radio value="unit" label={t('web.indicator.in-unit')} />
          <Radio value="scale" label={t('web.indicator.on-scale')} />
        </div>
      </Radio.Group>
      <LanguageFields
        key={measured}
        id={`field-${measured}`}
        label={t(`web.indicator.${measured}`)}
        {...(measured === 'scale' ? { help: t('web.indicator.scale-help') } : {})}
        values={values[measured]}
        change={(texts) => set({ [measured]: texts })}
        error={errors.get(measured)}
        rows={measured === 'scale' ? 4 : 1}
      />
    </>
  );
}

function Targets({ values, set, errors }: Part) {
  const t = useT();
  const { targets } = values;
  const change = (at: number, part: Partial<(typeof targets)[number]>) =>
    set({ targets: targets.map((target, index) => (index === at ? { ...target, ...part } : target)) });
  return (
    <fieldset id="field-targets">
      <legend>{t('web.indicator.targets')}</legend>
      {errors.get('targets') && <p className="field-error">{errors.get('targets')}</p>}
      <div className="stack">
        {targets.map((target, index) => (
          // Targets have no name of their own; they are only ever taken away by their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="indicator-target">
            <TextInput
              type="date"
              label={t('web.indicator.target-on')}
              value={target.on}
              onChange={(event) => change(index, { on: event.currentTarget.value })}
            />
            <TextInput
              label={t('web.indicator.target')}
              value={target.value}
              onChange={(event) => change(index, { value: event.currentTarget.value })}
              inputMode="decimal"
            />
            <Button
              variant="subtle"
              leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
              onClick={() => set({ targets: targets.filter((_, at) => at !== index) })}
            >
              {t('web.indicator.target-remove')}
            </Button>
          </div>
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            onClick={() => set({ targets: [...targets, { on: '', value: '' }] })}
          >
            {t('web.indicator.target-add')}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
