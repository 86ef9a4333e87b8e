import { PersonInput } from '@alongside/domain/person/add-person.ts';
import type { ReactNode } from 'react';
import { useDraftName } from '../../draft-name.ts';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useStaleVersion } from '../../stale-version.tsx';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { useAboutOptions } from './about-options.ts';

const empty = {
  displayName: '',
  pronouns: '',
  phone: '',
  email: '',
  contactSafely: '',
  birthYear: null,
  ageBand: 'X' as const,
  ethnicity: '99' as const,
  gender: 'X' as const,
};

type PersonFormProps = {
  /** Whom it is about: the id, or that they are new. */
  about: string;
  person?: PersonInput;
  button: string;
  /** `newerVersion` is set when someone else was first and this wording was chosen all the same. */
  send: (person: PersonInput, newerVersion?: number) => Promise<unknown>;
  onSent: () => Promise<unknown> | unknown;
  onTakeTheirs?: () => void;
  beside?: ReactNode;
};

/** The same questions for someone new and someone known. */
export function PersonForm({ about, person, button, send, onSent, onTakeTheirs, beside }: PersonFormProps) {
  const t = useWords('register');
  const form = useSchemaForm(PersonInput, person ?? empty);
  const { stale, attempt, forget } = useStaleVersion();
  const options = useAboutOptions();
  const submit = async (values: PersonInput) => {
    if (!(await attempt(() => send(values, stale?.version)))) return false;
    await onSent();
  };
  const draft = useDraftName('person', about);
  return (
    <Form draft={draft} form={form} words={useFormWords()} onSubmit={submit}>
      <Stack gap="loose">
        {stale && (
          <BothVersions
            stale={stale}
            onTakeTheirs={() => {
              forget();
              onTakeTheirs?.();
            }}
          />
        )}
        <TextField name="displayName" label={t('name')} hint={t('nameHint')} autoComplete="off" />
        <TextField name="pronouns" label={t('pronouns')} isOptional width="medium" autoComplete="off" />
        <TextField name="phone" label={t('phone')} isOptional type="tel" width="medium" autoComplete="off" />
        <TextField name="email" label={t('email')} isOptional type="email" autoComplete="off" />
        <TextArea
          name="contactSafely"
          label={t('contactSafely')}
          hint={t('contactSafelyHint')}
          isOptional
          rows={2}
          maxLength={600}
        />
        <Stack gap="tight">
          <h2>{t('about')}</h2>
          <p className="muted">{t('aboutHint')}</p>
        </Stack>
        <NumberField name="birthYear" label={t('birthYear')} hint={t('birthYearHint')} isOptional />
        <SelectField name="ageBand" label={t('ageBand')} options={options.ageBands} emptyLabel={false} />
        <ChipGroup name="gender" label={t('gender')} options={options.genders} />
        <SelectField name="ethnicity" label={t('ethnicity')} options={options.ethnicities} emptyLabel={false} />
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {button}
          </Button>
          {beside}
        </Row>
      </Stack>
    </Form>
  );
}
