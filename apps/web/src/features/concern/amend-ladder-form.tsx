import { AmendLadderInput, builtInLadder } from '@alongside/domain/concern/set-up-concerns.ts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { lookAgain } from '../../look-again.ts';
import { useFormWords } from '../../refusal.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TimeField } from '../../ui/date-field.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import type { SetUp } from './set-up.ts';

/** When it climbs, while nobody has answered. */
export function AmendLadderForm({ setUp }: { setUp: SetUp }) {
  const t = useWords('concernSetUp');
  const toast = useToast();
  const amend = useMutation(trpc.concern.amendLadder.mutationOptions());
  const form = useSchemaForm<z.input<typeof AmendLadderInput>, AmendLadderInput>(AmendLadderInput, {
    ladder: setUp.ladder ?? builtInLadder,
    version: setUp.version,
  });
  const save = async (typed: AmendLadderInput) => {
    await amend.mutateAsync(typed);
    await lookAgain();
    toast(t('concernSetUp:saved'));
  };
  return (
    <Card title={t('concernSetUp:ladder')} sub={t('concernSetUp:ladderSub')}>
      <Form form={form} words={useFormWords()} onSubmit={save} aria-label={t('concernSetUp:ladder')}>
        <NumberField
          name="ladder.deputyAfterMinutes"
          label={t('concernSetUp:deputyAfter')}
          unit={t('concernSetUp:minutes')}
        />
        <NumberField
          name="ladder.allLeadsAfterMinutes"
          label={t('concernSetUp:allLeadsAfter')}
          unit={t('concernSetUp:minutes')}
        />
        <TimeField
          name="ladder.coordinatorAt"
          label={t('concernSetUp:coordinatorAt')}
          hint={t('concernSetUp:coordinatorHint')}
        />
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('concernSetUp:saveLadder')}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
