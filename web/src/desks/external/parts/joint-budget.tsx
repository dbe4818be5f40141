// The shared budget: what each side pays for, in the currency in which it was said; sums by currency, never of two together.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { tableRoles } from '../../../kernel/table/table-roles.ts';
import type { Joint, JointShare } from '../answers.ts';
import { readAmount, writeAmount } from './amounts.ts';
import { useNamesAsked } from './names-asked.tsx';
import { partakers } from './possible-words.ts';
import { readTexts, TextsFields, type TextsValues } from './texts-fields.tsx';

export function JointBudget({ joint }: { joint: Joint }) {
  const t = useT();
  const may = useMay();
  const [setting, setSetting] = useState<JointShare | 'new'>();
  return (
    <section className="section" aria-labelledby="budget">
      <h2 id="budget">{t('web.joint.budget')}</h2>
      {joint.shares.length === 0 ? (
        <p className="muted">{t('web.joint.no-shares')}</p>
      ) : (
        <>
          <p>{t('web.joint.budget-note')}</p>
          <Shares joint={joint} change={setSetting} />
        </>
      )}
      {joint.state === 'accepted' && may('external.set-share') && (
        <div className="page-actions">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            onClick={() => setSetting('new')}
          >
            {t('operation.external.set-share')}
          </Button>
        </div>
      )}
      {setting && (
        <SetShare
          joint={joint}
          share={setting === 'new' ? undefined : setting}
          close={() => setSetting(undefined)}
        />
      )}
    </section>
  );
}

