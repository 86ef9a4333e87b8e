import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { lookAgain } from '../../look-again.ts';
import { useNewId } from '../../new-id.ts';
import { trpc } from '../../trpc.ts';
import { useToast } from '../../ui/toast.tsx';
import { PersonForm } from './person-form.tsx';

export function AddPersonForm() {
  const { t } = useTranslation('register');
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
