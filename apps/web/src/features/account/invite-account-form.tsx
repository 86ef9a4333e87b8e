import { InviteAccountInput } from '@alongside/domain/account/invite-account.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { AccountFields, NameField } from './account-fields.tsx';
import type { Team } from './account-words.ts';
import { OneTimeLink } from './one-time-link.tsx';

export function InviteAccountForm({ teams }: { teams: readonly Team[] }) {
  const t = useWords('account');
  const id = useNewId('account');
  const invite = useMutation(trpc.account.invite.mutationOptions());
  const navigate = useNavigate();
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const form = useSchemaForm(InviteAccountInput, {
    id,
    name: '',
    email: '',
    roles: ['peer_worker'],
    teams: [],
    wte: null,
    startedOn: null,
  });
  const words = useFormWords();
  const draft = useDraftName('account', 'new');
  if (made) return <OneTimeLink {...made} onDone={() => void navigate('/accounts')} />;
  return (
    <Card>
      <Form
        draft={draft}
        form={form}
        words={words}
        onSubmit={async (input) => {
          const { link } = await invite.mutateAsync(input);
          await lookAgain();
          setMade({ name: input.name, link });
        }}
      >
        <Stack gap="loose">
          <NameField />
          <TextField name="email" label={t('email')} hint={t('emailHint')} type="email" autoComplete="off" />
          <AccountFields
            teams={teams}
            places={form.watch('teams') ?? []}
            onChange={(places) => form.setValue('teams', places, { shouldDirty: true })}
          />
          <Row>
            <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
              {t('inviteDo')}
            </Button>
          </Row>
        </Stack>
      </Form>
    </Card>
  );
}
