import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Page } from '../parts/page.js';
import { Empty } from '../parts/states.js';
import { to } from '../way.js';
import { useWords } from '../words.js';

/** An address that leads nowhere, from an old link or a slip. */
export function View(): ReactNode {
  const { t } = useWords();
  return (
    <Page title={t('nowhere')}>
      <Empty title={t('nowhere.title')} what={t('nowhere.what')}>
        <Link href={to()}>{t('nav.home')}</Link>
      </Empty>
    </Page>
  );
}