function Shares({ joint, change }: { joint: Joint; change: (share: JointShare) => void }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const remove = useOrder('external.remove-share');
  const [removing, setRemoving] = useState<JointShare>();
  const money = (minor: number, currency: string) => format.money(minor / 100, currency);
  // Where nobody has said anything, nothing is no sum.
  const spent = ({ spent: minor, currency, spentUnsaid: n }: Joint['sums'][number]) => (
    <>
      {minor > 0 || n === 0 ? (
        money(minor, currency)
      ) : (
        <span className="muted">{t('web.joint.not-said')}</span>
      )}
      {minor > 0 && n > 0 && <div className="muted small">{t('web.joint.spent-unsaid', { n })}</div>}
    </>
  );
  const nameOf = (side: string) => joint.sides.find(({ party }) => party.id === side)?.party.names ?? {};
  const acts = joint.state === 'accepted' && may('external.set-share');
  return (
    <Frame label={t('web.joint.shares')}>
      <table {...tableRoles.table} className="plain-table cards-table cards-lines external-budget">
        <caption className="only-read">{t('web.joint.shares')}</caption>
        <thead {...tableRoles.group}>
          <tr {...tableRoles.row}>
            <th scope="col" {...tableRoles.columnHead}>
              {t('web.joint.side')}
            </th>
            <th scope="col" {...tableRoles.columnHead}>
              {t('web.joint.share-for')}
            </th>
            <th scope="col" {...tableRoles.columnHead} className="figures">
              {t('web.joint.planned')}
            </th>
            <th scope="col" {...tableRoles.columnHead} className="figures">
              {t('web.joint.spent')}
            </th>
            {acts && (
              <th scope="col" {...tableRoles.columnHead} className="screen-only">
                <span className="only-read">{t('web.external.change')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody {...tableRoles.group}>
          {joint.shares.map((share) => (
            <tr key={share.share} {...tableRoles.row}>
              <th scope="row" {...tableRoles.rowHead}>
                <Text of={nameOf(share.side)} otherwise={t('web.external.out-of-sight')} />
              </th>
              <td {...tableRoles.cell} data-head={t('web.joint.share-for')}>
                <Text of={share.says} />
              </td>
              <td {...tableRoles.cell} data-head={t('web.joint.planned')} className="figures">
                {money(share.planned, share.currency)}
              </td>
              <td {...tableRoles.cell} data-head={t('web.joint.spent')} className="figures">
                {share.spent === null ? (
                  <span className="muted">{t('web.joint.not-said')}</span>
                ) : (
                  money(share.spent, share.currency)
                )}
              </td>
              {acts && (
                <td {...tableRoles.cell} className="screen-only">
                  <div className="row">
                    <Button
                      variant="default"
                      size="compact-md"
                      aria-label={t('web.external.change-what', { what: words(share.says) })}
                      onClick={() => change(share)}
                    >
                      {t('web.external.change')}
                    </Button>
                    <Button
                      variant="default"
                      size="compact-md"
                      aria-label={t('web.external.talk.remove-what', { what: words(share.says) })}
                      onClick={() => setRemoving(share)}
                    >
                      {t('web.external.talk.remove')}
                    </Button>
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot {...tableRoles.group}>
          {joint.sumsOfSides.flatMap(({ side, sums }) =>
            sums.map((sum) => (
              <SumRow
                key={`${side} ${sum.currency}`}
                head={t('web.joint.sum-of', { who: words(nameOf(side)), currency: sum.currency })}
                planned={money(sum.planned, sum.currency)}
                spent={spent(sum)}
                acts={acts}
              />
            )),
          )}
          {joint.sums.map((sum) => (
            <SumRow
              key={sum.currency}
              className="external-sum"
              head={t('web.joint.sum', { currency: sum.currency })}
              planned={money(sum.planned, sum.currency)}
              spent={spent(sum)}
              acts={acts}
            />
          ))}
        </tfoot>
      </table>
      <ConfirmWithReason
        opened={removing !== undefined}
        close={() => setRemoving(undefined)}
        title={t('operation.external.remove-share')}
        action={t('web.external.talk.remove')}
        withReason={false}
        saving={remove.isPending}
        error={remove.error}
        confirm={() =>
          removing && remove.mutate({ share: removing.share }, { onSuccess: () => setRemoving(undefined) })
        }
      >
        <p>{t('web.joint.remove-text')}</p>
      </ConfirmWithReason>
    </Frame>
  );
}

type SumFacts = { head: string; planned: ReactNode; spent: ReactNode; acts: boolean; className?: string };

function SumRow({ head, planned, spent, acts, className }: SumFacts) {
  const t = useT();
  return (
    <tr className={className} {...tableRoles.row}>
      <th scope="row" {...tableRoles.rowHead} colSpan={2}>
        {head}
      </th>
      <td {...tableRoles.cell} data-head={t('web.joint.planned')} className="figures">
        {planned}
      </td>
      <td {...tableRoles.cell} data-head={t('web.joint.spent')} className="figures">
        {spent}
      </td>
      {acts && <td {...tableRoles.cell} className="screen-only" />}
    </tr>
  );
}

function SetShare(props: { joint: Joint; share: JointShare | undefined; close: () => void }) {
  const t = useT();
  const words = useWords();
  const { joint, share, close } = props;
  const options = partakers(joint, words);
  const own = joint.sides.find(({ party }) => party.id === share?.side);
  // Of a side that has withdrawn, what was spent until then can still be said.
  const offered =
    own && !options.some(({ value }) => value === own.party.id)
      ? [...options, { value: own.party.id, label: words(own.party.names) }]
      : options;
  const [side, setSide] = useState(share?.side ?? '');
  const [says, setSays] = useState<TextsValues>({ ...share?.says });
  const [currency, setCurrency] = useState(share?.currency ?? '');
  const [planned, setPlanned] = useState(share ? writeAmount(share.planned) : '');
  const [spent, setSpent] = useState(share && share.spent !== null ? writeAmount(share.spent) : '');
  const [checked, setChecked] = useState(false);
  const set = useOrder('external.set-share');
  const names = useNamesAsked(set.error);
  const code = currency.trim().toUpperCase();
  const [minor, minorSpent] = [readAmount(planned), spent.trim() === '' ? null : readAmount(spent)];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const said = readTexts(says);
    if (!said || !side || !/^[A-Z]{3}$/.test(code) || minor === undefined || minorSpent === undefined) return;
    const change = share ? { share: share.share, base: share.version } : null;
    const row = { joint: joint.joint, side, says: said, currency: code, planned: minor, spent: minorSpent };
    set.mutate({ ...row, change, lookedAt: names.lookedAt }, { onSuccess: close });
  };
  const wrong = (is: boolean, text = 'web.form.missing') => (checked && is ? t(text) : undefined);
  return (
    <Dialog close={close} title={t('operation.external.set-share')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {set.error && <ProblemNotice error={set.error} />}
        {names.field}
        <NativeSelect
          label={t('web.joint.side')}
          value={side}
          onChange={(event) => setSide(event.currentTarget.value)}
          data={['', ...offered]}
          error={wrong(!side)}
        />
        <TextsFields
          label={t('web.joint.share-for')}
          values={says}
          change={setSays}
          checked={checked}
          most={4000}
        />
        <div className="external-pair">
          <TextInput
            label={t('web.joint.currency')}
            description={t('web.joint.currency-help')}
            value={currency}
            onChange={(event) => setCurrency(event.currentTarget.value)}
            maxLength={3}
            error={wrong(!/^[A-Z]{3}$/.test(code), 'web.joint.currency-help')}
          />
          <TextInput
            label={t('web.joint.planned')}
            inputMode="decimal"
            value={planned}
            onChange={(event) => setPlanned(event.currentTarget.value)}
            error={wrong(minor === undefined, 'web.joint.amount-wrong')}
          />
          <TextInput
            label={`${t('web.joint.spent')} ${t('web.form.optional')}`}
            inputMode="decimal"
            value={spent}
            onChange={(event) => setSpent(event.currentTarget.value)}
            error={wrong(minorSpent === undefined, 'web.joint.amount-wrong')}
          />
        </div>
        <FormFoot saving={set.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
