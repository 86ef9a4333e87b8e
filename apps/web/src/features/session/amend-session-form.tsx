import { AmendSessionInput } from '@alongside/domain/session/amend-session.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { refusalCode, refusalDetails, useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import styles from './session-words.module.css';

type AmendSessionFormProps = { sessionId: string; version: number; onClose: () => void };

/** A later thought below the first words. If something was added meanwhile, both are shown and what was typed stays. */
export function AmendSessionForm({ sessionId, version, onClose }: AmendSessionFormProps) {
  const { t } = useTranslation(['session', 'ui']);
  const toast = useToast();
  const words = useFormWords();
  const amend = useMutation(trpc.session.amend.mutationOptions());
  const [meanwhile, setMeanwhile] = useState<string | null>(null);
  const form = useSchemaForm(AmendSessionInput, { id: useNewId('addendum'), sessionId, text: '', version });

  const save = async (typed: AmendSessionInput) => {
    try {
      await amend.mutateAsync(typed);
    } catch (error) {
      if (refusalCode(error) !== 'STALE_VERSION') throw error;
      const { current, version: newest } = refusalDetails(error);
      form.setValue('version', Number(newest));
      setMeanwhile(typeof current === 'string' ? current : '');
      return false;
    }
    await lookAgain();
    toast(t('session:added'));
    onClose();
  };

  return (
    <Form
      form={form}
      words={words}
      onSubmit={save}
      draft={useDraftName('addendum', sessionId)}
      aria-label={t('session:addLater')}
    >
      {meanwhile !== null && (
        <Banner isNews tone="look" title={t('session:staleTitle')}>
          <span>{t('session:staleBody')}</span>
          <span className={styles.meanwhile}>{meanwhile}</span>
        </Banner>
      )}
      <TextArea
        name="text"
        rows={3}
        label={t(meanwhile === null ? 'session:addLater' : 'session:staleYours')}
        hint={t('session:addLaterHint')}
      />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t(meanwhile === null ? 'session:addLaterSave' : 'session:addMineToo')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}
