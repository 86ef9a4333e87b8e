import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { FileJson, Sheet } from 'lucide-react';
import { saveFile } from '../../save-file.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';

const fileName = ({ shortName, version }: Instrument): string =>
  `${
    shortName
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'measure'
  }-v${version}`;

/** Both files are made here, of the measure without pasted wording; their writers travel when they are asked for. */
export function FileCard({ instrument }: { instrument: Instrument }) {
  const t = useWords('instrument');
  const saveQuestionnaire = async () => {
    const { toFhirQuestionnaire } = await import('@alongside/domain/outcome/fhir-questionnaire.ts');
    const text = JSON.stringify(toFhirQuestionnaire(instrument), null, 2);
    saveFile(`${fileName(instrument)}.json`, text, 'application/fhir+json');
  };
  const saveSpreadsheet = async () => {
    const [{ toInstrumentRows }, { guardCell }, { stringify }] = await Promise.all([
      import('@alongside/domain/outcome/instrument-rows.ts'),
      import('@alongside/domain/take-in/guard-cell.ts'),
      import('csv-stringify/browser/esm/sync'),
    ]);
    const rows = toInstrumentRows(instrument).map((row) => row.map(guardCell));
    // The mark at the start tells spreadsheets that accents are UTF-8.
    const text = stringify(rows, { bom: true, record_delimiter: 'windows' });
    saveFile(`${fileName(instrument)}.csv`, text, 'text/csv;charset=utf-8');
  };
  return (
    <Card title={t('file.title')}>
      <p>
        {t('file.sub')} {instrument.licence.kind === 'paste_wording' && t('file.noPasted')}
      </p>
      <Row>
        <Button look="quiet" icon={FileJson} onPress={() => void saveQuestionnaire()}>
          {t('file.fhir')}
        </Button>
        <Button look="quiet" icon={Sheet} onPress={() => void saveSpreadsheet()}>
          {t('file.spreadsheet')}
        </Button>
      </Row>
    </Card>
  );
}
