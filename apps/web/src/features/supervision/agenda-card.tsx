import { AddToAgendaInput } from '@alongside/domain/supervision/prepare-supervision.ts';
import { type SupervisionTopic, supervisionTopics } from '@alongside/domain/supervision/supervision-words.ts';
import { useMutation } from '@tanstack/react-query';
import { ListChecks, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { newId, useNewId } from '../../new-id.ts';
import { useAccount } from '../../shell/account.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { MultiChipGroup } from '../../ui/chip-group.tsx';
import { Row } from '../../ui/layout.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useStep } from '../../use-step.ts';
import { useWords } from '../../words/use-words.ts';
import { LineForm } from './line-form.tsx';
import { nameOf, type SupervisionRead } from './supervision-read.ts';

type Entry = SupervisionRead['agenda'][number];

function AskForm({ supervisionId, onClose }: { supervisionId: string; onClose: () => void }) {
  const t = useWords('supervision');
  const { mutateAsync } = useMutation(trpc.supervision.addToAgenda.mutationOptions());
  return (
    <LineForm
      schema={AddToAgendaInput}
      start={{ id: useNewId('agendaEntry'), supervisionId, topic: null, question: '' }}
      name="question"
      rows={2}
      words={{
        label: t('question'),
        hint: t('questionHint'),
        save: t('questionSave'),
        saved: t('questionSaved'),
      }}
      draft={['supervision question', supervisionId]}
      send={(typed) => mutateAsync(typed)}
      onClose={onClose}
    />
  );
}

/** What both want to talk about, put there by either before they meet. */
export function AgendaCard({ supervision }: { supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const { id: me } = useAccount();
  const step = useStep();
  const add = useMutation(trpc.supervision.addToAgenda.mutationOptions());
  const takeOff = useMutation(trpc.supervision.takeOffAgenda.mutationOptions());
  const [isAsking, setIsAsking] = useState(false);
  // On a phone the topics fill the screen: they step back once something stands there.
  const [isTicking, setIsTicking] = useState(supervision.agenda.every(({ accountId }) => accountId !== me));
  const { id: supervisionId, agenda, state } = supervision;
  const mayChange = state === 'draft' && !supervision.calledOffAt;
  const wordsOf = ({ topic, question }: Entry): string => (topic ? t(`topic.${topic}`) : (question ?? ''));
  const remove = (entry: Entry) =>
    step(
      () => takeOff.mutateAsync({ entryId: entry.id }),
      t('takenOff'),
      () => void step(() => add.mutateAsync({ ...entry, supervisionId }), t('questionSaved')),
    );
  const mine = agenda.filter((entry) => entry.accountId === me && entry.topic !== null);
  const tick = (topics: readonly string[]) => {
    const gone = mine.find((entry) => !topics.includes(entry.topic ?? ''));
    if (gone) return void remove(gone);
    const topic = topics.find((each) => !mine.some((entry) => entry.topic === each)) as SupervisionTopic | undefined;
    if (topic) void step(() => add.mutateAsync({ id: newId('agendaEntry'), supervisionId, topic }), t('questionSaved'));
  };
  return (
    <Card title={t('agendaTitle')} sub={t('agendaSub')}>
      {agenda.length === 0 ? (
        <p className="muted">{t('agendaEmpty')}</p>
      ) : (
        <List aria-label={t('agendaTitle')}>
          {agenda.map((entry) => (
            <ListRow
              key={entry.id}
              title={wordsOf(entry)}
              sub={nameOf(supervision, entry.accountId, t('you'), me)}
              trailing={
                mayChange &&
                entry.accountId === me && (
                  <Button
                    look="bare"
                    small
                    icon={X}
                    aria-label={t('takeOff', { words: wordsOf(entry) })}
                    onPress={() => void remove(entry)}
                  >
                    {t('reflectionOut')}
                  </Button>
                )
              }
            />
          ))}
        </List>
      )}
      {mayChange && isTicking && (
        <MultiChipGroup
          name="agenda"
          label={t('agendaMine')}
          value={mine.map((entry) => entry.topic ?? '')}
          onChange={tick}
          options={supervisionTopics.map((value) => ({ value, label: t(`topic.${value}`) }))}
        />
      )}
      {mayChange && isAsking && <AskForm supervisionId={supervisionId} onClose={() => setIsAsking(false)} />}
      {mayChange && (
        <Row>
          {!isTicking && (
            <Button look="quiet" icon={ListChecks} onPress={() => setIsTicking(true)}>
              {t('tick')}
            </Button>
          )}
          {!isAsking && (
            <Button look="quiet" icon={Plus} onPress={() => setIsAsking(true)}>
              {t('ask')}
            </Button>
          )}
        </Row>
      )}
    </Card>
  );
}
