import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { fetchFile } from '../api/file.js';

/** A list as a file, for a spreadsheet or for other programs; `label` names what is taken out. That somebody took it out stands in the audit trail. */
export function Export({ path, name, label }: { path: string; name: string; label: string }): ReactNode {
  const save = (format: string) => void fetchFile(`api/${path}${path.includes('?') ? '&' : '?'}format=${format}`, `${name}.${format}`);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ArrowDownloadRegular />}>{label}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => save('xlsx')}>Excel (.xlsx)</MenuItem>
          <MenuItem onClick={() => save('csv')}>CSV (.csv)</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
