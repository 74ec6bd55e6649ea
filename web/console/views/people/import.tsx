import { Button, Link, MessageBar, MessageBarBody, makeStyles, shorthands, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { ask } from '../../api/ask.js';
import { useAct, useAll } from '../../api/asked.js';
import { saveFile } from '../../api/file.js';
import type { Group } from '../../api/shapes.js';
import { Figures } from '../../parts/figures.js';
import { Page, Section } from '../../parts/page.js';
import { Rows } from '../../parts/rows.js';
import { Broken } from '../../parts/states.js';
import { useToast } from '../../parts/toast.js';
import { useStyles } from '../../styles.js';
import { go, to } from '../../way.js';
import { useWords } from '../../words.js';
import { reasonWords } from './reasons.js';

const useOwn = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXXXL,
    ...shorthands.border('2px', 'dashed', tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  icon: { fontSize: '40px', display: 'flex', color: tokens.colorNeutralForeground3 },
});

interface Looked {
  created: number;
  updated: number;
  rejected: { line: number; reason: string }[];
  lines?: {
    line: number;
    name: string;
    email: string;
    organisation?: string;
    language: string;
    groups: string[];
    becomes: 'created' | 'updated';
  }[];
}
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The bytes of a file as the API takes them: as a spreadsheet, or as lines with commas. */
const sent = (file: File) => new Blob([file], { type: /\.xlsx$/i.test(file.name) ? xlsx : 'text/csv' });

/** Takes many people in from a file: looked at first, with every line that cannot be taken named, and only then written. */
export function Import(): ReactNode {
  const own = useOwn();
  const styles = useStyles();
  const words = useWords();
  const { t, text, language } = words;
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const groups = useAll<Group>('groups').data ?? [];
  const [file, setFile] = useState<File>();
  const look = useAct((chosen: File) => ask<Looked>('POST', 'api/people/import?preview=true', sent(chosen)));
  const take = useAct((chosen: File) => ask<Looked>('POST', 'api/people/import', sent(chosen)), 'people', 'groups');
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    look.mutate(chosen);
  };
  const example = () => {
    const names = groups
      .slice(0, 2)
      .map(({ name }) => text(name))
      .join(';');
    saveFile(
      new Blob(
        [`\ufeffname,email,organisation,language,groups\r\nAino Virtanen,aino.virtanen@example.org,Esimerkki ry,${language},${names}\r\n`],
        { type: 'text/csv' },
      ),
      'people.csv',
    );
  };
  const found = look.data;
  const good = found ? found.created + found.updated : 0;
  return (
    <Page title={t('people.import')} lead={t('import.what')} back={{ href: to('people'), name: t('nav.people') }}>
      <div className={styles.roomy}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a mouse's short cut for the button inside */}
        <div
          className={own.drop}
          onDragOver={(event: DragEvent) => event.preventDefault()}
          onDrop={(event: DragEvent) => {
            event.preventDefault();
            choose(event.dataTransfer.files[0]);
          }}
        >
          <span className={own.icon}>
            <DocumentArrowUpRegular />
          </span>
          <span>{file ? file.name : t('import.drop')}</span>
          <input
            ref={input}
            type="file"
            accept={`.csv,.xlsx,text/csv,${xlsx}`}
            className={styles.unseen}
            tabIndex={-1}
            aria-label={t('import.choose')}
            onChange={({ target }) => {
              choose(target.files?.[0]);
              target.value = '';
            }}
          />
          <Button appearance={found ? 'secondary' : 'primary'} onClick={() => input.current?.click()}>
            {t(file ? 'import.chooseOther' : 'import.choose')}
          </Button>
          <span className={`${styles.soft} ${styles.small}`}>
            {t('import.columns')}{' '}
            <Link as="button" onClick={example}>
              {t('import.example')}
            </Link>
          </span>
        </div>
        <div role="status">{look.isPending && t('loading')}</div>
        {look.error && <Broken fault={look.error} />}
        {found && file && (
          <>
            <Figures
              figures={[
                { name: t('import.created'), value: found.created },
                { name: t('import.updated'), value: found.updated },
                { name: t('import.rejected'), value: found.rejected.length },
              ]}
            />
            {found.rejected.length > 0 && (
              <Section title={t('import.rejectedTitle')}>
                <MessageBar intent="warning" layout="multiline">
                  <MessageBarBody>{t('import.rejectedWhat')}</MessageBarBody>
                </MessageBar>
                <Rows
                  name={t('import.rejectedTitle')}
                  items={found.rejected.map((each) => ({ ...each, id: String(each.line) }))}
                  columns={[
                    { name: t('import.line'), width: '6rem', cell: ({ line }) => words.number(line) },
                    { name: t('import.reason'), width: '1fr', cell: ({ reason }) => reasonWords(words, reason) },
                  ]}
                />
              </Section>
            )}
            {found.lines && found.lines.length > 0 && (
              <Section title={t('import.good')}>
                <Rows
                  name={t('import.good')}
                  items={found.lines.map((each) => ({ ...each, id: String(each.line) }))}
                  columns={[
                    { name: t('import.line'), width: '4rem', cell: ({ line }) => words.number(line) },
                    { name: t('person.name'), width: '2fr', cell: ({ name }) => name },
                    { name: t('person.email'), width: '2fr', cell: ({ email }) => email },
                    { name: t('person.organisation'), width: '2fr', cell: ({ organisation }) => organisation ?? '' },
                    { name: t('people.part.groups'), width: '2fr', cell: ({ groups: its }) => its.join(', ') },
                    { name: t('import.becomes'), width: '6rem', cell: ({ becomes }) => t(`import.${becomes}`) },
                  ]}
                />
              </Section>
            )}
            {take.error && <Broken fault={take.error} />}
            <div className={styles.row}>
              <Button
                appearance="primary"
                size="large"
                disabledFocusable={good === 0 || take.isPending}
                onClick={() =>
                  take.mutate(file, {
                    onSuccess: ({ created, updated }) => {
                      toast(t('import.done', { count: created + updated }));
                      go(to('people'));
                    },
                  })
                }
              >
                {t('import.take', { count: good })}
              </Button>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
