import { withPastedWording, wordingCanBeShown } from '@alongside/domain/instrument/with-pasted-wording.ts';
import { useState } from 'react';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { type MeasureRead, useChoice } from './use-choice.ts';

/** One press offers a measure, another takes the offer back. */
export function OfferCard({ measure }: { measure: MeasureRead }) {
  const t = useWords('instrument');
  const toast = useToast();
  const { choose } = useChoice(measure);
  const [isBusy, setBusy] = useState(false);
  const { isOffered } = measure.choice;
  const turn = async () => {
    setBusy(true);
    try {
      await choose({ isOffered: !isOffered }, t(isOffered ? 'offer.stopped' : 'offer.started'));
    } catch (error) {
      toast(refusalWords(error));
      await lookAgain();
    }
    setBusy(false);
  };
  const isPutAway = Boolean(measure.own?.retiredAt);
  return (
    <Card title={t('offer.title')}>
      <p>{t(isPutAway ? 'offer.isPutAway' : isOffered ? yesOf(measure) : 'offer.no')}</p>
      {!isPutAway && (
        <Row>
          <Button look={isOffered ? 'quiet' : 'primary'} isBusy={isBusy} onPress={() => void turn()}>
            {t(isOffered ? 'offer.stop' : 'offer.start')}
          </Button>
        </Row>
      )}
    </Card>
  );
}

const yesOf = ({ instrument, choice }: MeasureRead): 'offer.yes' | 'offer.yesScoreOnly' =>
  wordingCanBeShown(withPastedWording(instrument, choice.wording)) ? 'offer.yes' : 'offer.yesScoreOnly';
