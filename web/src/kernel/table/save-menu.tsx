// Takes what the table shows, in its order and columns, home as a file.
import { IconDownload } from '@tabler/icons-react';
import { useT } from '../i18n.tsx';
import { keepFile } from '../parts/keep-file.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import type { Sheet } from './sheet.ts';

export function SaveMenu({ name, sheet }: { name: string; sheet: () => Sheet }) {
  const t = useT();
  const save = async (form: 'csv' | 'xlsx') => {
    const { csvOf, xlsxOf } = await import('./sheet.ts');
    keepFile(`${name}.${form}`, form === 'csv' ? csvOf(sheet()) : xlsxOf(sheet()));
  };
  return (
    <Menu
      label={t('web.table.save')}
      opens="below-end"
      width={220}
      className="tool-button"
      face={
        <>
          <IconDownload size={16} stroke={1.5} aria-hidden /> {t('web.table.save')}
        </>
      }
    >
      <MenuItem onPress={() => void save('xlsx')}>{t('web.table.save-xlsx')}</MenuItem>
      <MenuItem onPress={() => void save('csv')}>{t('web.table.save-csv')}</MenuItem>
    </Menu>
  );
}
