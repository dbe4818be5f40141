// What institutions promised at an event, until when, and what became of it.
import { Button, Radio, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Commitment, Event, Party } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { readTexts, TextsFields, type TextsValues } from './texts-fields.tsx';
import { partyOf, useParties } from './use-parties.ts';

export function Commitments({ event, today }: { event: Event; today: string }) {
  const t = useT();
  const may = useMay();
  const [noting, setNoting] = useState(false);
  const [settling, setSettling] = useState<Commitment>();
  return (
    <section className="section" aria-labelledby="commitments">
      <h2 id="commitments">{t('web.external.commitments')}</h2>
      {event.commitments.length === 0 && <p className="muted">{t('web.external.no-commitments')}</p>}
      <ul className="plain-list">
        {event.commitments.map((one) => (
          <Line key={one.commitment} one={one} today={today} settle={() => setSettling(one)} />
        ))}
      </ul>
      {may('external.note-commitment') && (
        <div className="page-actions">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            onClick={() => setNoting(true)}
          >
            {t('operation.external.note-commitment')}
          </Button>
        </div>
      )}
      {noting && <Note event={event.event} close={() => setNoting(false)} />}
      {settling && <Settle one={settling} close={() => setSettling(undefined)} />}
    </section>
  );
}

function Line({ one, today, settle }: { one: Commitment; today: string; settle: () => void }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const late = one.state === 'open' && one.dueOn !== null && one.dueOn < today;
  const tone = { open: late ? 'late' : 'waiting', kept: 'done', dropped: 'quiet' } as const;
  return (
    <li className="external-found">
      <div>
        <div className="row">
          <strong>
            <Text of={one.by.names} otherwise={t('web.external.out-of-sight')} />
          </strong>
          <StateBadge
            tone={tone[one.state]}
            text={t(`web.external.commitment.${late ? 'late' : one.state}`)}
          />
        </div>
        <div className="external-covers">
          <Text of={one.says} />
        </div>
        {one.dueOn && (
          <div className="muted small">{t('web.external.due', { date: format.date(one.dueOn) })}</div>
        )}
        {one.outcome && <div className="external-covers">{one.outcome}</div>}
      </div>
      {one.state === 'open' && may('external.settle-commitment') && (
        <Button
          variant="default"
          size="compact-md"
          aria-label={t('web.external.settle-what', { what: words(one.says) })}
          onClick={settle}
        >
          {t('web.external.settle')}
        </Button>
      )}
    </li>
  );
}

function Note({ event, close }: { event: string; close: () => void }) {
  const t = useT();
  const options = useParties(['organisation', 'neighbour', 'post']);
  const [by, setBy] = useState<string | null>(null);
  const [says, setSays] = useState<TextsValues>({});
  const [dueOn, setDueOn] = useState('');
  const [checked, setChecked] = useState(false);
  const note = useOrder('external.note-commitment');
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    setChecked(true);
    const said = readTexts(says);
    if (!by || !said) return;
    note.mutate(
      { event, by: partyOf<Party['kind']>(by), says: said, dueOn: dueOn || null },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('operation.external.note-commitment')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {note.error && <ProblemNotice error={note.error} />}
        <ChoiceField
          label={t('web.external.commitment-by')}
          options={options}
          value={by}
          choose={setBy}
          error={checked && !by ? t('web.form.missing') : undefined}
          autofocus
        />
        <TextsFields
          label={t('web.external.commitment-says')}
          values={says}
          change={setSays}
          checked={checked}
          most={4000}
          long
        />
        <DayField label={t('web.external.due-on')} value={dueOn} change={setDueOn} />
        <FormFoot saving={note.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

function Settle({ one, close }: { one: Commitment; close: () => void }) {
  const t = useT();
  const [state, setState] = useState<'kept' | 'dropped'>('kept');
  const [outcome, setOutcome] = useState('');
  const [checked, setChecked] = useState(false);
  const settle = useOrder('external.settle-commitment');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (outcome.trim().length < 3) return;
    const { commitment } = one;
    settle.mutate({ commitment, state, outcome: outcome.trim() }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.external.settle-commitment')}>
      <form className="stack" onSubmit={submit} noValidate>
        {settle.error && <ProblemNotice error={settle.error} />}
        <Radio.Group
          label={t('web.external.settle')}
          value={state}
          onChange={(value) => setState(value as typeof state)}
        >
          <div className="stack-small">
            {(['kept', 'dropped'] as const).map((value) => (
              <Radio key={value} value={value} label={t(`web.external.commitment.${value}`)} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t('web.external.outcome')}
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
