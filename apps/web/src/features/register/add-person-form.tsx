import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { PersonForm } from './person-form.tsx';

export function AddPersonForm() {
  const t = useWords('register');
  const id = useNewId('person');
  const add = useMutation(trpc.person.add.mutationOptions());
  const navigate = useNavigate();
  const toast = useToast();
  return (
    <PersonForm
      about="new"
      button={t('addDo')}
      send={(person) => add.mutateAsync({ ...person, id })}
      onSent={async () => {
        await lookAgain();
        toast(t('added'));
        await navigate(`/register/${id}`);
      }}
    />
  );
}
