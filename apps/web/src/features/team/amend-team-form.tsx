import { AmendTeamInput } from '@alongside/domain/team/add-team.ts';
import { useMutation } from '@tanstack/react-query';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useStaleVersion } from '../../stale-version.tsx';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

type AmendTeamFormProps = { team: { id: string; name: string; version: number }; onDone: () => void };

export function AmendTeamForm({ team: { id, name, version }, onDone }: AmendTeamFormProps) {
  const t = useWords('team');
  const amend = useMutation(trpc.team.amend.mutationOptions());
  const toast = useToast();
  const { stale, attempt } = useStaleVersion();
  const form = useSchemaForm(AmendTeamInput, { id, name, version });
  const submit = async (input: AmendTeamInput) => {
    const sent = await attempt(() => amend.mutateAsync({ ...input, version: stale?.version ?? input.version }));
    if (!sent) return false;
    toast(t('saved'));
    onDone();
    await lookAgain();
  };
  const draft = useDraftName('team', id);
  return (
    <Form draft={draft} form={form} words={useFormWords()} onSubmit={submit}>
      <Stack>
        {stale && (
          <BothVersions
            stale={stale}
            onTakeTheirs={() => {
              onDone();
              void lookAgain();
            }}
          />
        )}
        <TextField name="name" label={t('name')} autoComplete="off" />
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('save')}
          </Button>
          <Button look="bare" onPress={onDone}>
            {t('cancel')}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}
