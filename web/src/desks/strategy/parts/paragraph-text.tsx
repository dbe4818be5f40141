// One paragraph: its number in the margin, the official words in the serif, ours set apart and said to be ours.
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { Cell, Paragraph } from '../queries.ts';
import { paragraphSign, standingOf } from './words.tsx';

export type TextRow = { texts: readonly (string | null)[] };

export function ParagraphText(props: {
  paragraph: Paragraph;
  cell: Cell | undefined;
  row: TextRow | undefined;
  languages: readonly string[];
  current: boolean;
  choose: () => void;
}) {
  const t = useT();
  const { paragraph, cell, row, languages, current, choose } = props;
  const { address, number, heading, summary } = paragraph;
  const standing = cell ? standingOf(cell) : undefined;
  return (
    <article
      className={current ? 'paragraph paragraph-here' : 'paragraph'}
      aria-current={current ? 'true' : undefined}
    >
      <div className="paragraph-margin">
        <button
          type="button"
          className="paragraph-number prints"
          onClick={choose}
          aria-label={t('web.reader.choose', { sign: paragraphSign(address) })}
        >
          {number ?? address.split('/').at(-1)}
        </button>
        {standing && standing !== 'statement' && (
          <span
            className={`paragraph-mark strip-cell strip-${standing}`}
            title={t(`web.standing.${standing}`)}
            aria-hidden
          />
        )}
      </div>
      {/* A press anywhere on the text chooses the paragraph; the number is the same as a button. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className="paragraph-body" onClick={choose}>
        <h3 className={heading ? 'paragraph-heading' : 'only-read'}>
          <Text of={heading} otherwise={paragraphSign(address)} />
          {standing && <span className="only-read">, {t(`web.standing.${standing}`)}</span>}
        </h3>
        {row && languages.length > 0 && (
          <div
            className="paragraph-columns"
            style={{ gridTemplateColumns: `repeat(${languages.length}, minmax(0, 1fr))` }}
          >
            {languages.map((language, index) => (
              <p key={language} lang={language} className="reading">
                {row.texts[index] ?? <span className="muted">{t('web.reader.no-text')}</span>}
              </p>
            ))}
          </div>
        )}
        {summary && (
          <p className="paragraph-summary">
            <span className="paragraph-ours">{t('web.reader.ours')}</span> <Text of={summary} />
          </p>
        )}
      </div>
    </article>
  );
}
