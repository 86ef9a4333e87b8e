import { organisationKinds } from '@alongside/domain/organisation/organisation-kind.ts';
import { SetUpOrganisationInput } from '@alongside/domain/organisation/set-up-organisation.ts';
import { useMutation } from '@tanstack/react-query';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { useAfterSignIn } from './after-sign-in.ts';
import { NewPasswordField } from './new-password-field.tsx';

const empty = { organisationName: '', name: '', email: '', password: '' };

/** The organisation and its first coordinator, who is signed in at once. */
export function SetUpForm() {
  const t = useWords('signIn');
  const form = useSchemaForm(SetUpOrganisationInput, empty);
  const setUp = useMutation(trpc.organisation.setUp.mutationOptions());
  const afterSignIn = useAfterSignIn();
  const kinds = organisationKinds.map((kind) => ({
    value: kind,
    label: t(`kind.${kind}`),
    hint: t(`kindBody.${kind}`),
  }));
  return (
    <Form
      form={form}
      words={useFormWords()}
      onSubmit={async (input) => {
        await setUp.mutateAsync(input);
        await afterSignIn();
      }}
    >
      <Stack gap="loose">
        <TextField name="organisationName" label={t('setUpName')} autoComplete="organization" />
        <RadioCards name="kind" label={t('setUpKind')} hint={t('setUpKindHint')} options={kinds} />
        <Card title={t('setUpYou')}>
          <TextField name="name" label={t('setUpYourName')} autoComplete="name" />
          <TextField name="email" label={t('email')} type="email" autoComplete="username" inputMode="email" />
          <NewPasswordField />
        </Card>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('setUpDoing')}>
          {t('setUpDo')}
        </Button>
      </Stack>
    </Form>
  );
}
