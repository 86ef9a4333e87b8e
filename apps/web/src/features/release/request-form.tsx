import type { ReleaseMethod } from '@alongside/domain/release/release-words.ts';
import { RequestReleaseInput } from '@alongside/domain/release/request-release.ts';
import { useNavigate } from 'react-router';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpcClient } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWhileHere } from '../../while-here.ts';
import { useWords } from '../../words/use-words.ts';
import { heldBackWords } from './refusal-words.ts';

const TypedInput = RequestReleaseInput.pick({ question: true, recipient: true, destroyBy: true });
const empty = { question: '', recipient: '', destroyBy: '' };

type RequestFormProps = {
  evaluationId: string;
  runId: string;
  method: ReleaseMethod | null;
  /** What is chosen may be asked for. */
  mayLeave: boolean;
  isCurrent: boolean;
};

/** Asks for what was chosen above. What is typed here is kept while the choice above goes on. */
export function RequestForm({ evaluationId, runId, method, mayLeave, isCurrent }: RequestFormProps) {
  const t = useWords('releaseRequest');
  const toast = useToast();
  const navigate = useNavigate();
  const whileHere = useWhileHere();
  const id = useNewId('releaseRequest');
  const words = useFormWords();
  const form = useSchemaForm(TypedInput, empty);
  const ask = async (typed: ReturnType<typeof TypedInput.parse>) => {
    if (!method || !mayLeave || !isCurrent) return false;
    await trpcClient.release.request.mutate({ ...typed, id, runId: runId as RequestReleaseInput['runId'], method });
    await lookAgain();
    toast(t('askedNow'));
    whileHere(() => navigate(`/releases/${id}`));
  };
  const waits = !method ? t('askNothing') : !isCurrent ? t('askOld') : !mayLeave ? t('askHeldBack') : null;
  return (
    <Card title={t('askTitle')} sub={t('askSub')}>
      <Form
        form={form}
        words={{
          ...words,
          refusal: (error) => {
            const said = words.refusal(error);
            return said.message === undefined ? said : { ...said, message: heldBackWords(error) };
          },
        }}
        onSubmit={ask}
        draft={useDraftName('request-release', evaluationId)}
      >
        {waits ? (
          <Banner title={waits} />
        ) : (
          method && <Banner tone="good" title={t('asksFor', { what: t(`release:method.${method}`) })} />
        )}
        <TextArea name="question" label={t('question')} hint={t('publicHint')} rows={3} maxLength={500} />
        <TextField name="recipient" label={t('recipient')} hint={t('recipientHint')} maxLength={120} />
        <DateField name="destroyBy" label={t('destroyBy')} hint={t('destroyByHint')} />
        <Button
          type="submit"
          wide
          isDisabled={waits !== null}
          isBusy={form.formState.isSubmitting}
          busyWords={t('asking')}
        >
          {t('ask')}
        </Button>
      </Form>
    </Card>
  );
}
