import { draftToDefinition } from '@alongside/domain/instrument/draft-to-definition.ts';
import { MeasureDraft } from '@alongside/domain/instrument/measure-draft.ts';
import type { Instrument, Scale } from '@alongside/domain/outcome/instrument.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import type { DraftTyped } from './builder-form.ts';
import styles from './measure.module.css';
import { PreviewItem } from './preview-item.tsx';
import { PreviewScores } from './preview-scores.tsx';
import { meansSomething, ScoreMeaning } from './scoring-card.tsx';

/** The words of a measure that is nowhere yet. */
const asInstrument = (draft: DraftTyped): { instrument: Instrument; isWhole: boolean } => {
  const checked = MeasureDraft.safeParse(draft);
  const definition = draftToDefinition(checked.success ? checked.data : (draft as MeasureDraft));
  return { instrument: { ...definition, key: 'preview', version: 1 }, isWhole: checked.success };
};

/** The measure as a person will meet it: it can be answered and scored here, and nothing of it is kept. */
export function MeasurePreview({ draft }: { draft: DraftTyped }) {
  const t = useWords('measureDraft');
  const settled = useDeferredValue(draft);
  const { instrument, isWhole } = useMemo(() => asInstrument(settled), [settled]);
  const [answers, setAnswers] = useState<Record<string, number | null>>({});
  const [round, setRound] = useState(0);
  return (
    <Card title={t('preview.title')} sub={t('preview.sub')}>
      <p className={styles.previewName}>{instrument.name || t('preview.noName')}</p>
      {instrument.about && <p className="muted">{instrument.about}</p>}
      <div className={styles.preview} key={round}>
        {instrument.items.map((item, at) => (
          <PreviewItem
            key={item.key}
            item={item}
            number={at + 1}
            answer={answers[item.key] ?? null}
            onAnswer={(answer) => setAnswers({ ...answers, [item.key]: answer })}
          />
        ))}
      </div>
      {isWhole ? (
        <>
          <PreviewScores instrument={instrument} answers={answers} />
          <Meanings scales={instrument.scales.filter(meansSomething)} />
        </>
      ) : (
        instrument.scales.length > 0 && <p className="small muted">{t('preview.notWhole')}</p>
      )}
      <Row>
        <Button
          look="bare"
          small
          onPress={() => {
            setAnswers({});
            setRound(round + 1);
          }}
        >
          {t('preview.again')}
        </Button>
      </Row>
    </Card>
  );
}

/** As the person's outcomes page will read a score and a change of it. */
function Meanings({ scales }: { scales: readonly Scale[] }) {
  const t = useWords('measureDraft');
  if (scales.length === 0) return null;
  return (
    <details className={styles.answers}>
      <summary className={styles.answersTitle}>{t('preview.meaning')}</summary>
      <div className={styles.answersBody}>
        {scales.map((scale) => (
          <section key={scale.key} aria-label={scale.name}>
            <h3>{scale.name}</h3>
            <ScoreMeaning scale={scale} />
          </section>
        ))}
      </div>
    </details>
  );
}
