// What each column of the file holds: proposed with a reason, confirmed or changed by a person.
import { importFields } from '#desks/strategy/model/lists.ts';
import type { ImportField } from '#desks/strategy/model/plan-import.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import type { ImportAnswer } from '../queries.ts';
import { Frame } from '../../../kernel/parts/frame.tsx';

export type Mapping = Record<string, ImportField | null>;

export function ImportColumns(props: {
  answer: ImportAnswer;
  mapping: Mapping;
  change: (mapping: Mapping) => void;
}) {
  const t = useT();
  const { answer, mapping, change } = props;
  const fieldOf = (column: ImportAnswer['columns'][number]) =>
    column.column in mapping ? mapping[column.column] : column.field;
  return (
    <section className="section">
      <h2>{t('web.import.columns')}</h2>
      {answer.missing.length > 0 && (
        <Notice tone="quiet" title={t('web.import.missing')}>
          <p>{answer.missing.map((field) => t(`web.import.field.${field}`)).join(', ')}</p>
        </Notice>
      )}
      <Frame label={t('web.import.columns')}>
        <table className="plain-table import-columns">
          <thead>
            <tr>
              <th scope="col">{t('web.import.column')}</th>
              <th scope="col">{t('web.import.examples')}</th>
              <th scope="col">{t('web.import.holds')}</th>
              <th scope="col">{t('web.import.because')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.columns.map((column) => {
              const because = column.column in mapping ? 'chosen' : column.because;
              return (
                <tr key={column.column}>
                  <th scope="row">{column.column}</th>
                  <td className="muted">{column.examples.join(' · ')}</td>
                  <td>
                    <select
                      className="plain-select"
                      aria-label={t('web.import.holds-of', { column: column.column })}
                      value={fieldOf(column) ?? ''}
                      onChange={(event) => {
                        const chosen =
                          importFields.find((field) => field === event.currentTarget.value) ?? null;
                        change({ ...mapping, [column.column]: chosen });
                      }}
                    >
                      <option value="">{t('web.import.left-out')}</option>
                      {importFields.map((field) => (
                        <option key={field} value={field}>
                          {t(`web.import.field.${field}`)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td className="muted small">{because ? t(`web.import.because.${because}`) : ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Frame>
    </section>
  );
}
