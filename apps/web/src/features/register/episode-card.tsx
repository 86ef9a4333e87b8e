import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { EndingDayForm } from '../../ending-day-form.tsx';
import { lookAgain } from '../../look-again.ts';
import { refusalWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useToast } from '../../ui/toast.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { EndForm } from './end-form.tsx';
import type { RegisteredEpisode } from './episode-step.ts';
import { PairForm } from './pair-form.tsx';
import { PauseForm } from './pause-form.tsx';
import styles from './register.module.css';

type Step = 'pair' | 'pause' | 'agree' | 'end';
const forms = { pair: PairForm, pause: PauseForm, agree: EndingDayForm, end: EndForm };

const walkNow = ({ pairings }: RegisteredEpisode) => pairings.find((pairing) => pairing.endedOn === null);

type EpisodeCardProps = { episode: RegisteredEpisode; today: string };

function StepButtons({ episode, today, onStep }: EpisodeCardProps & { onStep: (step: Step) => void }) {
  const t = useWords('register');
  const toast = useToast();
  const walk = walkNow(episode);
  const resume = useMutation(
    trpc.episode.resume.mutationOptions({
      onSuccess: () => toast(t('resumed')),
      onError: (error) => toast(refusalWords(error)),
      onSettled: () => lookAgain(),
    }),
  );
  const match = useMutation(
    trpc.episode.match.mutationOptions({
      onSuccess: (_answer, { isBeingMatched }) => toast(t(isBeingMatched ? 'matching' : 'matchStopped')),
      onError: (error) => toast(refusalWords(error)),
      onSettled: () => lookAgain(),
    }),
  );
  const { id: episodeId, version, state } = episode;
  return (
    <Row>
      <Button look={walk?.workerIsThere ? 'quiet' : 'primary'} onPress={() => onStep('pair')}>
        {walk ? t('pairAgain') : t('pair')}
      </Button>
      {(state === 'waiting' || state === 'matching') && (
        <Button
          look="quiet"
          isBusy={match.isPending}
          onPress={() => match.mutate({ episodeId, version, isBeingMatched: state === 'waiting' })}
        >
          {t(state === 'waiting' ? 'match' : 'matchStop')}
        </Button>
      )}
      {state === 'paused' ? (
        <Button look="quiet" isBusy={resume.isPending} onPress={() => resume.mutate({ episodeId, version, on: today })}>
          {t('resume')}
        </Button>
      ) : (
        <Button look="quiet" onPress={() => onStep('pause')}>
          {t('pause')}
        </Button>
      )}
      <Button look="quiet" onPress={() => onStep('agree')}>
        {t('agreeEnding')}
      </Button>
      <Button look="quiet" onPress={() => onStep('end')}>
        {t('end')}
      </Button>
    </Row>
  );
}

function useFigures({ episode, today }: EpisodeCardProps) {
  const t = useWords('register');
  const day = (on: string | null) => (on ? dayWords(on, today) : null);
  return [
    { label: t('team'), value: episode.teamName },
    { label: t('referralSource'), value: t(`source.${episode.referralSource}`) },
    { label: t('referredOn'), value: day(episode.referredOn) },
    { label: t('startedOn'), value: day(episode.startedOn) },
    { label: t('pausedOn'), value: day(episode.pausedOn) },
    { label: t('episode:endingDay.figure'), value: day(episode.agreedEndOn) },
    { label: t('endOn'), value: day(episode.endedOn) },
    {
      label: t('endReason'),
      value: episode.endingReason && t(`episode:ending.${episode.endingReason}`),
    },
  ].filter(({ value }) => value !== null);
}

function Pairings({ episode: { pairings }, today }: EpisodeCardProps) {
  const t = useWords('register');
  if (pairings.length === 0) return null;
  return (
    <section>
      <h3>{t('pairings')}</h3>
      <List aria-label={t('pairings')}>
        {pairings.map((pairing) => (
          <ListRow
            key={pairing.id}
            title={pairing.workerName}
            sub={[
              t('since', { when: dayWords(pairing.startedOn, today) }),
              pairing.endedOn && t('until', { when: dayWords(pairing.endedOn, today) }),
            ]
              .filter(Boolean)
              .join(', ')}
          />
        ))}
      </List>
    </section>
  );
}

/** One time of walking together; the one that goes on has its next steps in it. */
export function EpisodeCard({ episode, today }: EpisodeCardProps) {
  const t = useWords('register');
  const [step, setStep] = useState<Step | null>(null);
  const figures = useFigures({ episode, today });
  const hasEnded = episode.state === 'ended';
  const walk = walkNow(episode);
  const isLeftAlone = walk?.workerIsThere === false;
  const state = isLeftAlone ? t('needsNewWorker') : t(`episode:state.${episode.state}`);
  const close = () => setStep(null);
  const cancel = (
    <Button look="bare" onPress={close}>
      {t('ui:cancel')}
    </Button>
  );
  const StepForm = step && forms[step];
  const title = hasEnded
    ? t('walkEarlier', {
        from: dayWords(episode.startedOn ?? episode.referredOn, today),
        to: dayWords(episode.endedOn ?? '', today),
      })
    : t('walk');
  return (
    <Card
      title={title}
      waiting={episode.state === 'waiting' || isLeftAlone}
      aside={!hasEnded && (episode.state !== 'active' || isLeftAlone) && <Tag>{state}</Tag>}
    >
      <Stack>
        <FigureList figures={figures} />
        {episode.matchWishes && <p className={styles.words}>{episode.matchWishes}</p>}
        {isLeftAlone && <p>{t('workerIsGone', { name: walk.workerName })}</p>}
        <Pairings episode={episode} today={today} />
        {StepForm && <StepForm key={step} {...{ episode, today, cancel }} onDone={close} />}
        {!hasEnded && !step && <StepButtons episode={episode} today={today} onStep={setStep} />}
      </Stack>
    </Card>
  );
}
