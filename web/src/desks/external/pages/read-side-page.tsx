// Reads in the file of a partner: who signed it, where it stands among that side's files and what changes, before anything is kept.
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { askAgain, useAsk } from '../../../kernel/ask.ts';
import { useHouse } from '../../../kernel/house.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import type { InputOf } from '../../../kernel/operations.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { Upload } from '../../../kernel/parts/upload.tsx';
import type { Board, ReadIn } from '../answers.ts';
import { FileChanges } from '../parts/file-changes.tsx';
import { noOwn, OwnSideFields, readOwn } from '../parts/own-side-fields.tsx';
import '../parts/external.css';

type Read = { file: File; answer: ReadIn; side: string };

export function ReadSidePage() {
  const t = useT();
  const words = useWords();
  const { agreement } = useParams({ strict: false }) as { agreement: string };
  const found = useAsk('external.read-board', { agreement: agreement as never });
  const titles = found.data?.board.titles ?? null;
  return (
    <Page
      title={t('operation.external.read-side-file')}
      lead={titles ? words(titles) : undefined}
      crumbs={[
        { to: '/external/register', text: t('web.nav.neighbours') },
        { to: `/external/board/${agreement}`, text: t('web.external.board') },
      ]}
    >
      <Asked query={found}>{({ board }) => <Reading board={board} />}</Asked>
    </Page>
  );
}

function Reading({ board }: { board: Board }) {
  const t = useT();
  const words = useWords();
  const { side: named } = useSearch({ strict: false }) as { side?: string };
  const sides = board.sides.filter(({ side, left }) => side !== 'own' && !left);
  const [side, setSide] = useState(sides.some((one) => one.side === named) ? (named ?? '') : '');
  const [read, setRead] = useState<Read>();
  if (read)
    return (
      <div className="stack">
        <Result read={read} />
        <Take board={board} read={read} />
        <div className="row">
          <Button variant="subtle" onClick={() => setRead(undefined)}>
            {t('web.board.other-file')}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="stack">
      <NativeSelect
        label={t('web.board.side')}
        value={side}
        onChange={(event) => setSide(event.currentTarget.value)}
        data={['', ...sides.map((one) => ({ value: one.side, label: words(one.names) }))]}
      />
      <Upload
        operation="external.read-side-file"
        input={{ agreement: board.agreement, side: side as never, dryRun: true }}
        accept=".zip"
        label={t('web.board.upload')}
        help={t('web.board.upload-help')}
        notYet={side ? undefined : t('web.board.choose-side')}
        done={(answer, file) => setRead({ file, answer, side })}
      />
    </div>
  );
}

/** Who signed, with which key, and where it stands among the files of this side. */
function Result({ read: { answer, file } }: { read: Read }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const { signature, key, place, board, missing, doubted, hidden } = answer;
  const right = signature === 'right';
  return (
    <section className="external-open" aria-labelledby="read-result">
      <h2 id="read-result">{file.name}</h2>
      <div role="status" className="external-open">
        <p>
          <strong>
            {t('web.board.says-of-itself', {
              who: words(answer.names),
              n: answer.number,
              date: format.date(answer.saidOn),
            })}
          </strong>{' '}
          <span className="muted">
            <Text of={answer.titles} />
          </span>
        </p>
        <Notice tone={right ? 'done' : 'late'}>
          <p className="external-address">
            {t(`web.board.signature.${signature}`, {
              key: key ?? '',
              who: answer.signedBy,
              date: format.date(answer.signedOn),
            })}
          </p>
          {!right && <p>{t('web.board.not-to-take')}</p>}
        </Notice>
        <p>
          {t(`web.board.place.${place}`, { n: answer.stands ?? 0 })}{' '}
          {board !== 'known' && t(`web.board.begins.${board}`)}
        </p>
        {missing.length > 0 && (
          <Notice tone="waiting">
            {t('web.board.missing', { n: missing.length, list: missing.join(', ') })}
          </Notice>
        )}
        {doubted && (
          <Notice tone="late" title={t('web.board.doubted')}>
            <p>{t('web.board.doubted-more')}</p>
          </Notice>
        )}
        {hidden > 0 && <p>{t('web.board.hidden', { n: hidden })}</p>}
      </div>
      <FileChanges changes={answer.changes} />
    </section>
  );
}

function Take({ board, read }: { board: Board; read: Read }) {
  const t = useT();
  const { answer } = read;
  const [channel, setChannel] = useState('');
  const [values, setValues] = useState(noOwn);
  const [looked, setLooked] = useState(false);
  const [checked, setChecked] = useState(false);
  const keep = useKeep(board.agreement);
  if (answer.signature !== 'right' || answer.place === 'same')
    return (
      <p>
        <Link to="/external/board/$agreement" params={{ agreement: board.agreement } as never}>
          {t('web.board.to-board')}
        </Link>
      </p>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const own = board.board ? null : readOwn(values);
    if (own === undefined || channel.trim().length < 3 || (answer.named.length > 0 && !looked)) return;
    keep.mutate({
      file: read.file,
      input: {
        agreement: board.agreement,
        side: read.side as never,
        dryRun: false,
        channel: channel.trim(),
        own,
        seen: answer.seen,
        lookedAt: answer.named,
      },
    });
  };
  return (
    <form className="stack external-form" onSubmit={submit} noValidate>
      {keep.error && <ProblemNotice error={keep.error} />}
      {answer.named.length > 0 && (
        <div className="external-open">
          <StateBadge tone="waiting" text={t('web.board.named-needed')} />
          <Checkbox
            label={t('web.board.named', { words: answer.named.join(', ') })}
            checked={looked}
            onChange={(event) => setLooked(event.currentTarget.checked)}
            error={checked && !looked ? t('web.form.missing') : undefined}
          />
        </div>
      )}
      {!board.board && <OwnSideFields values={values} change={setValues} checked={checked} />}
      <TextInput
        label={t('web.board.channel')}
        description={t('web.board.channel-help')}
        value={channel}
        onChange={(event) => setChannel(event.currentTarget.value)}
        error={checked && channel.trim().length < 3 ? t('web.form.missing') : undefined}
        maxLength={300}
      />
      <FormFoot saving={keep.isPending} action={t('web.board.take')} />
    </form>
  );
}

type Order = { file: File; input: InputOf<'external.read-side-file'> };

/** Keeps it as that side's own record, and shows the board. */
function useKeep(agreement: string) {
  const { api } = useHouse();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation<ReadIn, Error, Order>({
    mutationFn: ({ file, input }) =>
      api.upload('external.read-side-file', input, file, crypto.randomUUID(), () => undefined),
    onSuccess: async () => {
      await askAgain(queries, ['external']);
      await navigate({ to: '/external/board/$agreement', params: { agreement } as never });
    },
  });
}
