import { ChooseSignsInput, type ReviewSign, signUnit } from '@alongside/domain/review/sign-settings.ts';
import { meetingSigns, walkSigns } from '@alongside/domain/review/walk-signs.ts';
import { workerSigns } from '@alongside/domain/review/worker-signs.ts';
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
import { NumberField } from '../../ui/number-field.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './review.module.css';

const ofWriting: readonly ReviewSign[] = meetingSigns;
const groups = {
  people: walkSigns.filter((sign) => !ofWriting.includes(sign)),
  writing: ofWriting,
  workers: workerSigns,
} as const;

function SignFields({ sign }: { sign: ReviewSign }) {
  const t = useWords('review');
  return (
    <div className={styles.sign}>
      <CheckboxField
        name={`signs.${sign}.isOn`}
        label={t(`sign.${sign}`)}
        {...(sign === 'no_attempt' ? { hint: t('settings.ownList') } : {})}
      />
      <NumberField
        name={`signs.${sign}.at`}
        label={t('settings.thresholdOf', { sign: t(`sign.${sign}`) })}
        labelIsHidden
        unit={t(`settings.unitOnly.${signUnit(sign)}`)}
      />
    </div>
  );
}

/** Which signs an organisation watches, and from when each stands. */
export function SignsForm({ read }: { read: Answered['review']['signs'] }) {
  const t = useWords('review');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.review.chooseSigns.mutationOptions());
  const form = useSchemaForm(ChooseSignsInput, read);
  useNewest(form, read);
  const { stale, attempt, forget } = useStaleVersion();
  const save = async (typed: ChooseSignsInput) => {
    const version = stale?.version ?? typed.version;
    if (!(await attempt(() => mutateAsync({ ...typed, version })))) return false;
    await lookAgain();
    toast(t('review:settings.saved'));
    form.reset({ ...typed, version: version + 1 });
  };
  const takeTheirs = async () => {
    forget();
    form.reset(read);
    await lookAgain();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('review signs', 'organisation')}>
      {stale && <BothVersions stale={stale} onTakeTheirs={() => void takeTheirs()} />}
      {(['people', 'writing', 'workers'] as const).map((group) => (
        <Card
          key={group}
          title={t(`review:settings.${group}`)}
          sub={group === 'writing' ? t('review:settings.writingSub') : undefined}
        >
          <div>
            {groups[group].map((sign) => (
              <SignFields key={sign} sign={sign} />
            ))}
          </div>
        </Card>
      ))}
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('review:settings.save')}
        </Button>
      </SaveBar>
    </Form>
  );
}
