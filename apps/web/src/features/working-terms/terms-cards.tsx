import { NameLineLeadInput } from '@alongside/domain/working-terms/agree-terms.ts';
import { useMutation } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AgreeTermsForm } from './agree-terms-form.tsx';

export type TermsRead = Answered['workingTerms']['read'];

/** Hours, first day and room for people: what was agreed, never a target. */
export function TermsCard({ read }: { read: TermsRead }) {
  const t = useWords('workingTerms');
  const [isWriting, setIsWriting] = useState(false);
  const { terms, wte, startedOn, capacity, today, mayAgree } = read;
  if (isWriting)
    return (
      <Card title={t('formTitle')}>
        <AgreeTermsForm read={read} onClose={() => setIsWriting(false)} />
      </Card>
    );
  const notSaid = t('notSaid');
  const hours =
    terms?.weeklyHours != null && terms.fullWeekHours != null
      ? t('hoursOf', { hours: terms.weeklyHours, full: terms.fullWeekHours })
      : notSaid;
  return (
    <Card title={t('agreedTitle')}>
      <FigureList
        figures={[
          { label: t('hours'), value: hours },
          { label: t('share'), value: wte ?? notSaid },
          { label: t('startedOn'), value: startedOn ? dayWords(startedOn, today) : notSaid },
          {
            label: t('people'),
            value: capacity ?? notSaid,
            note: capacity === null ? undefined : t(terms?.agreedPeople == null ? 'peopleNorm' : 'peopleAgreed'),
          },
          { label: t('agreedOn'), value: terms?.agreedOn ? dayWords(terms.agreedOn, today) : notSaid },
          { label: t('lineLead'), value: terms?.lineLeadName ?? notSaid },
        ]}
      />
      {mayAgree && (
        <Row>
          <Button look="quiet" icon={PenLine} onPress={() => setIsWriting(true)}>
            {t('amend')}
          </Button>
        </Row>
      )}
    </Card>
  );
}

/** A coordinator names the line manager. */
export function LineLeadCard({ read }: { read: TermsRead }) {
  const t = useWords('workingTerms');
  const toast = useToast();
  const words = useFormWords();
  const { mutateAsync } = useMutation(trpc.workingTerms.nameLineLead.mutationOptions());
  const { accountId, terms, lineLeads } = read;
  const form = useSchemaForm(NameLineLeadInput, {
    accountId,
    lineLeadId: terms?.lineLeadId ?? null,
    version: terms?.version ?? null,
  });
  if (!lineLeads) return null;
  const save = async (typed: NameLineLeadInput) => {
    await mutateAsync({ ...typed, version: terms?.version ?? null });
    await lookAgain();
    toast(t('workingTerms:lineLeadSaved'));
  };
  return (
    <Card title={t('workingTerms:lineLead')} sub={t('workingTerms:lineLeadHint')}>
      <Form form={form} words={words} onSubmit={save}>
        <SelectField
          name="lineLeadId"
          label={t('workingTerms:lineLeadAsked')}
          emptyLabel={t('workingTerms:lineLeadNone')}
          isOptional
          options={lineLeads.map((each) => ({ value: each.accountId, label: each.name }))}
        />
        <Row>
          <Button type="submit" look="quiet" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('workingTerms:lineLeadSave')}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
