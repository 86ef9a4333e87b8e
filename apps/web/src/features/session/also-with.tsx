import { mostAlsoWith } from '@alongside/domain/session/log-session.ts';
import { Users } from 'lucide-react';
import { useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { newId } from '../../new-id.ts';
import { Button } from '../../ui/button.tsx';
import { MultiChipGroup } from '../../ui/chip-group.tsx';
import { Row } from '../../ui/layout.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Companions } from './use-companions.ts';
import type { SessionForm } from './use-log-session.ts';

/** Met two flatmates together: one save, and a session in each one's record that names nobody else. */
export function AlsoWith({ form, companions }: { form: SessionForm; companions: Companions }) {
  const t = useWords('session');
  const { open, people } = companions;
  const chosen = useWatch({ control: form.control, name: 'alsoWith' }) ?? [];
  // Ticked off and on again, it is still the same session to a retry.
  const ids = useRef(new Map<string, string>());
  const choose = (personIds: readonly string[]) => {
    const alsoWith = personIds.map((personId) => {
      const id = chosen.find((each) => each.personId === personId)?.id ?? ids.current.get(personId) ?? newId('session');
      ids.current.set(personId, id);
      return { id, personId };
    });
    form.setValue('alsoWith', alsoWith, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  };
  if (!companions.isOpen)
    return (
      <Row>
        <Button look="quiet" small icon={Users} onPress={open}>
          {t('alsoWith')}
        </Button>
      </Row>
    );
  return (
    <MultiChipGroup
      name="alsoWith"
      label={t('alsoWhom')}
      hint={people?.length === 0 ? t('alsoNobody') : t('alsoWhomHint', { count: mostAlsoWith })}
      options={(people ?? []).map(({ personId, displayName }) => ({ value: personId, label: displayName }))}
      value={chosen.map(({ personId }) => personId)}
      onChange={choose}
    />
  );
}
