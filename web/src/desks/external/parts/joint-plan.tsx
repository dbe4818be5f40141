// The shared plan: steps by their day, which side answers for each, and what became of it.
import { Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Joint, JointStep } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { useNamesAsked } from './names-asked.tsx';
import { partakers } from './possible-words.ts';
import { readTexts, TextsFields, type TextsValues } from './texts-fields.tsx';

export function JointPlan({ joint, today }: { joint: Joint; today: string }) {
  const t = useT();
  const may = useMay();
  const [setting, setSetting] = useState<JointStep | 'new'>();
  const [settling, setSettling] = useState<JointStep>();
  return (
    <section className="section" aria-labelledby="plan">
      <h2 id="plan">{t('web.joint.plan')}</h2>
      {joint.steps.length === 0 && <p className="muted">{t('web.joint.no-steps')}</p>}
      <ul className="plain-list">
        {joint.steps.map((step) => (
          <StepLine
            key={step.step}
            joint={joint}
            step={step}
            today={today}
            change={() => setSetting(step)}
            settle={() => setSettling(step)}
          />
        ))}
      </ul>
      {joint.state === 'accepted' && may('external.set-step') && (
        <div className="page-actions">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            onClick={() => setSetting('new')}
          >
            {t('operation.external.set-step')}
          </Button>
        </div>
      )}
      {setting && (
        <SetStep
          joint={joint}
          step={setting === 'new' ? undefined : setting}
          close={() => setSetting(undefined)}
        />
      )}
      {settling && <SettleStep step={settling} close={() => setSettling(undefined)} />}
    </section>
  );
}

function StepLine(props: {
  joint: Joint;
  step: JointStep;
  today: string;
  change: () => void;
  settle: () => void;
}) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const { joint, step, today, change, settle } = props;
  const side = joint.sides.find(({ party }) => party.id === step.side);
  const late = step.state === 'open' && step.dueOn < today;
  const tone = { open: late ? 'late' : 'waiting', done: 'done', dropped: 'quiet' } as const;
  const goesOn = step.state === 'open' && joint.state === 'accepted';
  const what = words(step.says);
  return (
    <li className="external-found">
      <div>
        <div className="row">
          <strong>
            <Text of={side?.party.names ?? {}} otherwise={t('web.external.out-of-sight')} />
          </strong>
          <StateBadge tone={tone[step.state]} text={t(`web.joint.step.${late ? 'late' : step.state}`)} />
        </div>
        <div className="external-covers">
          <Text of={step.says} />
        </div>
        <div className="muted small">{t('web.external.due', { date: format.date(step.dueOn) })}</div>
        {goesOn && side?.standing === 'withdrawn' && <div>{t('web.joint.step-without')}</div>}
        {step.outcome && <div className="external-covers">{step.outcome}</div>}
      </div>
      {goesOn && may('external.set-step') && (
        <div className="row screen-only">
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('web.external.change-what', { what })}
            onClick={change}
          >
            {t('web.external.change')}
          </Button>
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('web.joint.settle-what', { what })}
            onClick={settle}
          >
            {t('web.joint.settle')}
          </Button>
        </div>
      )}
    </li>
  );
}

function SetStep({ joint, step, close }: { joint: Joint; step: JointStep | undefined; close: () => void }) {
  const t = useT();
  const words = useWords();
  const options = partakers(joint, words);
  const [side, setSide] = useState(
    options.some(({ value }) => value === step?.side) ? (step?.side ?? '') : '',
  );
  const [says, setSays] = useState<TextsValues>({ ...step?.says });
  const [dueOn, setDueOn] = useState(step?.dueOn ?? '');
  const [checked, setChecked] = useState(false);
  const set = useOrder('external.set-step');
  const names = useNamesAsked(set.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const said = readTexts(says);
    if (!said || !side || !dueOn) return;
    const change = step ? { step: step.step, base: step.version } : null;
    const { lookedAt } = names;
    set.mutate({ joint: joint.joint, side, says: said, dueOn, change, lookedAt }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.external.set-step')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {set.error && <ProblemNotice error={set.error} />}
        {names.field}
        <TextsFields
          label={t('web.joint.step')}
          values={says}
          change={setSays}
          checked={checked}
          most={4000}
          long
        />
        <div className="external-pair">
          <NativeSelect
            label={t('web.joint.side-answers')}
            value={side}
            onChange={(event) => setSide(event.currentTarget.value)}
            data={['', ...options]}
            error={checked && !side ? t('web.form.missing') : undefined}
          />
          <DayField label={t('web.joint.due')} value={dueOn} change={setDueOn} checked={checked} needed />
        </div>
        <FormFoot saving={set.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

function SettleStep({ step, close }: { step: JointStep; close: () => void }) {
  const t = useT();
  const [state, setState] = useState<'done' | 'dropped'>('done');
  const [outcome, setOutcome] = useState('');
  const [checked, setChecked] = useState(false);
  const settle = useOrder('external.settle-step');
  const names = useNamesAsked(settle.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (outcome.trim().length < 3) return;
    settle.mutate(
      { step: step.step, base: step.version, state, outcome: outcome.trim(), lookedAt: names.lookedAt },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('operation.external.settle-step')}>
      <form className="stack" onSubmit={submit} noValidate>
        {settle.error && <ProblemNotice error={settle.error} />}
        {names.field}
        <Radio.Group
          label={t('web.joint.settle')}
          value={state}
          onChange={(value) => setState(value as typeof state)}
        >
          <div className="stack-small">
            {(['done', 'dropped'] as const).map((value) => (
              <Radio key={value} value={value} label={t(`web.joint.step.${value}`)} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t('web.joint.outcome')}
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
          error={checked && outcome.trim().length < 3 ? t('web.form.missing') : undefined}
          rows={3}
          maxLength={2000}
        />
        <FormFoot saving={settle.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
