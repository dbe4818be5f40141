// Above a table: the filter, how many rows are shown, which columns and how high.
import { IconColumns3, IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n.tsx';
import { Menu, MenuItem, MenuLabel } from '../parts/menu.tsx';
import { type Density, densities } from './remembered.ts';

export function TableTools(props: {
  columns: readonly { id: string; title: string; heads?: boolean }[];
  visibility: Readonly<Record<string, boolean>>;
  setVisibility: (visibility: Record<string, boolean>) => void;
  density: Density;
  setDensity: (density: Density) => void;
  filter: string;
  setFilter: (words: string) => void;
  shown: number;
  all: number;
  more: ReactNode;
}) {
  const t = useT();
  const { columns, visibility, density, filter, shown, all } = props;
  return (
    <div className="data-table-tools screen-only">
      <label className="data-table-filter">
        <span className="only-read">{t('web.table.filter')}</span>
        <IconFilter size={16} stroke={1.5} aria-hidden />
        <input
          type="search"
          value={filter}
          placeholder={t('web.table.filter-placeholder')}
          onChange={(event) => props.setFilter(event.currentTarget.value)}
        />
      </label>
      <span className="muted small" role="status">
        {shown === all ? t('web.table.count', { n: all }) : t('web.table.count-of', { n: shown, all })}
      </span>
      <div className="data-table-more">
        {props.more}
        <Menu
          label={t('web.table.columns')}
          opens="below-end"
          stays
          width={240}
          className="tool-button"
          face={
            <>
              <IconColumns3 size={16} stroke={1.5} aria-hidden /> {t('web.table.columns')}
            </>
          }
        >
          {columns
            .filter(({ heads }) => !heads)
            .map(({ id, title }) => (
              <MenuItem
                key={id}
                choice="any"
                chosen={visibility[id] ?? true}
                onPress={() => props.setVisibility({ ...visibility, [id]: !visibility[id] })}
              >
                {title}
              </MenuItem>
            ))}
          <hr className="menu-rule" />
          <MenuLabel>{t('web.table.rows')}</MenuLabel>
          {densities.map((one) => (
            <MenuItem key={one} choice="one" chosen={one === density} onPress={() => props.setDensity(one)}>
              {t(`web.table.${one}`)}
            </MenuItem>
          ))}
        </Menu>
      </div>
    </div>
  );
}
