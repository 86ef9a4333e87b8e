import { ChooseCadenceInput } from '@alongside/domain/supervision/choose-cadence.ts';
import { rhythmKinds } from '@alongside/domain/supervision/supervision-words.ts';
import { useMutation } from '@tanstack/react-query';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useNewest, useStaleVersion } from '../../stale-version.tsx';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';

/** Days between two supervisions, kind by kind. */
export function CadenceForm({ cadence }: { cadence: Answered['supervision']['cadence'] }) {
  const t = useWords('supervision');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.supervision.chooseCadence.mutationOptions());
  const form = useSchemaForm(ChooseCadenceInput, cadence);
  useNewest(form, cadence);
  const { stale, attempt, forget } = useStaleVersion();
  const save = async (typed: ChooseCadenceInput) => {
    const version = stale?.version ?? typed.version;
    if (!(await attempt(() => mutateAsync({ ...typed, version })))) return false;
    await lookAgain();
    toast(t('supervision:cadenceSaved'));
    form.reset({ ...typed, version: version + 1 });
  };
  const takeTheirs = async () => {
    forget();
    form.reset(cadence);
    await lookAgain();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('cadence', 'organisation')}>
      {stale && <BothVersions stale={stale} onTakeTheirs={() => void takeTheirs()} />}
      {rhythmKinds.map((kind) => (
        <NumberField key={kind} name={kind} label={t(`supervision:kind.${kind}`)} />
      ))}
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('supervision:cadenceSave')}
        </Button>
      </SaveBar>
    </Form>
  );
}
