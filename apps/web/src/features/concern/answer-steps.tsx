import { FeedBackInput, OfferDebriefInput, ReopenConcernInput } from '@alongside/domain/concern/answer-concern.ts';
import type { ConcernWait } from '@alongside/domain/concern/what-waits.ts';
import { useState } from 'react';
import { useAccount } from '../../shell/account.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import { CloseForm } from './close-form.tsx';
import styles from './concern.module.css';
import type { ConcernRead } from './concern-read.ts';
import { DecideForm } from './decide-form.tsx';
import { TellForm } from './tell-form.tsx';
import { useAnswer } from './use-answer.ts';
import { byWords, waitsWords } from './waits-words.ts';
import { WordsForm } from './words-form.tsx';

const steps = [
  { step: 'decide', kinds: ['decided'], wait: 'decide' },
  { step: 'tellAuthority', kinds: ['told_authority', 'not_told_authority'], wait: 'tell_authority' },
  { step: 'tellPerson', kinds: ['told_person', 'not_told_person'], wait: null },
  { step: 'feedBack', kinds: ['fed_back'], wait: null },
  { step: 'offerDebrief', kinds: ['debrief_offered'], wait: 'offer_debrief' },
  { step: 'close', kinds: ['closed'], wait: null },
] as const;
type Step = (typeof steps)[number]['step'] | 'reopen';
type Entry = ConcernRead['entries'][number];

const isForCouncil = ({ kind, choice }: Entry): boolean =>
  kind === 'told_authority' ||
  kind === 'not_told_authority' ||
  (kind === 'decided' && (choice === 'local_authority' || choice === 'children'));

function StepForm({ step, concern, onClose }: { step: Step; concern: ConcernRead; onClose: () => void }) {
  const { feedBack, offerDebrief, reopen } = useAnswer();
  const shared = { concern, onClose };
  switch (step) {
    case 'decide':
      return <DecideForm {...shared} />;
    case 'tellAuthority':
    case 'tellPerson':
      return <TellForm verb={step} concernId={concern.id} onClose={onClose} />;
    case 'feedBack':
      return <WordsForm verb="feedBack" schema={FeedBackInput} save={feedBack} {...shared} />;
    case 'offerDebrief':
      return <WordsForm verb="offerDebrief" schema={OfferDebriefInput} save={offerDebrief} isOptional {...shared} />;
    case 'close':
      return <CloseForm {...shared} />;
    case 'reopen':
      return <WordsForm verb="reopen" schema={ReopenConcernInput} save={reopen} {...shared} />;
  }
}

/** Since when a step waits, and until when it is best done: said, and never coloured. */
function StepWaits({ concern, wait }: { concern: ConcernRead; wait: ConcernWait }) {
  const { timeZone } = useAccount().organisation;
  const found = concern.waits.find((each) => each.wait === wait);
  if (!found) return null;
  return <p className="small">{`${waitsWords(found, concern.heldByMe, timeZone)}. ${byWords(found, timeZone)}`}</p>;
}

/** What is usually done about one, in the usual order; any of it can come first, and more than once. */
export function AnswerSteps({ concern }: { concern: ConcernRead }) {
  const t = useWords('concernAnswer');
  const [opened, setOpened] = useState<Step | null>(null);
  const isClosed = concern.state === 'closed';
  const sinceReopened = concern.entries.slice(concern.entries.findLastIndex(({ kind }) => kind === 'reopened') + 1);
  const isDecided = sinceReopened.some(({ kind }) => kind === 'decided');
  // By then the reader may have opened another.
  const closes = (step: Step) => () => setOpened((now) => (now === step ? null : now));
  // What came of it is often known, and said, only after the end.
  const shown = steps.filter(({ step }) => {
    if (step === 'tellAuthority') return concern.entries.some(isForCouncil);
    return !isClosed || (step !== 'decide' && step !== 'close');
  });
  return (
    <>
      {isClosed && (
        <Card title={t('answer.reopen.title')}>
          {opened === 'reopen' ? (
            <StepForm step="reopen" concern={concern} onClose={closes('reopen')} />
          ) : (
            <Row>
              <Button look="quiet" onPress={() => setOpened('reopen')}>
                {t('answer.reopen.press')}
              </Button>
            </Row>
          )}
        </Card>
      )}
      <Card title={t('steps.title')} sub={isClosed ? undefined : t('steps.sub')}>
        <ol className={styles.list}>
          {shown.map(({ step, kinds, wait }) => {
            const title = t(`answer.${step}.title`);
            // Open again, it is not closed, however often it was.
            const counted = step === 'decide' ? sinceReopened : concern.entries;
            const isWaiting = concern.waits.some((each) => each.wait === wait);
            const isDone =
              step !== 'close' && !isWaiting && counted.some(({ kind }) => kinds.some((each) => each === kind));
            // A concern is never closed without a decision and its reasons.
            const waits = step === 'close' && !isDecided;
            return (
              <li key={step} className={styles.entry}>
                <Stack gap="tight">
                  <Row between>
                    <b>{title}</b>
                    <Row>
                      {isDone && <Tag tone="good">{t('steps.done')}</Tag>}
                      {opened !== step && !waits && (
                        <Button
                          look={isDone ? 'bare' : 'quiet'}
                          small
                          aria-label={isDone ? t('steps.againOf', { title }) : undefined}
                          onPress={() => setOpened(step)}
                        >
                          {t(isDone ? 'steps.again' : `answer.${step}.press`)}
                        </Button>
                      )}
                    </Row>
                  </Row>
                  {wait && <StepWaits concern={concern} wait={wait} />}
                  {waits && <p className="small muted">{t('answer.close.decideFirst')}</p>}
                  {opened === step && <StepForm step={step} concern={concern} onClose={closes(step)} />}
                </Stack>
              </li>
            );
          })}
        </ol>
      </Card>
    </>
  );
}
