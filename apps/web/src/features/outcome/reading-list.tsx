import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { useAccount } from '../../shell/account.ts';
import { Button } from '../../ui/button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Quote } from '../../ui/quote.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords, todayIn } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import {
  askedWords,
  type MeasureHistory,
  type Reading,
  valueWords,
  whyNoScore,
  withoutWords,
} from './outcome-history.ts';
import { useTakeBackOutcome } from './use-take-back-outcome.ts';

function Scores({ reading, instrument }: { reading: Reading; instrument: Instrument }) {
  const t = useWords('outcomes');
  const said = instrument.scales.flatMap((scale) => {
    const score = reading.scores.find(({ scale: key }) => key === scale.key);
    if (!score) return [];
    const shown = score.value === null ? t('noScore') : valueWords(instrument, scale, score.value);
    const without = withoutWords(t, score);
    const value = without ? t('scoreWithout', { score: shown, without }) : shown;
    return [instrument.scales.length > 1 ? t('named', { name: scale.name, words: value }) : value];
  });
  return <>{said.join(', ')}</>;
}

/** What was written under a question, under that question. */
function OwnWords({ reading, instrument }: { reading: Reading; instrument: Instrument }) {
  const answered = instrument.items.filter(({ key }) => reading.words?.[key]);
  return answered.map(({ key, words }) => (
    <Quote key={key} by={words}>
      {reading.words?.[key]}
    </Quote>
  ));
}

function Talks({ reading, today }: { reading: Reading; today: string }) {
  const t = useWords('outcomes');
  const { timeZone } = useAccount().organisation;
  return reading.talks.map(({ id, words, by, at }) => {
    const when = dayWords(todayIn(timeZone, new Date(at)), today);
    return words ? (
      <Quote key={id} by={t('talkedBy', { name: by, when })}>
        {words}
      </Quote>
    ) : (
      <p key={id} className="small muted">
        {t('talked', { when })}
      </p>
    );
  });
}

type ReadingListProps = {
  history: MeasureHistory;
  person: { id: string; displayName: string; walking: boolean };
  today: string;
};

/** Each time one measure was completed, the newest first. */
export function ReadingList({ history: { instrument, readings, askedIn }, person, today }: ReadingListProps) {
  const t = useWords('outcomes');
  const { isBusy, takeBack, putBack } = useTakeBackOutcome({ id: person.id, name: person.displayName });
  return (
    <List aria-label={t('caption', { measure: instrument.name })}>
      {readings.toReversed().map((reading) => {
        const { id, takenOn, way, informant, by, mine, voided } = reading;
        const when = dayWords(takenOn, today);
        const asked = askedWords(t, instrument, reading);
        const canTakeBack = mine && person.walking;
        const how = [asked, way !== 'alone' && t('writtenBy', { name: firstName(by) })].filter(Boolean).join(', ');
        return (
          <ListRow
            key={id}
            title={when}
            after={<Scores reading={reading} instrument={instrument} />}
            sub={
              <>
                {[how, whyNoScore(t, reading)].filter(Boolean).join('. ')}
                {!voided && <OwnWords reading={reading} instrument={askedIn(reading)} />}
                {!voided && <Talks reading={reading} today={today} />}
              </>
            }
            trailingGoesBelow
            trailing={
              <>
                {informant === 'worker' && <Tag>{t('workersView')}</Tag>}
                {voided && <Tag>{t('takenBack')}</Tag>}
                {canTakeBack && (
                  <Button
                    look="bare"
                    small
                    isBusy={isBusy}
                    aria-label={voided ? undefined : t('takeBackOf', { measure: instrument.shortName, when })}
                    onPress={() => void (voided ? putBack(id) : takeBack(id))}
                  >
                    {t(voided ? 'putBack' : 'takeBack')}
                  </Button>
                )}
              </>
            }
          />
        );
      })}
    </List>
  );
}
