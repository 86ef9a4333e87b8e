import { AddTeamInput } from '@alongside/domain/team/add-team.ts';
import { useMutation } from '@tanstack/react-query';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { newId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

const empty = () => ({ id: newId('team'), name: '' });

export function AddTeamForm() {
  const t = useWords('team');
  const add = useMutation(trpc.team.add.mutationOptions());
  const toast = useToast();
  const form = useSchemaForm(AddTeamInput, empty());
  const draft = useDraftName('team', 'new');
  return (
    <Form
      draft={draft}
      form={form}
      words={useFormWords()}
      onSubmit={async (input) => {
        await add.mutateAsync(input);
        form.reset(empty());
        await lookAgain();
        toast(t('added'));
      }}
    >
      <Stack>
        <TextField name="name" label={t('name')} autoComplete="off" />
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('add')}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}
