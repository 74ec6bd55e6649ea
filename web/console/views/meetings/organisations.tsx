import type { ReactNode } from 'react';
import { useAsked } from '../../api/asked.js';
import type { Meeting } from '../../api/shapes.js';
import { Rows } from '../../parts/rows.js';
import { Shown } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';

interface Organisation {
  id: string;
  organisation?: string | null;
  confirmed: number;
  waitlisted: number;
  attended: number;
}

/** Who holds how many seats. */
export function Organisations({ meeting: { id, seatsPerOrganisation } }: { meeting: Meeting }): ReactNode {
  const styles = useStyles();
  const { t, number } = useWords();
  const organisations = useAsked<{ items: Organisation[] }>(`meetings/${id}/organisations`, 30_000);
  return (
    <Shown of={organisations}>
      {({ items }) => (
        <div className={styles.column}>
          {seatsPerOrganisation !== undefined && (
            <p className={styles.plain}>{t('signUps.perOrganisation', { count: seatsPerOrganisation })}</p>
          )}
          {items.length === 0 ? (
            <p className={styles.plain}>{t('nobody')}</p>
          ) : (
            <Rows
              name={t('signUps.organisations')}
              items={items}
              columns={[
                { name: t('person.organisation'), width: '3fr', cell: ({ organisation }) => organisation ?? t('signUps.alone') },
                { name: t('signUps.seats'), width: '1fr', cell: ({ confirmed }) => number(confirmed) },
                { name: t('signUps.waiting'), width: '1fr', cell: ({ waitlisted }) => number(waitlisted) },
                { name: t('signUps.came'), width: '1fr', cell: ({ attended }) => number(attended) },
              ]}
            />
          )}
        </div>
      )}
    </Shown>
  );
}
