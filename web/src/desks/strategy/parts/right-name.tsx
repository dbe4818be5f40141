// A fundamental right by its name and where it stands: "Charter 8, Convention 8".
import type { FundamentalRight } from '#desks/strategy/model/lists.ts';
import { rightNames } from '#desks/strategy/model/right-names.ts';
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { Names } from '../../../kernel/i18n/languages.ts';

const known = new Map(rightNames.map((right) => [right.code, right]));

/** For the options of a field. */
export function namesOfRight(code: FundamentalRight): Names | null {
  return known.get(code)?.names ?? null;
}

export function RightName({ right }: { right: FundamentalRight }) {
  const t = useT();
  const { names, charter, convention } = known.get(right) ?? {};
  const source =
    charter === null
      ? t('right.source-convention', { convention: convention ?? '' })
      : t(convention ? 'right.source-both' : 'right.source', {
          article: charter ?? '',
          convention: convention ?? '',
        });
  return (
    <>
      <Text of={names} otherwise={right} /> <span className="muted small">{source}</span>
    </>
  );
}
