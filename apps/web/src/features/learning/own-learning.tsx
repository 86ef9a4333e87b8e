import { useMutation } from '@tanstack/react-query';
import { GraduationCap, Plus } from 'lucide-react';
import { useState } from 'react';
import { OwnListItem } from '../../own-words.tsx';
import { ShareCard } from '../../share-card.tsx';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Columns, Row, Stack } from '../../ui/layout.tsx';
import { useStep } from '../../use-step.ts';
import { useWords } from '../../words/use-words.ts';
import { AmendLearningForm, LogLearningForm } from './learning-form.tsx';
import { type Entry, LearningList } from './learning-list.tsx';

/** A worker's own log: added to, put right, shared whole, and printed. */
export function OwnLearning({ own }: { own: Answered['learning']['read'] }) {
  const t = useWords('learning');
  const step = useStep();
  const share = useMutation(trpc.learning.share.mutationOptions());
  const removal = useMutation(trpc.learning.remove.mutationOptions());
  const log = useMutation(trpc.learning.log.mutationOptions());
  const [adding, setAdding] = useState<'course' | 'role' | null>(null);
  const [amending, setAmending] = useState<string | null>(null);
  const remove = ({ version: _version, ...entry }: Entry) =>
    step(
      () => removal.mutateAsync({ id: entry.id }),
      t('removed'),
      () => void step(() => log.mutateAsync(entry), t('putBack')),
    );
  const add = (
    <Row>
      <Button icon={Plus} onPress={() => setAdding('course')}>
        {t('addCourse')}
      </Button>
      <Button look="quiet" icon={Plus} onPress={() => setAdding('role')}>
        {t('addRole')}
      </Button>
    </Row>
  );
  return (
    <Columns>
      <Stack>
        {adding && (
          <Card title={t(adding === 'role' ? 'addRole' : 'addCourse')} icon={GraduationCap}>
            <LogLearningForm
              key={adding}
              ofRole={adding === 'role'}
              today={own.today}
              onClose={() => setAdding(null)}
            />
          </Card>
        )}
        {!adding && own.entries.length > 0 && add}
        {!adding && own.entries.length === 0 && (
          <EmptyState title={t('emptyTitle')} action={add}>
            {t('emptyBody')}
          </EmptyState>
        )}
        <LearningList
          entries={own.entries}
          insteadOf={(entry) =>
            amending === entry.id ? (
              <OwnListItem key={entry.id}>
                <AmendLearningForm entry={entry} onClose={() => setAmending(null)} />
              </OwnListItem>
            ) : null
          }
          stepsOf={(entry) => (
            <Row>
              <Button
                look="quiet"
                small
                aria-label={t('amendWhat', { title: entry.title })}
                onPress={() => setAmending(entry.id)}
              >
                {t('amend')}
              </Button>
              <Button
                look="bare"
                small
                aria-label={t('removeWhat', { title: entry.title })}
                onPress={() => void remove(entry)}
              >
                {t('remove')}
              </Button>
            </Row>
          )}
        />
      </Stack>
      <div data-print="no">
        <Stack>
          <ShareCard
            sub={t('shareSub')}
            readers={own.readers}
            shares={own.shares}
            put={(accountId, shared) => share.mutateAsync({ accountId, shared })}
          />
          <p className="small muted">{t('privateNote')}</p>
        </Stack>
      </div>
    </Columns>
  );
}
