import { Field, Input, type InputProps, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words.js';
import { idOf, useFaultAt } from './faults.js';

interface Common {
  path: string;
  name: string;
  hint?: string;
  className?: string;
}

function Around({ path, name, hint, className, children }: Common & { children: ReactNode }): ReactNode {
  const fault = useFaultAt(path);
  return (
    <Field label={name} {...(hint ? { hint } : {})} {...(className ? { className } : {})} {...(fault ? { validationMessage: fault } : {})}>
      {children as never}
    </Field>
  );
}

/** One line to write in, with what is wrong with it under it. */
export function Line({
  path,
  name,
  hint,
  className,
  change,
  ...input
}: Common & { change(value: string): void } & Omit<InputProps, 'onChange' | 'className'>): ReactNode {
  return (
    <Around {...{ path, name }} {...(hint ? { hint } : {})} {...(className ? { className } : {})}>
      <Input id={idOf(path)} onChange={(_, { value }) => change(value)} {...(input as object)} />
    </Around>
  );
}

/** One of several. */
export function Choice({
  path,
  name,
  hint,
  className,
  value,
  change,
  options,
}: Common & { value: string; change(value: string): void; options: readonly (readonly [value: string, name: string])[] }): ReactNode {
  return (
    <Around {...{ path, name }} {...(hint ? { hint } : {})} {...(className ? { className } : {})}>
      <Select id={idOf(path)} value={value} onChange={(_, { value }) => change(value)}>
        {options.map(([each, word]) => (
          <option key={each} value={each}>
            {word}
          </option>
        ))}
      </Select>
    </Around>
  );
}

/** A day. Under it stands the day in words, for browsers write numbers of days in the order that they think fit. */
export function Day({ value, change, hint, ...around }: Common & { value: string; change(value: string): void }): ReactNode {
  const { day } = useWords();
  const inWords = value && day(value);
  return <Line {...around} type="date" value={value} change={change} hint={[inWords, hint].filter(Boolean).join('. ')} />;
}
