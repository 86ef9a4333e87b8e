import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { Undo2 } from 'lucide-react';
import type { About } from '../../outbox/write.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Quote } from '../../ui/quote.tsx';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import { ChangeLines } from './change-lines.tsx';
import { movedItems } from './moved-items.ts';
import type { Reading } from './offered.ts';
import { RiskFirst } from './risk-first.tsx';
import type { SeenReading } from './seen-reading.ts';
import { TalkForm } from './talk-form.tsx';
import { useTakeBackOutcome } from './use-take-back-outcome.ts';

type AfterMeasureProps = {
  person: About;
  instrument: Instrument;
  seen: SeenReading;
  before: Reading | null;
  otherView: Reading | null;
  today: string;
  /** Whether earlier readings could be looked at: without signal they may not be here. */
  knowsBefore: boolean;
};

function OwnWords({ instrument, seen }: Pick<AfterMeasureProps, 'instrument' | 'seen'>) {
  const said = instrument.items.flatMap(({ key, words }) => {
    const text = seen.words?.[key];
    return text ? [{ key, words, text }] : [];
  });
  if (said.length === 0) return null;
  return (
    <Stack>
      {said.map(({ key, words, text }) => (
        <Quote key={key} by={words}>
          {text}
        </Quote>
      ))}
    </Stack>
  );
}

function Talks({ instrument, seen }: Pick<AfterMeasureProps, 'instrument' | 'seen'>) {
  const t = useWords('outcome');
  if (seen.talks.length === 0) return null;
  const wordsOf = (key: string) => instrument.items.find((item) => item.key === key)?.words;
  return (
    <Card title={t('talked')}>
      {seen.talks.map(({ id, words, items, by }) => (
        <Stack key={id} gap="tight">
          {items && items.length > 0 && <p>{items.map(wordsOf).filter(Boolean).join(' · ')}</p>}
          {words && <Quote by={by ? t('writtenBy', { name: by }) : undefined}>{words}</Quote>}
        </Stack>
      ))}
    </Card>
  );
}

/** What stands after a measure: compared with last time, and a place for what it means to the person. */
export function AfterMeasure({ person, instrument, seen, before, otherView, today, knowsBefore }: AfterMeasureProps) {
  const t = useWords('outcome');
  const { isBusy, takeBack, putBack } = useTakeBackOutcome(person);
  const name = firstName(person.name);
  if (seen.voided)
    return (
      <Banner
        title={t('isTakenBack')}
        action={
          <Button look="quiet" icon={Undo2} isBusy={isBusy} onPress={() => void putBack(seen.id)}>
            {t('bringBack')}
          </Button>
        }
      >
        {t('isTakenBackWhy')}
      </Banner>
    );
  const topics = movedItems(instrument.items, seen.answers, before?.answers ?? null).filter(({ item }) => item.words);
  return (
    <Stack gap="loose">
      {seen.onRisk.length > 0 && <RiskFirst person={person} instrument={instrument} seen={seen} />}
      {instrument.scales.length > 0 && (
        <Card title={t(before ? 'compared' : 'scoreTitle')}>
          <ChangeLines {...{ instrument, seen, before, otherView, name, today }} />
          {!knowsBefore && <p className="small muted">{t('beforeNotHere')}</p>}
        </Card>
      )}
      <OwnWords instrument={instrument} seen={seen} />
      <Talks instrument={instrument} seen={seen} />
      <Card title={t('talkTitle', { name })} sub={t('talkSub', { name })}>
        <TalkForm key={seen.talks.length} outcomeId={seen.id} person={person} topics={seen.answers ? topics : []} />
      </Card>
      {seen.mine && (
        <div>
          <Button look="bare" icon={Undo2} isBusy={isBusy} onPress={() => void takeBack(seen.id)}>
            {t('takeBack')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
