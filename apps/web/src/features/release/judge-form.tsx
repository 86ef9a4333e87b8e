import { JudgeReleaseInput } from '@alongside/domain/release/request-release.ts';
import { FileSearch } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { trpcClient } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { heldBackWords } from './refusal-words.ts';
import type { RequestRead } from './release-types.ts';

/** Nobody answers what they have not read; that they opened it is written down. */
export function OpenReportCard({ requestId }: { requestId: RequestRead['id'] }) {
  const t = useWords('releaseRequest');
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    try {
      await trpcClient.release.openReport.mutate({ requestId: requestId as JudgeReleaseInput['requestId'] });
      await lookAgain();
    } catch (error) {
      toast(heldBackWords(error));
    }
    setBusy(false);
  };
  return (
    <Card waiting title={t('openTitle')} sub={t('openSub')}>
      <Row>
        <Button icon={FileSearch} isBusy={isBusy} busyWords={t('opening')} onPress={() => void open()}>
          {t('openReport')}
        </Button>
      </Row>
    </Card>
  );
}

const answers = ['approved', 'refused'] as const;
const AnsweredInput = JudgeReleaseInput.extend({ answer: z.enum(answers, 'choice_missing') });

/** Yes or no, each with reasons that are kept. */
export function JudgeForm({ requestId }: { requestId: RequestRead['id'] }) {
  const t = useWords('releaseRequest');
  const toast = useToast();
  const words = useFormWords();
  const form = useSchemaForm(AnsweredInput, { requestId: requestId as JudgeReleaseInput['requestId'], reasons: '' });
  const save = async ({ answer, ...judged }: z.infer<typeof AnsweredInput>) => {
    if (answer === 'approved') await trpcClient.release.approve.mutate(judged);
    else await trpcClient.release.refuse.mutate(judged);
    await lookAgain();
    toast(t(answer === 'approved' ? 'judgedYes' : 'judgedNo'));
  };
  return (
    <Card waiting title={t('judgeTitle')} sub={t('judgeSub')}>
      <Form
        form={form}
        words={{
          ...words,
          refusal: (error) => {
            const said = words.refusal(error);
            return said.message === undefined ? said : { ...said, message: heldBackWords(error) };
          },
        }}
        onSubmit={save}
        draft={useDraftName('judge-release', requestId)}
      >
        <Stack>
          <ChipGroup
            name="answer"
            label={t('answer')}
            options={answers.map((answer) => ({
              value: answer,
              label: t(answer === 'approved' ? 'answerYes' : 'answerNo'),
            }))}
          />
          <TextArea name="reasons" label={t('reasons')} rows={3} maxLength={1000} />
          <Row>
            <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
              {t('judgeSave')}
            </Button>
          </Row>
        </Stack>
      </Form>
    </Card>
  );
}
