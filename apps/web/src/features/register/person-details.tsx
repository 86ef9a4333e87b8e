import { useMutation } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { lookAgain } from '../../look-again.ts';
import { type Answered, trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FigureList } from '../../ui/figure-list.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useWords } from '../../words/use-words.ts';
import { PersonForm } from './person-form.tsx';
import styles from './register.module.css';

export type RegisteredPerson = Answered['person']['readRegister'];

function useAgeWords() {
  const t = useWords('register');
  return ({ birthYear, ageBand }: RegisteredPerson) =>
    birthYear === null ? t(`ageBands.${ageBand}`) : t('bornIn', { year: String(birthYear) });
}

export function PersonDetails({ person }: { person: RegisteredPerson }) {
  const t = useWords('register');
  /** The version that was on the page when changing began: what others change meanwhile must be noticed. */
  const [changing, setChanging] = useState<number | null>(null);
  const amend = useMutation(trpc.person.amend.mutationOptions());
  const toast = useToast();
  const ageWords = useAgeWords();
  const { id, version, episodes: _episodes, ...about } = person;
  if (changing !== null)
    return (
      <Card title={t('details')}>
        <PersonForm
          about={id}
          person={about}
          button={t('save')}
          send={(values, newerVersion) => amend.mutateAsync({ ...values, id, version: newerVersion ?? changing })}
          onSent={async () => {
            await lookAgain();
            setChanging(null);
            toast(t('saved'));
          }}
          onTakeTheirs={() => {
            setChanging(null);
            void lookAgain();
          }}
          beside={
            <Button look="bare" onPress={() => setChanging(null)}>
              {t('ui:cancel')}
            </Button>
          }
        />
      </Card>
    );
  const figures = [
    { label: t('phone'), value: person.phone ?? t('notGiven') },
    { label: t('email'), value: person.email ?? t('notGiven') },
    { label: t('age'), value: ageWords(person) },
    { label: t('gender'), value: t(`genders.${person.gender}`) },
    { label: t('ethnicity'), value: t(`ethnicities.${person.ethnicity}`) },
  ];
  return (
    <Card
      title={t('details')}
      aside={
        <Button look="quiet" small icon={Pencil} onPress={() => setChanging(version)}>
          {t('change')}
        </Button>
      }
    >
      {person.contactSafely && <p className={styles.words}>{person.contactSafely}</p>}
      <FigureList figures={figures} />
    </Card>
  );
}
