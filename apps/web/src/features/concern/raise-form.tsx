import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useDevice } from '../../outbox/device-state.ts';
import { refusalCode, useFormWords } from '../../refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './concern.module.css';
import type { Person, RaiseStart } from './raise-start.ts';
import { RaiseFields, raiseSteps, stepOf } from './raise-steps.tsx';
import { useRaise } from './use-raise.ts';

type RaiseFormProps = {
  start: RaiseStart;
  /** Whom one may choose, where it was not begun on somebody's page. */
  people: readonly Person[];
  onSent: (concernId: string) => unknown;
};

/** One step at a time, and at every step the same button: what is there goes now, the rest may follow. */
export function RaiseForm({ start, people, onSent }: RaiseFormProps) {
  const t = useWords('concern');
  const { contact } = useDevice();
  const formWords = useFormWords();
  const { form, draft, raise } = useRaise(start, people);
  const [at, setAt] = useState(0);
  const step = raiseSteps[at] ?? 'what';
  const next = raiseSteps[at + 1];
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const go = (to: number) => {
    moved.current = true;
    setAt(to);
  };
  // The button that was pressed may be gone: the focus goes to what stands here now.
  useEffect(() => {
    if (moved.current && at >= 0) heading.current?.focus();
    moved.current = false;
  }, [at]);
  const { errors, submitCount } = form.formState;
  const broken = Object.keys(errors.told ?? {})[0];
  useEffect(() => {
    if (submitCount > 0 && broken) setAt(Math.max(0, raiseSteps.indexOf(stepOf[broken] ?? 'what')));
  }, [submitCount, broken]);
  const words: typeof formWords = {
    ...formWords,
    refusal: (error) =>
      refusalCode(error) === 'NO_ANSWER'
        ? { fields: {}, message: t('concern:raise.noAnswer') }
        : formWords.refusal(error),
  };
  return (
    <Form form={form} words={words} draft={draft} onSubmit={async (typed) => onSent(await raise(typed))}>
      {contact === 'no' && <Banner isNews tone="look" title={t('concern:raise.noSignal')} />}
      <Stack>
        <div>
          <h2>{t('concern:raise.formTitle')}</h2>
          <p className="muted">{t('concern:raise.formSub')}</p>
        </div>
        <h3 ref={heading} tabIndex={-1} className={at === 0 ? 'visually-hidden' : styles.step}>
          {t('concern:raise.stepOf', {
            number: at + 1,
            count: raiseSteps.length,
            step: t(`concern:raise.step.${step}`),
          })}
        </h3>
        <RaiseFields step={step} form={form} people={start.person ? null : people} />
        <Row>
          {at > 0 && (
            <Button look="bare" icon={ArrowLeft} onPress={() => go(at - 1)}>
              {t('ui:back')}
            </Button>
          )}
          {next && (
            <Button look="quiet" iconAfter={ArrowRight} onPress={() => go(at + 1)}>
              {t(at === 0 ? 'concern:raise.more' : 'concern:raise.next')}
            </Button>
          )}
        </Row>
      </Stack>
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('concern:raise.sending')}>
          {t('concern:raise.send')}
        </Button>
      </SaveBar>
    </Form>
  );
}
