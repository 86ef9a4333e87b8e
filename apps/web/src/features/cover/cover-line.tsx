import { MoveCoverInput } from '@alongside/domain/cover/hand-over.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useStep } from '../../use-step.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './cover.module.css';
import type { CoverRow, PersonOnLeave } from './cover-read.ts';
import { DaysForm } from './days-form.tsx';
import { useSpanWords } from './span-words.ts';
import { useNoteAgreement } from './use-note-agreement.ts';

type CoverLineProps = { cover: CoverRow; person: PersonOnLeave; today: string };

const tones = { agreed: 'good', not_asked: 'look', said_no: 'plain' } as const;

function CoverSteps({ cover, person, onMove }: CoverLineProps & { onMove: () => void }) {
  const t = useWords('cover');
  const step = useStep();
  const off = useMutation(trpc.cover.callOff.mutationOptions());
  const { note, isBusy } = useNoteAgreement({ id: person.personId, name: person.name });
  const { id: coverId, agreement, coveringName } = cover;
  const end = (calledOff: boolean): Promise<void> =>
    step(
      () => off.mutateAsync({ coverId, calledOff }),
      calledOff ? t('ended', { name: firstName(coveringName ?? '') }) : t('restored'),
      calledOff ? () => void end(false) : undefined,
    );
  return (
    <Row>
      {agreement !== 'agreed' && coveringName && (
        <Button look="quiet" small isBusy={isBusy} onPress={() => void note(coverId, 'agreed', agreement)}>
          {t('noteAgreed')}
        </Button>
      )}
      {agreement !== 'said_no' && (
        <Button look="bare" small isBusy={isBusy} onPress={() => void note(coverId, 'said_no', agreement)}>
          {t('noteNo')}
        </Button>
      )}
      {coveringName && (
        <>
          <Button look="bare" small aria-label={t('moveDaysOf', { name: coveringName })} onPress={onMove}>
            {t('moveDays')}
          </Button>
          <Button
            look="bare"
            small
            isBusy={off.isPending}
            aria-label={t('endNowOf', { name: coveringName })}
            onPress={() => void end(true)}
          >
            {t('endNow')}
          </Button>
        </>
      )}
    </Row>
  );
}

/** Who covers on which days, and what the person said. */
export function CoverLine(props: CoverLineProps) {
  const { cover, today } = props;
  const t = useWords('cover');
  const spanWords = useSpanWords();
  const step = useStep();
  const [isMoving, setIsMoving] = useState(false);
  const move = useMutation(trpc.cover.move.mutationOptions());
  const { id: coverId, startsOn, endsOn, version, agreement, coveringName, needToKnow, isThere } = cover;
  return (
    <div className={styles.line}>
      <Row>
        <b>{coveringName ? t('coveredBy', { name: coveringName }) : t('staysWithYou')}</b>
        <Tag tone={tones[agreement]}>{t(`agreement.${agreement}`)}</Tag>
        {coveringName && !isThere && <Tag tone="look">{t('notThere')}</Tag>}
      </Row>
      <span className="small muted">{spanWords(cover, today)}</span>
      {needToKnow && <p className={styles.words}>{needToKnow}</p>}
      {isMoving ? (
        <DaysForm
          schema={MoveCoverInput}
          start={{ coverId, startsOn, endsOn, version }}
          labels={{ from: t('from'), to: t('until'), save: t('changeSave') }}
          draft={['cover days', coverId]}
          send={(typed) => move.mutateAsync(typed)}
          onUndo={() =>
            void step(() => move.mutateAsync({ coverId, startsOn, endsOn, version: version + 1 }), t('changed'))
          }
          onClose={() => setIsMoving(false)}
        />
      ) : (
        endsOn >= today && <CoverSteps {...props} onMove={() => setIsMoving(true)} />
      )}
    </div>
  );
}
