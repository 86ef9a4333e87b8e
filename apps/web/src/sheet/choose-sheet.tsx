import type { Sheet } from '@alongside/domain/take-in/workbook.ts';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Row, Stack } from '../ui/layout.tsx';
import { RadioCards } from '../ui/radio-cards.tsx';
import { useWords } from '../words/use-words.ts';

export interface ManySheets {
  fileName: string;
  sheets: readonly Sheet[];
}

/** Most begin with what they name their columns by. */
const beginningOf = ({ rows }: Sheet): string =>
  (rows.find((row) => row.some((cell) => cell.trim() !== '')) ?? [])
    .filter((cell) => cell.trim() !== '')
    .slice(0, 4)
    .join(', ')
    .slice(0, 80);

/** Only asked where a workbook has more than one sheet with something in it: a guess could bring the wrong people. */
export function ChooseSheet({ fileName, sheets, onChoose }: ManySheets & { onChoose: (sheet: Sheet) => void }) {
  const t = useWords('sheet');
  const [at, setAt] = useState('0');
  const part = useRef<HTMLDivElement>(null);
  // It came because a file was chosen, and stands below where that was done.
  useEffect(() => part.current?.querySelector('input')?.focus(), []);
  const chosen = sheets[Number(at)];
  return (
    <div ref={part}>
      <Stack>
        <RadioCards
          name="sheet"
          label={t('which')}
          hint={t('whichHint', { file: fileName, count: sheets.length })}
          value={at}
          onChange={setAt}
          options={sheets.map((sheet, place) => ({
            value: String(place),
            label: sheet.name ?? t('unnamed', { number: place + 1 }),
            hint: t('begins', { words: beginningOf(sheet) }),
          }))}
        />
        <Row>
          <Button onPress={() => chosen && onChoose(chosen)}>{t('use')}</Button>
        </Row>
      </Stack>
    </div>
  );
}
