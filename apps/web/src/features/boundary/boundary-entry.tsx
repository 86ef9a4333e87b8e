import { AmendBoundaryInput } from '@alongside/domain/boundary/log-boundary.ts';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { useDraftName } from '../../draft-name.ts';
import { lookAgain } from '../../look-again.ts';
import { OwnWords, TypedWords } from '../../own-words.tsx';
import { useFormWords } from '../../refusal.ts';
import { ShareList } from '../../share-card.tsx';
import { BothVersions, useStaleVersion } from '../../stale-version.tsx';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Form, useSchemaForm } from '../../ui/form.tsx';
import { Row } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useStep } from '../../use-step.ts';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { BoundaryFields } from './boundary-fields.tsx';

type Read = Answered['boundary']['list'];
type Entry = Read['entries'][number];

function AmendForm({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const t = useWords('boundary');
  const toast = useToast();
  const { mutateAsync } = useMutation(trpc.boundary.amend.mutationOptions());
  const { shares: _shares, ...fields } = entry;
  const form = useSchemaForm<z.input<typeof AmendBoundaryInput>, AmendBoundaryInput>(AmendBoundaryInput, fields);
  const { stale, attempt } = useStaleVersion();
  const save = async (typed: AmendBoundaryInput) => {
    const version = stale?.version ?? typed.version;
    if (!(await attempt(() => mutateAsync({ ...typed, version })))) return false;
    await lookAgain();
    toast(t('boundary:amended'));
    onClose();
  };
  const takeTheirs = async () => {
    await lookAgain();
    onClose();
  };
  return (
    <Form form={form} words={useFormWords()} onSubmit={save} draft={useDraftName('boundary again', entry.id)}>
      {stale && <BothVersions stale={stale} onTakeTheirs={() => void takeTheirs()} />}
      <BoundaryFields />
      <Row>
        <Button type="submit" isBusy={form.formState.isSubmitting} busyWords={t('ui:saving')}>
          {t('boundary:save')}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Row>
    </Form>
  );
}

type Shown = Pick<Entry, 'kind' | 'happenedOn' | 'whatDone' | 'learned' | 'takenToSupervision'>;

/** What was written, as its worker and whom they share it with read it. */
export function BoundaryText({ entry, today, over }: { entry: Shown; today: string; over?: ReactNode }) {
  const t = useWords('boundary');
  return (
    <>
      <Row between>
        <b>{t(`kind.${entry.kind}`)}</b>
        <Tag>{t(entry.takenToSupervision ? 'takenYes' : 'takenNo')}</Tag>
      </Row>
      <p className="small muted">
        {over}
        {dayWords(entry.happenedOn, today)}
      </p>
      <TypedWords>{entry.whatDone}</TypedWords>
      {entry.learned && <OwnWords title={t('learnedTitle')}>{entry.learned}</OwnWords>}
    </>
  );
}

/** One entry of one's own: put right, shared, or removed with an Undo. */
export function BoundaryEntry({ entry, read }: { entry: Entry; read: Read }) {
  const t = useWords('boundary');
  const step = useStep();
  const share = useMutation(trpc.boundary.share.mutationOptions());
  const removal = useMutation(trpc.boundary.remove.mutationOptions());
  const log = useMutation(trpc.boundary.log.mutationOptions());
  const [doing, setDoing] = useState<'amend' | 'share' | null>(null);
  const when = dayWords(entry.happenedOn, read.today);
  const { id, shares } = entry;
  const remove = () => {
    const { shares: _shares, version: _version, ...kept } = entry;
    return step(
      () => removal.mutateAsync({ id }),
      t('removed'),
      () => void step(() => log.mutateAsync(kept), t('putBack')),
    );
  };
  if (doing === 'amend') return <AmendForm entry={entry} onClose={() => setDoing(null)} />;
  const seenBy = shares.map(({ name }) => name).join(', ');
  return (
    <>
      <BoundaryText entry={entry} today={read.today} />
      <p className="small muted">{seenBy ? t('seenBy', { names: seenBy }) : t('seenByNone')}</p>
      {doing === 'share' && (
        <>
          <p className="small">{t('shareSub')}</p>
          <ShareList
            readers={read.readers}
            shares={shares}
            put={(accountId, shared) => share.mutateAsync({ id, accountId, shared })}
          />
        </>
      )}
      <Row>
        <Button
          look="quiet"
          small
          aria-label={doing === 'share' ? undefined : t('shareWhat', { when })}
          onPress={() => setDoing(doing === 'share' ? null : 'share')}
        >
          {t(doing === 'share' ? 'shareClose' : 'shareOpen')}
        </Button>
        <Button look="quiet" small aria-label={t('amendWhat', { when })} onPress={() => setDoing('amend')}>
          {t('amend')}
        </Button>
        <Button look="bare" small aria-label={t('removeWhat', { when })} onPress={() => void remove()}>
          {t('remove')}
        </Button>
      </Row>
    </>
  );
}
