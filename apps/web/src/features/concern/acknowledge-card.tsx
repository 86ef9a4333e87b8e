import { Hand } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import type { ConcernRead } from './concern-read.ts';
import { stateWords } from './state-words.ts';
import { useAnswer } from './use-answer.ts';

/** One press, which cannot be taken back: from then on everyone who was told looks to this name. */
export function AcknowledgeCard({ concern }: { concern: ConcernRead }) {
  const t = useWords('concern');
  const { acknowledge, isBusy } = useAnswer();
  return (
    <Card title={stateWords(concern)} waiting>
      <p>{t('acknowledge.body')}</p>
      <Row>
        <Button
          icon={Hand}
          isBusy={isBusy}
          busyWords={t('acknowledge.saving')}
          onPress={() => void acknowledge(concern.id)}
        >
          {t('acknowledge.press')}
        </Button>
      </Row>
      <p className="small muted">{t('acknowledge.cannotUndo')}</p>
    </Card>
  );
}
