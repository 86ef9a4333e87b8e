import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { usePageTitle } from '../../shell/page-title.ts';
import { Narrow } from '../../ui/layout.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useWhileHere } from '../../while-here.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import type { PersonRead } from './person-read.ts';
import { WithPerson } from './with-person.tsx';

type PersonFormPageProps = {
  /** In the tab, where no name of a person may stand. */
  tabTitle: string;
  title: (name: string) => string;
  children: (person: PersonRead, goBack: () => unknown) => ReactNode;
};

/** One form about one person: it comes from their page and leads back to it. */
export function PersonFormPage({ tabTitle, title, children }: PersonFormPageProps) {
  const t = useWords('session');
  usePageTitle(tabTitle);
  const navigate = useNavigate();
  const whileHere = useWhileHere();
  return (
    <WithPerson>
      {(person) => {
        const name = firstName(person.displayName);
        const home = `/people/${person.id}`;
        return (
          <Narrow>
            <PageHeading back={{ to: home, label: t('backToPerson', { name }) }}>{title(name)}</PageHeading>
            {children(person, () => whileHere(() => navigate(home)))}
          </Narrow>
        );
      }}
    </WithPerson>
  );
}
