import { Badge, Field, Input, makeStyles, shorthands, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type Language, languages, type Text } from '../../../engagement/language.js';
import { narrow } from '../styles.js';
import { useWords } from '../words.js';
import { idOf, useFaultAt } from './faults.js';

const useOwn = makeStyles({
  group: { ...shorthands.border('0'), margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  label: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Side {
  path: string;
  language: Language;
  needed: boolean;
  rows: number | undefined;
  value: string;
  change(value: string): void;
}

/** One language of it. Missing is said as a word, not only by a colour. */
function Side({ path, language, needed, rows, value, change }: Side): ReactNode {
  const own = useOwn();
  const { t } = useWords();
  const fault = useFaultAt(path);
  const missing = needed && value.trim() === '';
  const common = { id: idOf(path), lang: language, value };
  return (
    <Field
      label={
        <span className={own.label}>
          {t(`in.${language}`)}
          {missing && (
            <Badge appearance="tint" color="warning" size="small">
              {t('missing')}
            </Badge>
          )}
          {!needed && value.trim() === '' && (
            <Badge appearance="ghost" color="subtle" size="small">
              {t('optional')}
            </Badge>
          )}
        </span>
      }
      {...(fault ? { validationMessage: fault } : {})}
    >
      {rows ? (
        <Textarea {...common} rows={rows} resize="vertical" onChange={(_, data) => change(data.value)} />
      ) : (
        <Input {...common} onChange={(_, data) => change(data.value)} />
      )}
    </Field>
  );
}

/** A text in the three languages side by side. Finnish and Swedish are needed before anything is published; `optional` when even those are not. */
export function Three({
  path,
  name,
  value,
  change,
  rows,
  optional = false,
}: {
  path: string;
  name: string;
  value: Text;
  change(value: Text): void;
  /** More than one line is written. */
  rows?: number;
  optional?: boolean;
}): ReactNode {
  const own = useOwn();
  const some = languages.some((language) => value[language]?.trim());
  return (
    <fieldset className={own.group}>
      <legend className={own.legend}>{name}</legend>
      <div className={own.grid}>
        {languages.map((language) => (
          <Side
            key={language}
            path={`${path}.${language}`}
            {...{ language, rows }}
            needed={language !== 'en' && (!optional || some)}
            value={value[language] ?? ''}
            change={(written) => change({ ...value, [language]: written })}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A text without the languages that nobody has written. */
export const written = (text: Text): Text => Object.fromEntries(Object.entries(text).filter(([, words]) => words.trim() !== '')) as Text;

/** Which of the needed languages a text lacks. */
export const lacking = (text: Text): Language[] => (['fi', 'sv'] as const).filter((language) => !text[language]?.trim());
