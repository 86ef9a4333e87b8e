import { VoidGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { useState } from 'react';
import { useDraftName } from '../../draft-name.ts';
import type { About } from '../../outbox/write.ts';
import { useFormWords } from '../../refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { GroupSessionRead } from './group-read.ts';
import { useVoidGroup } from './use-void-group.ts';

type VoidGroupProps = { session: GroupSessionRead; group: About };

/** For one that was taken back: why, and the way to have it again. */
export function VoidedBanner({ session, group }: VoidGroupProps) {
  const t = useWords('group');
  const { putBack, isBusy } = useVoidGroup(group);
  return (
    <Banner
      title={t('voidedBecause', { reason: session.voidedReason ?? '' })}
      action={
        <Button
          look="quiet"
          isBusy={isBusy}
          onPress={() => void putBack({ groupSessionId: session.id, version: session.version })}
        >
          {t('restore')}
        </Button>
      }
    />
  );
}

/** Taking back asks for a reason, not whether one is sure: it can be undone. */
export function VoidGroupCard({ session, group }: VoidGroupProps) {
  const t = useWords('group');
  const words = useFormWords();
  const draft = useDraftName('void', session.id);
  const { takeBack } = useVoidGroup(group, draft);
  const [isOpen, setIsOpen] = useState(false);
  const form = useSchemaForm(VoidGroupSessionInput, {
    groupSessionId: session.id,
    reason: '',
    version: session.version,
  });
  if (!isOpen)
    return (
      <div>
        <Button look="bare" onPress={() => setIsOpen(true)}>
          {t('group:void')}
        </Button>
      </div>
    );
  return (
    <Card title={t('group:void')}>
      <Form
        form={form}
        words={words}
        draft={draft}
        onSubmit={(typed) => takeBack({ ...typed, version: session.version })}
        aria-label={t('group:void')}
      >
        <TextField name="reason" label={t('group:voidReason')} hint={t('group:voidReasonHint')} />
        <Row>
          <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
            {t('group:voidSave')}
          </Button>
          <Button look="bare" onPress={() => setIsOpen(false)}>
            {t('ui:cancel')}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
