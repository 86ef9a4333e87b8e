import type { BroughtIn } from '@alongside/domain/outcome/brought-in.ts';
import { useState } from 'react';
import { fieldWords } from '../../refusal.ts';
import { ChooseSheet, type ManySheets } from '../../sheet/choose-sheet.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { instrument } from '../../words/en/instrument.ts';
import { useWords } from '../../words/use-words.ts';
import { type MeasureFileRead, readMeasureFile, readMeasureSheet } from './read-measure-file.ts';

type Refused = Extract<MeasureFileRead, { refused: unknown }>;
type Code = Refused['refused'];

const isOurs = (code: Code): code is Extract<Code, keyof typeof instrument.bringIn.refused> =>
  code in instrument.bringIn.refused;

/** A way past the empty form: a measure that somebody else wrote down already. */
export function BringInCard({ onRead }: { onRead: (read: BroughtIn, fileName: string) => void }) {
  const t = useWords('instrument');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [many, setMany] = useState<ManySheets | null>(null);
  const take = (found: Exclude<MeasureFileRead, { sheets: unknown }>, name: string) => {
    if ('refused' in found) return setRefused(found);
    setRefused(null);
    onRead(found.read, name);
  };
  const choose = async (file: File) => {
    setMany(null);
    const found = await readMeasureFile(file);
    if (!('sheets' in found)) return take(found, file.name);
    setRefused(null);
    setMany({ fileName: file.name, sheets: found.sheets });
  };
  const refusalWords = (code: Code) => (isOurs(code) ? t(`bringIn.refused.${code}`) : t(`sheet:refusal.${code}`));
  return (
    <Card title={t('bringIn.title')} sub={t('bringIn.sub')}>
      <FileField
        name="measure-file"
        label={t('bringIn.file')}
        hint={t('bringIn.fileHint')}
        accept=".json,.csv,.txt,.tsv,.xlsx,.xlsm,.ods,application/json,application/fhir+json,text/csv,text/plain"
        error={refused ? refusalWords(refused.refused) : undefined}
        onFile={(file) => void choose(file)}
      />
      {many && (
        <ChooseSheet
          key={many.fileName}
          {...many}
          onChoose={(sheet) => {
            const name = t('sheet:named', { file: many.fileName, sheet: sheet.name ?? '' });
            take(readMeasureSheet(sheet), name);
          }}
        />
      )}
      {refused && Object.keys(refused.fields).length > 0 && <Missing fields={refused.fields} />}
    </Card>
  );
}

/** More would hide what to do first. */
const mostShown = 6;

function Missing({ fields }: { fields: Refused['fields'] }) {
  const t = useWords('instrument');
  const all = Object.entries(fields);
  return (
    <Banner tone="look" isNews title={t('bringIn.missing')}>
      <ul>
        {all.slice(0, mostShown).map(([where, code]) => (
          <li key={where}>
            <code>{where}</code>: {fieldWords(code)}
          </li>
        ))}
      </ul>
      {all.length > mostShown && t('bringIn.more', { count: all.length - mostShown })}
    </Banner>
  );
}
