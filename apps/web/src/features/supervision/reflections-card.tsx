import { AmendReflectionInput, ReflectInput } from '@alongside/domain/supervision/prepare-supervision.ts';
import { useMutation } from '@tanstack/react-query';
import { Lock, Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { useNewId } from '../../new-id.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Quote } from '../../ui/quote.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useStep } from '../../use-step.ts';
import { useWords } from '../../words/use-words.ts';
import { LineForm } from './line-form.tsx';
import { isLockedFor, type SupervisionRead } from './supervision-read.ts';
import styles from './team.module.css';

type Line = SupervisionRead['reflections'][number];

function ReflectForm({ supervisionId, onClose }: { supervisionId: string; onClose: () => void }) {
  const t = useWords('supervision');
  const { mutateAsync } = useMutation(trpc.supervision.reflect.mutationOptions());
  return (
    <LineForm
      schema={ReflectInput}
      start={{ id: useNewId('reflection'), supervisionId, words: '' }}
      name="words"
      words={{
        label: t('reflection'),
        hint: t('reflectionHint'),
        save: t('reflectionSave'),
        saved: t('reflectionSaved'),
      }}
      draft={['supervision line', supervisionId]}
      send={(typed) => mutateAsync(typed)}
      onClose={onClose}
    />
  );
}

function AmendForm({ line, onClose }: { line: Line; onClose: () => void }) {
  const t = useWords('supervision');
  const { mutateAsync } = useMutation(trpc.supervision.amendReflection.mutationOptions());
  return (
    <LineForm
      schema={AmendReflectionInput}
      start={{ reflectionId: line.id, words: line.words, version: line.version }}
      name="words"
      words={{
        label: t('reflection'),
        hint: line.sharedAt ? '' : t('reflectionHint'),
        save: t('reflectionSave'),
        saved: t('reflectionAmended'),
      }}
      draft={['supervision line again', line.id]}
      send={(typed) => mutateAsync(typed)}
      onClose={onClose}
    />
  );
}

function OwnLine({ line, supervision }: { line: Line; supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const step = useStep();
  const share = useMutation(trpc.supervision.shareReflection.mutationOptions());
  const takeOut = useMutation(trpc.supervision.takeOutReflection.mutationOptions());
  const reflect = useMutation(trpc.supervision.reflect.mutationOptions());
  const [isAmending, setIsAmending] = useState(false);
  const { id: reflectionId, words, sharedAt } = line;
  const name = supervision.supervisorName;
  const isLocked = isLockedFor(supervision);
  const mayChange = !isLocked || !sharedAt;
  const put = (shared: boolean): Promise<void> =>
    step(
      () => share.mutateAsync({ reflectionId, shared }),
      t(shared ? 'reflectionShared' : 'reflectionUnshared', { name }),
      () => void put(!shared),
    );
  const remove = () =>
    step(
      () => takeOut.mutateAsync({ reflectionId }),
      t('reflectionTakenOut'),
      // Put back as it was first kept: private.
      () =>
        void step(
          () => reflect.mutateAsync({ id: reflectionId, supervisionId: supervision.id, words }),
          t('reflectionSaved'),
        ),
    );
  if (isAmending) return <AmendForm line={line} onClose={() => setIsAmending(false)} />;
  return (
    <li className={styles.line}>
      <p className={styles.words}>{words}</p>
      {isLocked ? (
        <Row>
          <Tag icon={sharedAt ? Users : Lock}>
            {sharedAt ? t('reflectionIsShared', { name }) : t('reflectionIsPrivate')}
          </Tag>
        </Row>
      ) : (
        <CheckboxField
          name={`share-${reflectionId}`}
          label={t('reflectionShare', { name })}
          checked={sharedAt !== null}
          onChange={() => void put(sharedAt === null)}
        />
      )}
      {mayChange && (
        <Row>
          <Button
            look="quiet"
            small
            aria-label={t('reflectionAmendWhat', { words })}
            onPress={() => setIsAmending(true)}
          >
            {t('reflectionAmend')}
          </Button>
          <Button look="bare" small aria-label={t('reflectionOutWhat', { words })} onPress={() => void remove()}>
            {t('reflectionOut')}
          </Button>
        </Row>
      )}
    </li>
  );
}

/** The worker's own lines; to the other only those that were shared, and no card at all where there are none. */
export function ReflectionsCard({ supervision }: { supervision: SupervisionRead }) {
  const t = useWords('supervision');
  const [isWriting, setIsWriting] = useState(false);
  const { id, reflections, iAmThePeerWorker, peerWorkerName } = supervision;
  if (!iAmThePeerWorker)
    return reflections.length === 0 ? null : (
      <Card title={t('reflectionsTheirs', { name: peerWorkerName })}>
        {reflections.map((line) => (
          <Quote key={line.id}>{line.words}</Quote>
        ))}
      </Card>
    );
  // Once both have signed nothing more can be shared: what was kept stays, and nothing is asked for.
  const isLocked = isLockedFor(supervision);
  if (isLocked && reflections.length === 0) return null;
  return (
    <Card title={t('reflectionsTitle')} sub={t('reflectionsSub')} icon={Lock}>
      <Stack>
        {reflections.length === 0 && !isWriting && <p className="muted">{t('reflectionsNone')}</p>}
        {reflections.length > 0 && (
          <ul className={styles.lines} aria-label={t('reflectionsTitle')}>
            {reflections.map((line) => (
              <OwnLine key={line.id} line={line} supervision={supervision} />
            ))}
          </ul>
        )}
        {isWriting && <ReflectForm supervisionId={id} onClose={() => setIsWriting(false)} />}
        {!isWriting && !isLocked && (
          <Row>
            <Button look="quiet" icon={Plus} onPress={() => setIsWriting(true)}>
              {t('reflect')}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}
