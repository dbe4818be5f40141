// Takes in the public plan of another country or town: a trial says what it holds and whether it is verified, then it is kept.
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { askAgain, useAsk } from '../../../kernel/ask.ts';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useHouse } from '../../../kernel/house.tsx';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import type { InputOf } from '../../../kernel/operations.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { Upload } from '../../../kernel/parts/upload.tsx';
import { Verification } from '../parts/foreign-head.tsx';
import type { ForeignAnswer, ForeignPlan } from '../queries.ts';
import './compare.css';

export function ImportForeignPage() {
  const t = useT();
  const { foreign } = useSearch({ from: '/house/strategy/strategy/compare/import' });
  const plans = useAsk('strategy.find-foreign-plans', {}, { when: Boolean(foreign) });
  return (
    <Page
      title={t('web.compare.import')}
      lead={t('web.compare.import-lead')}
      crumbs={[{ to: '/strategy/compare', text: t('web.nav.compare') }]}
    >
      {foreign ? (
        <Asked query={plans}>
          {({ plans: list }) => <Import before={list.find(({ id }) => id === foreign)} />}
        </Asked>
      ) : (
        <Import before={undefined} />
      )}
    </Page>
  );
}

function Import({ before }: { before: ForeignPlan | undefined }) {
  const t = useT();
  const [key, setKey] = useState(before?.key ?? '');
  const [read, setRead] = useState<{ file: File; answer: ForeignAnswer }>();
  const line = key.trim() || null;
  if (read)
    return (
      <div className="stack">
        <Result answer={read.answer} file={read.file} />
        <Facts read={read} line={line} before={before} />
        <div>
          <Button variant="subtle" onClick={() => setRead(undefined)}>
            {t('web.import.other-file')}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="stack">
      <TextInput
        label={`${t('web.compare.key')} ${t('web.form.optional')}`}
        description={t('web.compare.key-help')}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        maxLength={300}
        spellCheck={false}
      />
      <Upload
        operation="strategy.import-foreign-plan"
        input={{ key: line, dryRun: true }}
        accept=".zip,.json"
        label={t('web.compare.file')}
        help={t('web.compare.file-help')}
        done={(answer, file) => setRead({ file, answer })}
      />
    </div>
  );
}

/** What would be taken in, and how sure anybody can be of it. */
function Result({ answer, file }: { answer: ForeignAnswer; file: File }) {
  const t = useT();
  const format = useFormat();
  const { here } = answer;
  return (
    <section aria-labelledby="foreign-result">
      <h2 id="foreign-result" className="section-head">
        {t('web.import.result', { file: file.name })}
      </h2>
      <div role="status">
        <p>
          <strong>
            <Text of={answer.titles} />
          </strong>{' '}
          <span className="muted">
            <Text of={answer.organisation} />
          </span>
        </p>
        <p>{t('web.compare.result', { n: answer.measures, date: format.date(answer.exportedOn) })}</p>
        <div>
          <StateBadge
            tone={answer.verified ? 'done' : 'waiting'}
            text={t(answer.verified ? 'web.compare.verified' : 'web.compare.not-verified')}
          />{' '}
          <Verification foreign={answer} />
        </div>
        {answer.hidden > 0 && <p>{t('web.compare.hidden', { n: answer.hidden })}</p>}
      </div>
      {here && (
        <Notice tone="waiting" title={t('web.compare.here', { date: format.date(here.exportedOn) })}>
          {here.exportedOn > answer.exportedOn && <p>{t('web.compare.older')}</p>}
          {here.lost > 0 && <p>{t('web.compare.lost', { n: here.lost })}</p>}
        </Notice>
      )}
    </section>
  );
}

function Facts(props: {
  read: { file: File; answer: ForeignAnswer };
  line: string | null;
  before: ForeignPlan | undefined;
}) {
  const t = useT();
  const { read, line, before } = props;
  const { here } = read.answer;
  const [names, setNames] = useState<NamesValues>(before?.names ?? {});
  const [texts, setTexts] = useState({ source: before?.source ?? '', receivedOn: '' });
  const [checked, setChecked] = useState(false);
  const given = readNames(names);
  const keep = useKeep();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!given || texts.source.trim() === '' || texts.receivedOn === '') return;
    keep.mutate({
      file: read.file,
      input: {
        key: line,
        facts: { names: given, ...texts },
        dryRun: false,
        replaces: here && { foreign: here.foreign, base: here.version },
      },
    });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {keep.error && <ProblemNotice error={keep.error} />}
      <NamesFields
        legend={t('web.compare.names')}
        missing={t('web.form.missing')}
        values={names}
        change={setNames}
        checked={checked}
        most={200}
      />
      {(['source', 'receivedOn'] as const).map((field) => (
        <TextInput
          key={field}
          type={field === 'receivedOn' ? 'date' : 'text'}
          label={t(`web.compare.field.${field}`)}
          value={texts[field]}
          onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })}
          error={checked && texts[field].trim() === '' ? t('web.form.missing') : undefined}
          maxLength={500}
        />
      ))}
      <FormFoot saving={keep.isPending} />
    </form>
  );
}

type Order = { file: File; input: InputOf<'strategy.import-foreign-plan'> };

/** Writes, and lays the plan beside ours. */
function useKeep() {
  const { api } = useHouse();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation<ForeignAnswer, Error, Order>({
    mutationFn: ({ file, input }) =>
      api.upload('strategy.import-foreign-plan', input, file, crypto.randomUUID(), () => undefined),
    onSuccess: async ({ foreign }) => {
      await askAgain(queries, ['strategy']);
      await navigate({ to: '/strategy/compare', search: foreign ? { with: foreign } : {} });
    },
  });
}
