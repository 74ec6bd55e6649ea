import { Button } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { fetchFile } from '../../api/file.js';
import { Broken } from '../../parts/states.js';
import { useStyles } from '../../styles.js';
import { useWords } from '../../words.js';
import type { AnswerFile } from './shapes.js';

/** The files that came with an answer, each to be saved. `reached`: by Tab, which only the answer that is read is in the way of. */
export function Files({ files, reached = true }: { files: AnswerFile[]; reached?: boolean }): ReactNode {
  const styles = useStyles();
  const { t } = useWords();
  const [fault, setFault] = useState<Error>();
  if (files.length === 0) return null;
  const save = ({ id, name }: AnswerFile) => {
    setFault(undefined);
    fetchFile(`api/files/${id}`, name).catch(setFault);
  };
  return (
    <>
      {fault && <Broken fault={fault} />}
      <ul className={`${styles.list} ${styles.row}`} aria-label={t('answers.files')}>
        {files.map((file) => (
          <li key={file.id}>
            <Button size="small" appearance="subtle" icon={<AttachRegular />} tabIndex={reached ? 0 : -1} onClick={() => save(file)}>
              {file.name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
