import { AmendOrganisationInput } from '@alongside/domain/organisation/amend-organisation.ts';
import { organisationKinds } from '@alongside/domain/organisation/organisation-kind.ts';
import { useMutation } from '@tanstack/react-query';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useNewest, useStaleVersion } from '../../stale-version.tsx';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Halves, Stack } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

const timeZones = Intl.supportedValuesOf('timeZone');

export function OrganisationForm({ organisation }: { organisation: Answered['organisation']['read'] }) {
  const t = useWords('organisation');
  const amend = useMutation(trpc.organisation.amend.mutationOptions());
  const toast = useToast();
  const { stale, attempt, forget } = useStaleVersion();
  const { id: _id, gentlerWords: _words, ...agreed } = organisation;
  const form = useSchemaForm(AmendOrganisationInput, agreed);
  useNewest(form, agreed);
  const submit = async (input: AmendOrganisationInput) => {
    const sent = await attempt(() => amend.mutateAsync({ ...input, version: stale?.version ?? input.version }));
    if (!sent) return false;
    form.reset(input);
    await lookAgain();
    toast(t('saved'));
  };
  const kinds = organisationKinds.map((value) => ({ value, label: t(`signIn:kind.${value}`) }));
  const zones = (timeZones.includes(agreed.timeZone) ? timeZones : [agreed.timeZone, ...timeZones]).map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }));
  const draft = useDraftName('organisation', 'own');
  return (
    <Form draft={draft} form={form} words={useFormWords()} onSubmit={submit}>
      <Stack gap="loose">
        {stale && (
          <BothVersions
            stale={stale}
            onTakeTheirs={() => {
              forget();
              form.reset(agreed);
              void lookAgain();
            }}
          />
        )}
        <Halves>
          <Card title={t('about')}>
            <TextField name="name" label={t('name')} autoComplete="organization" />
            <SelectField name="kind" label={t('kind')} hint={t('kindHint')} options={kinds} emptyLabel={false} />
            <SelectField name="timeZone" label={t('timeZone')} options={zones} emptyLabel={false} />
          </Card>
          <Card title={t('agreed')}>
            <NumberField
              name="peoplePerFullTime"
              label={t('peoplePerFullTime')}
              hint={t('peoplePerFullTimeHint')}
              unit={t('people')}
            />
            <NumberField name="supervisionEveryDays" label={t('supervisionEveryDays')} unit={t('days')} />
          </Card>
          <Card title={t('signingIn')}>
            <NumberField name="idleMinutes" label={t('idleMinutes')} unit={t('minutes')} />
            <NumberField name="absoluteHours" label={t('absoluteHours')} unit={t('hours')} />
          </Card>
          <Card title={t('offline')}>
            <CheckboxField name="offlineAllowed" label={t('offlineAllowed')} hint={t('offlineAllowedHint')} />
          </Card>
        </Halves>
        <Card title={t('evaluation')}>
          <TextArea
            name="evaluationWords"
            label={t('evaluationWords')}
            hint={t('evaluationWordsHint')}
            rows={6}
            maxLength={1200}
          />
        </Card>
        <SaveBar>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('save')}
          </Button>
        </SaveBar>
      </Stack>
    </Form>
  );
}
