import { Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { idOf, useFaultAt } from './faults.js';

/** Several lines to write in, with what is wrong with them under them. */
export function Long({
  path,
  name,
  rows,
  value,
  change,
  hint,
  lang,
}: {
  path: string;
  name: string;
  rows: number;
  value: string;
  change(value: string): void;
  hint?: string;
  lang?: string;
}): ReactNode {
  const fault = useFaultAt(path);
  return (
    <Field label={name} {...(hint ? { hint } : {})} {...(fault ? { validationMessage: fault } : {})}>
      <Textarea id={idOf(path)} rows={rows} resize="vertical" lang={lang} value={value} onChange={(_, data) => change(data.value)} />
    </Field>
  );
}
