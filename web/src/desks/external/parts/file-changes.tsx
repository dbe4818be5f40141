// What a side's file says otherwise than its last one, row by row.
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import type { ReadIn } from '../answers.ts';

const tones = { new: 'done', changed: 'waiting', gone: 'late' } as const;

export function FileChanges({ changes }: { changes: ReadIn['changes'] }) {
  const t = useT();
  const value = useValue();
  if (changes.length === 0) return <p>{t('web.board.no-changes')}</p>;
  const title = t('web.board.changes');
  return (
    <Frame label={title}>
      <table className="plain-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.board.change')}</th>
            <th scope="col">{t('web.board.what')}</th>
            <th scope="col">{t('web.board.change.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((one, n) => (
            <tr key={n}>
              <td>
                <StateBadge tone={tones[one.change]} text={t(`web.board.change.${one.change}`)} />
              </td>
              <th scope="row">
                {t(`web.board.row.${one.what}`)}: <Text of={one.titles} />
                {one.within && (
                  <div className="small muted">
                    <Text of={one.within} />
                  </div>
                )}
              </th>
              <td>
                {one.fields.map(({ field, before, now }) => (
                  <div key={field}>
                    {before === null && now === null
                      ? t(`web.board.field.${field}`)
                      : t('web.board.otherwise', {
                          field: t(`web.board.field.${field}`),
                          before: value(one.what, field, before),
                          now: value(one.what, field, now),
                        })}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

/** Days and words of the lists as the reader's language writes them. */
function useValue() {
  const t = useT();
  const format = useFormat();
  return (what: ReadIn['changes'][number]['what'], field: string, said: string | null) => {
    if (said === null) return t('web.board.not-said');
    if (/^\d{4}-\d\d-\d\d$/.test(said)) return format.date(said);
    if (field === 'word') return t(`web.board.word.${said}`);
    if (field === 'level' || field === 'way') return t(`web.external.${field}.${said}`);
    if (field !== 'state') return said;
    if (what === 'step') return t(`web.board.step.${said}`);
    if (what === 'commitment') return t(`web.external.commitment.${said}`);
    return t(`state.external.${what === 'activity' ? 'joint' : what}.${said}`);
  };
}
