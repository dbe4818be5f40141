// Names what the law asks for before a desk may be switched on: in words, in days by class, in telephones by place.
import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { readinessFacts } from '#desks/office/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Readiness } from '../answers.ts';

type Facts = Readiness['facts'];
type Telephone = NonNullable<Facts['telephones']>[number];
const parts = ['place', 'number', 'hours'] as const;
const empty: Telephone = { place: '', number: '', hours: '' };

export function ProposeDesk({ readiness, close }: { readiness: Readiness; close: () => void }) {
  const t = useT();
  const [facts, setFacts] = useState<Facts>(readiness.facts);
  const [telephones, setTelephones] = useState<readonly Telephone[]>([
    ...(readiness.facts.telephones ?? []),
    empty,
  ]);
  const propose = useOrder('office.propose-desk');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate({ desk: readiness.desk, facts: givenIn(facts, telephones) }, { onSuccess: close });
  };
  const change = (at: number, part: (typeof parts)[number], value: string) => {
    const next = telephones.map((one, i) => (i === at ? { ...one, [part]: value } : one));
    setTelephones(at === telephones.length - 1 ? [...next, empty] : next);
  };
  return (
    <Dialog close={close} title={t('web.readiness.propose')} shape="wide">
      <form className="stack" onSubmit={submit}>
        {propose.error && <ProblemNotice error={propose.error} />}
        {readiness.switchedOnAt && <Notice tone="waiting" title={t('web.readiness.goes-off')} />}
        {readinessFacts.map((fact) =>
          fact === 'assessedOn' ? (
            <TextInput
              key={fact}
              type="date"
              label={t(`readiness.${fact}`)}
              value={facts[fact] ?? ''}
              onChange={(event) => setFacts({ ...facts, [fact]: event.currentTarget.value })}
            />
          ) : (
            <Textarea
              key={fact}
              label={t(`readiness.${fact}`)}
              value={facts[fact] ?? ''}
              onChange={(event) => setFacts({ ...facts, [fact]: event.currentTarget.value })}
              rows={2}
              maxLength={1000}
            />
          ),
        )}
        <fieldset className="stack">
          <legend>{t('readiness.periods')}</legend>
          {readiness.classes.map((one) => (
            <NumberInput
              key={one.class}
              label={t(`retention.${one.class}`)}
              description={
                one.days === null
                  ? t('web.readiness.days-free')
                  : t('web.readiness.days-most', { n: one.days })
              }
              min={0}
              {...(one.days === null ? {} : { max: one.days })}
              allowDecimal={false}
              value={facts.periods?.[one.class] ?? ''}
              onChange={(value) => setFacts({ ...facts, periods: withDays(facts.periods, one.class, value) })}
            />
          ))}
        </fieldset>
        <fieldset className="stack">
          <legend>{t('readiness.telephones')}</legend>
          <p className="muted small">{t('web.readiness.telephones-help')}</p>
          {telephones.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
            <div className="row" key={at}>
              {parts.map((part) => (
                <TextInput
                  key={part}
                  label={`${t(`web.readiness.telephone-${part}`)} ${at + 1}`}
                  value={one[part]}
                  maxLength={part === 'number' ? 40 : 80}
                  onChange={(event) => change(at, part, event.currentTarget.value)}
                />
              ))}
            </div>
          ))}
        </fieldset>
        <FormFoot saving={propose.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

function withDays(periods: Facts['periods'], name: string, value: string | number): Record<string, number> {
  const { [name]: _, ...others } = periods ?? {};
  return typeof value === 'number' ? { ...others, [name]: value } : others;
}

/** Only what was filled in; a row of telephones that was begun is sent, so that what it lacks is said. */
function givenIn(facts: Facts, telephones: readonly Telephone[]): Facts {
  const words = readinessFacts.flatMap((fact) => {
    const value = facts[fact]?.trim();
    return value ? [[fact, value] as const] : [];
  });
  return {
    ...Object.fromEntries(words),
    ...(facts.periods ? { periods: facts.periods } : {}),
    telephones: telephones.filter((one) => parts.some((part) => one[part].trim() !== '')),
  };
}
