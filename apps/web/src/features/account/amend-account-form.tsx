import { AmendAccountInput } from '@alongside/domain/account/invite-account.ts';
import { useMutation } from '@tanstack/react-query';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useNewest, useStaleVersion } from '../../stale-version.tsx';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { AccountFields, NameField } from './account-fields.tsx';
import type { Account, Team } from './account-words.ts';

export function AmendAccountForm({ account, teams }: { account: Account; teams: readonly Team[] }) {
  const t = useWords('account');
  const amend = useMutation(trpc.account.amend.mutationOptions());
  const toast = useToast();
  const { stale, attempt, forget } = useStaleVersion();
  const { id, name, roles, wte, startedOn, version } = account;
  const newest = { id, name, roles, teams: account.teams, wte, startedOn, version };
  const form = useSchemaForm(AmendAccountInput, newest);
  useNewest(form, newest);
  const submit = async (input: AmendAccountInput) => {
    const sent = await attempt(() => amend.mutateAsync({ ...input, version: stale?.version ?? input.version }));
    if (!sent) return false;
    form.reset(input);
    await lookAgain();
    toast(t('saved'));
  };
  const draft = useDraftName('account', account.id);
  return (
    <Card>
      <Form draft={draft} form={form} words={useFormWords()} onSubmit={submit}>
        <Stack gap="loose">
          {stale && (
            <BothVersions
              stale={stale}
              onTakeTheirs={() => {
                forget();
                form.reset(newest);
                void lookAgain();
              }}
            />
          )}
          <NameField />
          <AccountFields
            teams={teams}
            places={form.watch('teams') ?? []}
            onChange={(places) => form.setValue('teams', places, { shouldDirty: true })}
          />
          <Row>
            <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
              {t('save')}
            </Button>
          </Row>
        </Stack>
      </Form>
    </Card>
  );
}
