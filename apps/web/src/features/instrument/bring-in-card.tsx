import type { BroughtIn } from '@alongside/domain/outcome/brought-in.ts';
import { useState } from 'react';
import { fieldWords } from '../../refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { type MeasureFileRead, readMeasureFile } from './read-measure-file.ts';

type Refused = Extract<MeasureFileRead, { refused: unknown }>;

/** A way past the empty form: a measure that somebody else wrote down already. */
export function BringInCard({ onRead }: { onRead: (read: BroughtIn, fileName: string) => void }) {
  const t = useWords('instrument');
  const [refused, setRefused] = useState<Refused | null>(null);
  const choose = async (file: File) => {
    const found = await readMeasureFile(file);
    if ('refused' in found) return setRefused(found);
    setRefused(null);
    onRead(found.read, file.name);
  };
  return (
    <Card title={t('bringIn.title')} sub={t('bringIn.sub')}>
      <FileField
        name="measure-file"
        label={t('bringIn.file')}
        hint={t('bringIn.fileHint')}
        accept=".json,.csv,.txt,.tsv,application/json,application/fhir+json,text/csv,text/plain"
        error={refused ? t(`bringIn.refused.${refused.refused}`) : undefined}
        onFile={(file) => void choose(file)}
      />
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
