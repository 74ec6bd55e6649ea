import { Button, Dialog, DialogSurface, DialogTrigger, Select, Switch } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { type Role, roles } from '../../../engagement/staff-member.js';
import { ask } from '../api/ask.js';
import { useAct, useAll } from '../api/asked.js';
import type { Kept } from '../api/shapes.js';
import { useDraft } from '../draft.js';
import { useMe } from '../me.js';
import { FaultList } from '../parts/faults.js';
import { Choice, Line } from '../parts/line.js';
import { Page } from '../parts/page.js';
import { type Column, Rows } from '../parts/rows.js';
import { Empty, Shown } from '../parts/states.js';
import { Asking } from '../parts/sure.js';
import { useStyles } from '../styles.js';
import { useWords } from '../words.js';

interface Member extends Kept {
  id: string;
  name?: string;
  email?: string;
  subject?: string;
  role: Role;
  active: boolean;
  signedInAt?: string;
}

/** Who may use the console, and what each may do. A change takes effect at once. */
export function View(): ReactNode {
  const styles = useStyles();
  const { t, instant } = useWords();
  const me = useMe();
  const members = useAll<Member>('staff');
  const change = useAct(
    ({ id, revision, ...part }: Pick<Member, 'id' | 'revision'> & Partial<Pick<Member, 'role' | 'active'>>) =>
      ask('PATCH', `api/staff/${id}`, part, { revision }),
    'staff',
    'me',
  );
  const columns: Column<Member>[] = [
    {
      name: t('person.name'),
      width: '2fr',
      cell: ({ id, name, email, subject }) => `${name ?? email ?? subject ?? ''}${id === me.id ? ` (${t('staff.you')})` : ''}`,
    },
    { name: t('person.email'), width: '2fr', cell: ({ email }) => email ?? '' },
    {
      name: t('staff.role'),
      width: '12rem',
      cell: ({ id, role, revision, name, email }) => (
        <Select
          aria-label={`${t('staff.role')}: ${name ?? email ?? id}`}
          value={role}
          onChange={(_, { value }) => change.mutate({ id, revision, role: value as Role })}
        >
          {roles.map((each) => (
            <option key={each} value={each}>
              {t(`role.${each}`)}
            </option>
          ))}
        </Select>
      ),
    },
    { name: t('staff.signedIn'), width: '2fr', cell: ({ signedInAt }) => (signedInAt ? instant(signedInAt) : t('staff.never')) },
    {
      name: t('staff.active'),
      width: '6rem',
      cell: ({ id, active, revision, name, email }) => (
        <Switch
          aria-label={`${t('staff.active')}: ${name ?? email ?? id}`}
          checked={active}
          onChange={(_, { checked }) => change.mutate({ id, revision, active: checked })}
        />
      ),
    },
  ];
  return (
    <Page title={t('nav.staff')} lead={t('staff.lead')} actions={<Add />}>
      <div className={styles.column}>
        <FaultList
          title={t('fault.cannot')}
          fault={change.error}
          names={(path) => (path === 'role' ? t('staff.role') : path)}
          links={false}
        />
        <Shown of={members}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={t('staff.none')} what={t('staff.noneWhat')} />
            ) : (
              <Rows name={t('nav.staff')} items={items} columns={columns} />
            )
          }
        </Shown>
        <dl className={`${styles.plain} ${styles.soft}`}>
          {roles.map((each) => (
            <div key={each}>
              <dt className={styles.inline}>
                <strong>{t(`role.${each}`)}</strong>
              </dt>
              <dd className={styles.inline}> {t(`role.${each}.what`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Page>
  );
}

function Add(): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { value, change, done } = useDraft<{ email: string; name: string; role: Role }>('member.new', {
    email: '',
    name: '',
    role: 'editor',
  });
  const add = useAct(
    () =>
      ask('POST', 'api/staff', { email: value.email.trim(), role: value.role, ...(value.name.trim() ? { name: value.name.trim() } : {}) }),
    'staff',
  );
  const act = async () => {
    await add.mutateAsync();
    done();
  };
  return (
    <Dialog open={open} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary" icon={<AddRegular />}>
          {t('staff.add')}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        {open && (
          <Asking title={t('staff.add')} label={t('save')} act={act} close={() => setOpen(false)} ready={value.email.includes('@')}>
            <Line
              path="email"
              type="email"
              name={t('person.email')}
              hint={t('staff.emailWhat')}
              value={value.email}
              change={(email) => change({ email })}
            />
            <Line path="name" name={t('person.name')} value={value.name} change={(name) => change({ name })} />
            <Choice
              path="role"
              name={t('staff.role')}
              value={value.role}
              change={(role) => change({ role: role as Role })}
              options={roles.map((each) => [each, t(`role.${each}`)])}
            />
          </Asking>
        )}
      </DialogSurface>
    </Dialog>
  );
}
