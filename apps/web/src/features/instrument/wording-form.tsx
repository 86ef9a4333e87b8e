import { linesFromNames } from '@alongside/domain/instrument/answer-names.ts';
import { splitPasted, WordingTyped, wordingOf } from '@alongside/domain/instrument/paste-wording.ts';
import { answersToName, pastedNames } from '@alongside/domain/instrument/with-pasted-wording.ts';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { trpcClient } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { MeasureRead } from './use-choice.ts';

/** A box for each question, and one into which the whole text can be pasted to be shared out over them. */
export function WordingForm({ measure, onClose }: { measure: MeasureRead; onClose: () => void }) {
  const t = useWords('instrument');
  const toast = useToast();
  const { instrument, choice } = measure;
  const range = answersToName(instrument);
  const schema = useMemo(() => WordingTyped(instrument), [instrument]);
  const form = useSchemaForm(schema, {
    items: instrument.items.map(({ key }) => ({ key, words: choice.wording?.[key] ?? '' })),
    answerNames: range ? (linesFromNames(pastedNames(choice.wording ?? {}), range.min, range.max) ?? '') : '',
    holdsLicence: false,
  });
  const [all, setAll] = useState('');
  const [found, setFound] = useState<number | null>(null);
  const split = () => {
    const lines = splitPasted(all);
    instrument.items.forEach((_, at) => {
      const line = lines[at];
      if (line) form.setValue(`items.${at}.words`, line, { shouldDirty: true });
    });
    setFound(lines.length);
  };
  const save = async (typed: z.output<typeof schema>) => {
    const wording = wordingOf(instrument, typed);
    await trpcClient.instrument.pasteWording.mutate({ key: instrument.key, wording, version: choice.version });
    toast(t('wording.saved'));
    await lookAgain();
    onClose();
  };
  const draft = useDraftName('measure wording', instrument.key);
  return (
    <Card title={t('wording.title')} sub={t('wording.stays')}>
      {choice.wording && <p>{t('wording.anew')}</p>}
      <Form draft={draft} form={form} words={useFormWords()} onSubmit={save} aria-label={t('wording.paste')}>
        <Stack gap="tight">
          <TextArea
            name="all"
            label={t('wording.all')}
            hint={t('wording.allHint')}
            rows={4}
            value={all}
            onChange={({ target }) => setAll(target.value)}
          />
          <Row>
            <Button look="quiet" small isDisabled={all.trim() === ''} onPress={split}>
              {t('wording.split')}
            </Button>
          </Row>
          <p role="status" className="small">
            {found !== null &&
              (found === instrument.items.length
                ? t('wording.splitRight')
                : t('wording.splitCount', { count: found, of: instrument.items.length }))}
          </p>
        </Stack>
        {instrument.items.map(({ key }, at) => (
          <TextArea
            key={key}
            name={`items.${at}.words`}
            label={t('wording.question', { number: at + 1 })}
            rows={2}
            maxLength={600}
          />
        ))}
        {range && (
          <TextArea
            name="answerNames"
            label={t('wording.answers')}
            hint={t('wording.answersHint', { from: range.min, to: range.max })}
            rows={Math.min(range.max - range.min + 1, 7)}
            isOptional
          />
        )}
        <p className="small muted">{instrument.licence.terms}</p>
        <CheckboxField name="holdsLicence" label={t('wording.holdsLicence')} hint={t('wording.holdsLicenceHint')} />
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('wording.save')}
          </Button>
          <Button look="bare" onPress={onClose}>
            {t('ui:cancel')}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
