import { definitionToDraft } from '@alongside/domain/instrument/definition-to-draft.ts';
import { draftToDefinition } from '@alongside/domain/instrument/draft-to-definition.ts';
import type { MeasureDraft } from '@alongside/domain/instrument/measure-draft.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { lookAgain } from '../../look-again.ts';
import { BothVersions, useStaleVersion } from '../../stale-version.tsx';
import { trpcClient } from '../../trpc.ts';
import { Banner } from '../../ui/banner.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { MeasureBuilder } from './measure-builder.tsx';
import type { DefinitionAsked } from './new-measure.tsx';
import type { MeasureRead } from './use-choice.ts';

/** A measure of the organisation's own, changed. Whether that makes a new version is said before it is saved. */
export function ChangeMeasure({ measure }: { measure: MeasureRead & { own: NonNullable<MeasureRead['own']> } }) {
  const t = useWords('measureDraft');
  const toast = useToast();
  const navigate = useNavigate();
  const { stale, attempt, forget } = useStaleVersion();
  // What was opened is what is changed, whatever arrives meanwhile.
  const [opened, setOpened] = useState(measure);
  const { instrument, own } = opened;
  const isInUse = own.versions.some((version) => version.number === instrument.version && version.isInUse);
  const save = async (draft: MeasureDraft) => {
    const definition = draftToDefinition(draft) as DefinitionAsked;
    const version = stale?.version ?? own.version;
    let number = instrument.version;
    const isSent = await attempt(async () => {
      ({ number } = await trpcClient.instrument.amend.mutate({ id: instrument.key, definition, version }));
    });
    if (!isSent) return false;
    toast(number > instrument.version ? t('build.newVersion', { number }) : t('build.changed'));
    await lookAgain();
    await navigate(`/organisation/measures/${instrument.key}`);
  };
  const takeTheirs = async () => {
    const theirs = await trpcClient.instrument.read.query({ key: instrument.key });
    if (theirs.own) setOpened({ ...theirs, own: theirs.own });
    forget();
  };
  return (
    <MeasureBuilder
      key={own.version}
      draft={definitionToDraft(instrument)}
      about={instrument.key}
      isInUse={own.versions.some((version) => version.isInUse)}
      onSave={save}
      notice={
        <>
          {stale && <BothVersions stale={stale} onTakeTheirs={() => void takeTheirs()} />}
          {isInUse && (
            <Banner title={t('build.isInUse')}>{t('build.isInUseBody', { number: instrument.version + 1 })}</Banner>
          )}
        </>
      }
    />
  );
}
