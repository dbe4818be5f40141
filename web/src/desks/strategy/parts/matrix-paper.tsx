// The matrix on paper: as a table of words, since no sheet is as wide as a plan and only what is in sight is drawn.
import { Text, useT } from '../../../kernel/i18n.tsx';
import { usePrinting } from '../../../kernel/table/use-printing.ts';
import type { Crosswalk } from '../queries.ts';
import { paragraphSign } from './words.tsx';

const strengths = ['fully-covers', 'contributes'] as const;

export function MatrixPaper({ found }: { found: Crosswalk }) {
  const t = useT();
  if (!usePrinting()) return null;
  const measureOf = new Map(found.measures.map((measure) => [measure.id, measure]));
  const tiesOf = Map.groupBy(found.ties, ({ address }) => address);
  return (
    <table className="plain-table matrix-paper">
      <caption className="only-read">{t('web.matrix.label')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('web.matrix.corner')}</th>
          {strengths.map((strength) => (
            <th key={strength} scope="col">
              {t(`strength.${strength}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.rows.map(({ address, heading, gap }) => (
          <tr key={address}>
            <th scope="row">
              {paragraphSign(address)} <Text of={heading} otherwise="" />
              {gap && <span className="small">: {t('web.standing.gap')}</span>}
            </th>
            {strengths.map((strength) => (
              <td key={strength}>
                {(tiesOf.get(address) ?? []).map((tie) => {
                  const measure = measureOf.get(tie.item);
                  if (!measure || tie.strength !== strength) return null;
                  return (
                    <div key={tie.item}>
                      {measure.externalId} <Text of={measure.titles} />
                    </div>
                  );
                })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
