import type { FileTable } from '@alongside/domain/take-in/decode-file.ts';
import type { Sheet } from '@alongside/domain/take-in/workbook.ts';
import { useState } from 'react';
import { ChooseSheet, type ManySheets } from '../../sheet/choose-sheet.tsx';
import { Card } from '../../ui/card.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { takeIn } from '../../words/en/take-in.ts';
import { useWords } from '../../words/use-words.ts';
import { readFile, tableOf, type Unreadable } from './read-file.ts';

export type Kind = 'people' | 'sessions';

type ChooseFileProps = { kind: Kind; onKind: (kind: Kind) => void; onTable: (table: FileTable, name: string) => void };

const isOurs = (refused: Unreadable): refused is Extract<Unreadable, keyof typeof takeIn.refusal> =>
  refused in takeIn.refusal;

export function ChooseFile({ kind, onKind, onTable }: ChooseFileProps) {
  const t = useWords('takeIn');
  const [refused, setRefused] = useState<Unreadable | null>(null);
  const [many, setMany] = useState<ManySheets | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const take = (sheet: Sheet, fileName: string) => {
    const found = tableOf(sheet);
    if ('refused' in found) return setRefused(found.refused);
    onTable(found.table, sheet.name ? t('sheet:named', { file: fileName, sheet: sheet.name }) : fileName);
  };
  const read = async (file: File) => {
    setMany(null);
    // A workbook of 20,000 lines takes an older computer a few seconds.
    setReading(file.name);
    const found = await readFile(file);
    setReading(null);
    if ('refused' in found) return setRefused(found.refused);
    setRefused(null);
    const [first, ...others] = found.sheets;
    if (first && others.length === 0) return take(first, file.name);
    setMany({ fileName: file.name, sheets: found.sheets });
  };
  const refusalWords = (code: Unreadable) => (isOurs(code) ? t(`refusal.${code}`) : t(`sheet:refusal.${code}`));
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
          accept=".csv,.txt,.tsv,.xlsx,.xlsm,.ods,text/csv,text/plain"
          error={refused ? refusalWords(refused) : undefined}
          onFile={(file) => void read(file)}
        />
        <p role="status" className={reading ? 'muted' : 'visually-hidden'}>
          {reading && t('sheet:reading', { file: reading })}
        </p>
        {many && <ChooseSheet key={many.fileName} {...many} onChoose={(sheet) => take(sheet, many.fileName)} />}
      </Stack>
    </Card>
  );
}
