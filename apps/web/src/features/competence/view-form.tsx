import { competenceDomains, competenceLevels } from '@alongside/domain/competence/competence-words.ts';
import { WriteViewInput } from '@alongside/domain/competence/review-competence.ts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { BothVersions, useStaleVersion } from '../../stale-version.tsx';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { SaveBar } from '../../ui/save-bar.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useStep } from '../../use-step.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './competence.module.css';
import type { CompetenceRead } from './competence-read.ts';

/** One's own view, written alone. */
export function ViewForm({ review }: { review: CompetenceRead }) {
  const t = useWords('competence');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.competence.write.mutationOptions());
  const { id: reviewId, mine } = review;
  const form = useSchemaForm<z.input<typeof WriteViewInput>, WriteViewInput>(WriteViewInput, {
    reviewId,
    levels: { ...mine?.levels },
    words: { ...mine?.words },
    version: mine?.version ?? null,
  });
  const { stale, attempt } = useStaleVersion();
  const save = async (typed: WriteViewInput) => {
    let kept = typed.version;
    const version = stale?.version ?? typed.version;
    const isKept = await attempt(async () => {
      ({ version: kept } = await mutateAsync({ ...typed, version }));
    });
    if (!isKept) return false;
    // The form stays open: what is written next stands on this.
    form.reset({ ...form.getValues(), version: kept });
    await lookAgain();
    toast(t('competence:saved'));
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('competence view', reviewId)}>
      {stale && <BothVersions stale={stale} onTakeTheirs={() => void lookAgain().then(() => location.reload())} />}
      {competenceDomains.map((domain) => (
        <div key={domain} className={styles.domain}>
          <ChipGroup
            name={`levels.${domain}`}
            label={t(`competence:domain.${domain}`)}
            hint={t(`competence:domainHint.${domain}`)}
            options={[
              ...competenceLevels.map((value) => ({ value, label: t(`competence:level.${value}`) })),
              { value: '', label: t('competence:noLevel') },
            ]}
          />
          <TextArea
            name={`words.${domain}`}
            rows={2}
            isOptional
            labelIsHidden
            label={t('competence:wordsOf', { domain: t(`competence:domain.${domain}`) })}
            hint={t('competence:wordsLabel')}
          />
        </div>
      ))}
      <SaveBar>
        <Button type="submit" wide isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('competence:save')}
        </Button>
      </SaveBar>
    </Form>
  );
}

/** Ready for the other to read it; taken back while they are not ready. */
export function useShareView({ id: reviewId, theyShared }: Pick<CompetenceRead, 'id' | 'theyShared'>) {
  const t = useWords('competence');
  const step = useStep();
  const { mutateAsync } = useMutation(trpc.competence.share.mutationOptions());
  const put = (shared: boolean): Promise<void> => {
    const isLast = shared && theyShared;
    return step(() => mutateAsync({ reviewId, shared }), t(isLast ? 'bothOpen' : shared ? 'ready' : 'notReady'));
  };
  return put;
}
