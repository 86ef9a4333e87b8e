import { definitionToDraft } from '@alongside/domain/instrument/definition-to-draft.ts';
import { draftToDefinition } from '@alongside/domain/instrument/draft-to-definition.ts';
import type { MeasureDraft } from '@alongside/domain/instrument/measure-draft.ts';
import type { BroughtIn } from '@alongside/domain/outcome/brought-in.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { type Asked, trpcClient } from '../../trpc.ts';
import { Stack } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { BringInCard } from './bring-in-card.tsx';
import { BroughtInView } from './brought-in.tsx';
import { blankDraft } from './builder-form.ts';
import { MeasureBuilder } from './measure-builder.tsx';

export type DefinitionAsked = Asked['instrument']['build']['definition'];
type FromFile = { broughtIn: BroughtIn; fileName: string; isOpenInForm: boolean };

/** A measure that is nowhere yet: written here, or brought in from a file and looked at first. */
export function NewMeasure() {
  const t = useWords('measureDraft');
  const id = useNewId('instrument');
  const toast = useToast();
  const navigate = useNavigate();
  const [file, setFile] = useState<FromFile | null>(null);
  const leftOut = file?.broughtIn.notUnderstood.length ?? 0;

  const keep = async (definition: DefinitionAsked) => {
    const { build, takeIn } = trpcClient.instrument;
    await (file ? takeIn.mutate({ id, definition, leftOut }) : build.mutate({ id, definition }));
    toast(t('build.built'));
    await lookAgain();
    await navigate(`/organisation/measures/${id}`);
  };
  const save = (draft: MeasureDraft) => keep(draftToDefinition(draft) as DefinitionAsked);

  if (file && !file.isOpenInForm)
    return (
      <BroughtInView
        broughtIn={file.broughtIn}
        fileName={file.fileName}
        onSave={() => keep(file.broughtIn.definition as DefinitionAsked)}
        onChange={() => setFile({ ...file, isOpenInForm: true })}
        onAway={() => setFile(null)}
      />
    );
  if (file) {
    const { definition } = file.broughtIn;
    return (
      <MeasureBuilder
        draft={definitionToDraft(definition)}
        about={`from ${definition.name}`}
        isInUse={false}
        onSave={save}
      />
    );
  }
  return (
    <Stack gap="loose">
      <BringInCard onRead={(broughtIn, fileName) => setFile({ broughtIn, fileName, isOpenInForm: false })} />
      <MeasureBuilder draft={blankDraft(t('build.total'))} about="new" isInUse={false} onSave={save} />
    </Stack>
  );
}
