import { TalkOverInput } from '@alongside/domain/competence/review-competence.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { TypedWords } from '../../own-words.tsx';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useStaleVersion } from '../../stale-version.tsx';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Pair, Row, Stack } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { CompetenceRead } from './competence-read.ts';

function TalkForm({ review, onClose }: { review: CompetenceRead; onClose: () => void }) {
  const t = useWords('competence');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.competence.talk.mutationOptions());
  const { id: reviewId, talkedOn, words, nextOn, today, version } = review;
  const form = useSchemaForm<z.input<typeof TalkOverInput>, TalkOverInput>(TalkOverInput, {
    reviewId,
    talkedOn: talkedOn ?? today,
    words: words ?? '',
    nextOn,
    version,
  });
  const { stale, attempt } = useStaleVersion();
  const save = async (typed: TalkOverInput) => {
    if (!(await attempt(() => mutateAsync({ ...typed, version: stale?.version ?? typed.version })))) return false;
    await lookAgain();
    toast(t('competence:talkSaved'));
    onClose();
  };
  const takeTheirs = async () => {
    await lookAgain();
    onClose();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('competence talk', reviewId)}>
      {stale && <BothVersions stale={stale} onTakeTheirs={() => void takeTheirs()} />}
      <TextArea name="words" rows={4} label={t('competence:talkWords')} hint={t('competence:talkWordsHint')} />
      <Pair>
        <DateField name="talkedOn" label={t('competence:talkDay')} />
        <DateField name="nextOn" label={t('competence:nextOn')} isOptional />
      </Pair>
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('competence:talkSave')}
        </Button>
        {talkedOn && (
          <Button look="bare" onPress={onClose}>
            {t('ui:cancel')}
          </Button>
        )}
      </Row>
    </Form>
  );
}

/** What the two make of both views, once they have talked. */
export function TalkCard({ review }: { review: CompetenceRead }) {
  const t = useWords('competence');
  const [isWriting, setIsWriting] = useState(false);
  const { talkedOn, words, nextOn, today } = review;
  if (talkedOn && !isWriting)
    return (
      <Card title={t('talkTitle')} sub={t('talkedOn', { when: dayWords(talkedOn, today) })}>
        <Stack>
          <TypedWords>{words}</TypedWords>
          {nextOn && <p className="muted">{t('next', { when: dayWords(nextOn, today) })}</p>}
          <Row>
            <Button look="quiet" small onPress={() => setIsWriting(true)}>
              {t('talkAmend')}
            </Button>
          </Row>
        </Stack>
      </Card>
    );
  return (
    <Card title={t('talkTitle')} sub={t('talkSub')}>
      <TalkForm review={review} onClose={() => setIsWriting(false)} />
    </Card>
  );
}
