import { useState } from 'react';
import { EndingDayForm } from '../../ending-day-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/layout.tsx';
import { dayWords, sinceWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { PersonRead } from './person-read.ts';

/**
 * When the two said they would end. Preparing an ending is part of the work from the first day on, so that it can be agreed
 * is always in sight for the peer worker; others see it once there is a day.
 */
export function EndingDayCard({ person }: { person: PersonRead }) {
  const t = useWords('episode');
  const [isOpen, setOpen] = useState(false);
  const { episode, today, walking } = person;
  const isCovered = (person.coveredBy ?? []).some(({ mine }) => mine);
  // A copy that was carried before this was there has no version to write with.
  const canAgree = walking && !isCovered && episode?.version !== undefined && episode.state !== 'ended';
  const agreedEndOn = episode?.agreedEndOn ?? null;
  if (!episode || episode.state === 'ended' || (agreedEndOn === null && !canAgree)) return null;
  const close = () => setOpen(false);
  const day = agreedEndOn && { when: dayWords(agreedEndOn, today), since: sinceWords(agreedEndOn, today) };
  const hasPassed = agreedEndOn !== null && agreedEndOn < today;
  const said = walking ? (hasPassed ? 'passed' : 'ahead') : hasPassed ? 'theirsPassed' : 'theirsAhead';
  return (
    <Card title={t('episode:endingDay.title')}>
      {isOpen ? (
        <EndingDayForm
          episode={episode}
          onDone={close}
          cancel={
            <Button look="bare" onPress={close}>
              {t('ui:cancel')}
            </Button>
          }
        />
      ) : (
        <>
          <p className={day ? undefined : 'muted'}>
            {day ? t(`episode:endingDay.${said}`, day) : t('episode:endingDay.none')}
          </p>
          {canAgree && (
            <Row>
              <Button look="quiet" small onPress={() => setOpen(true)}>
                {t(day ? 'episode:endingDay.change' : 'episode:endingDay.agree')}
              </Button>
            </Row>
          )}
        </>
      )}
    </Card>
  );
}
