import { PencilLine } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Answered } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { useWords } from '../../words/use-words.ts';

export type Ended = Answered['outcome']['dueAfterEnding'][number];
export type EndedMeasure = Ended['measures'][number];

const shownAtFirst = 5;

type AfterEndingListProps = {
  people: readonly Ended[];
  /** Where a sheet of theirs is typed in. */
  typeInAt: (personId: string) => string;
  /** Where the person's own page is; a supervisor has none after the ending. */
  to?: (personId: string) => string;
  /** What else can be done about one, before typing it in. */
  first?: (person: Ended, measure: EndedMeasure) => ReactNode;
};

/** What could be asked of people who have ended, one line for each measure. */
export function AfterEndingList({ people, typeInAt, to, first }: AfterEndingListProps) {
  const t = useWords('outcomes');
  const [isWhole, setIsWhole] = useState(false);
  const all = people.flatMap((person) => person.measures.map((measure) => ({ person, measure })));
  // One more takes no more room than saying that there is one.
  const shown = isWhole || all.length <= shownAtFirst + 1 ? all : all.slice(0, shownAtFirst);
  return (
    <>
      <List>
        {shown.map(({ person, measure }) => (
          <ListRow
            key={`${person.personId} ${measure.instrument}`}
            {...(to && { to: to(person.personId) })}
            title={person.name}
            sub={t('dueItem', { measure: measure.shortName, occasion: t(`occasion.${measure.occasion}`) })}
            trailing={
              <Row>
                {first?.(person, measure)}
                <LinkButton
                  to={`${typeInAt(person.personId)}/${measure.instrument}`}
                  look="bare"
                  small
                  icon={PencilLine}
                  aria-label={t('typeInOf', { measure: measure.shortName, name: person.name })}
                >
                  {t('typeIn')}
                </LinkButton>
              </Row>
            }
            trailingGoesBelow
          />
        ))}
      </List>
      {shown.length < all.length && (
        <div>
          <Button look="bare" small onPress={() => setIsWhole(true)}>
            {t('showAll', { count: all.length })}
          </Button>
        </div>
      )}
    </>
  );
}
