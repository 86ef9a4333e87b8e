import { CalendarPlus, PenLine, Phone } from 'lucide-react';
import { Link } from 'react-router';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords, monthWords } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import type { PersonRead } from './person-read.ts';

function useSentence(person: PersonRead): string {
  const t = useWords('personPage');
  const [pair] = person.walkedWithBy;
  // A copy that was carried before cover was there has none.
  const isCovered = (person.coveredBy ?? []).some(({ mine }) => mine);
  const source = person.episode?.referralSource;
  return [
    person.pronouns,
    pair &&
      (person.walking && !isCovered
        ? t('personPage:togetherSince', { when: monthWords(pair.since) })
        : t('personPage:withSince', { name: pair.name, when: monthWords(pair.since) })),
    source && source !== 'not_known' && t(`episode:came.${source}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

function EvaluationTag({ person }: { person: PersonRead }) {
  const t = useWords('personPage');
  const { state, entries } = person.evaluation;
  const endsOn = entries[0]?.endsOn;
  const words =
    state === 'given' && endsOn
      ? t('evaluation.givenUntil', { when: dayWords(endsOn, person.today) })
      : t(`evaluation.${state}`);
  return <Tag>{person.walking ? <Link to={`/people/${person.id}/permission`}>{words}</Link> : words}</Tag>;
}

/** Who this is, how long we walk together, and the three things done most. */
export function PersonHeading({ person, onRing }: { person: PersonRead; onRing: () => void }) {
  const t = useWords('personPage');
  const { episode, contact, walking } = person;
  const home = `/people/${person.id}`;
  return (
    <PageHeading
      back={
        walking ? { to: '/people', label: t('personPage:back') } : { to: '/team', label: t('personPage:backToTeam') }
      }
      sub={useSentence(person)}
      tags={
        <>
          {episode && episode.state !== 'active' && <Tag tone="look">{t(`episode:state.${episode.state}`)}</Tag>}
          <EvaluationTag person={person} />
        </>
      }
      actions={
        walking && (
          <>
            <LinkButton to={`${home}/log`} icon={PenLine}>
              {t('personPage:log')}
            </LinkButton>
            <LinkButton to={`${home}/plan`} look="quiet" icon={CalendarPlus}>
              {t('personPage:plan')}
            </LinkButton>
            {contact?.phone && (
              <LinkButton
                onClick={onRing}
                to={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}
                look="quiet"
                icon={Phone}
                aria-label={t('personPage:ringName', { name: firstName(person.displayName) })}
              >
                {t('personPage:ring')}
              </LinkButton>
            )}
          </>
        )
      }
    >
      {person.displayName}
    </PageHeading>
  );
}
