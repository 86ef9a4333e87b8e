import type { FileTable } from '@alongside/domain/take-in/decode-file.ts';
import { useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useWords } from '../../words/use-words.ts';
import { readFile, type Unreadable } from './read-file.ts';

export type Kind = 'people' | 'sessions';

type ChooseFileProps = { kind: Kind; onKind: (kind: Kind) => void; onTable: (table: FileTable, name: string) => void };

export function ChooseFile({ kind, onKind, onTable }: ChooseFileProps) {
  const t = useWords('takeIn');
  const [refused, setRefused] = useState<Unreadable | null>(null);
  const read = async (file: File) => {
    const found = await readFile(file);
    if ('refused' in found) return setRefused(found.refused);
    setRefused(null);
    onTable(found.table, file.name);
  };
  return (
    <Card>
      <Stack gap="loose">
        <RadioCards
          name="kind"
          label={t('what')}
          value={kind}
          onChange={(value) => onKind(value as Kind)}
          options={[
            { value: 'people', label: t('people'), hint: t('peopleHint') },
            { value: 'sessions', label: t('sessions'), hint: t('sessionsHint') },
          ]}
        />
        <FileField
          name="file"
          label={t('file')}
          hint={t('fileHint')}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          error={refused ? t(`refusal.${refused}`) : undefined}
          onFile={(file) => void read(file)}
        />
      </Stack>
    </Card>
  );
}
