import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import { CoverLine } from './cover-line.tsx';
import type { LeaveRead, PersonOnLeave } from './cover-read.ts';
import { HandOverForm } from './hand-over-form.tsx';

/** One person of a leave: what is planned, who covers, what is missing. */
export function PersonToHandOver({ leave, person }: { leave: LeaveRead; person: PersonOnLeave }) {
  const t = useWords('cover');
  const [isHandingOver, setIsHandingOver] = useState(false);
  const { personId, name, nextOn, gap, covers } = person;
  const mayHandOver = !leave.calledOff && leave.endsOn >= leave.today;
  return (
    <Card
      level={3}
      title={<Link to={`/people/${personId}`}>{name}</Link>}
      sub={nextOn ? t('next', { when: dayWords(nextOn, leave.today) }) : t('noNext')}
      aside={(gap === 'nobody' || gap === 'partly') && !leave.calledOff && <Tag tone="look">{t(`gap.${gap}`)}</Tag>}
    >
      <Stack>
        {covers.map((cover) => (
          <CoverLine key={cover.id} cover={cover} person={person} today={leave.today} />
        ))}
        {isHandingOver ? (
          <HandOverForm leave={leave} person={person} onClose={() => setIsHandingOver(false)} />
        ) : (
          mayHandOver &&
          (gap === 'nobody' || gap === 'partly' || covers.length === 0) && (
            <div>
              <Button
                look="quiet"
                small
                aria-label={t(covers.length > 0 ? 'handOverMoreOf' : 'handOverOf', { name })}
                onPress={() => setIsHandingOver(true)}
              >
                {t(covers.length > 0 ? 'handOverMore' : 'handOver')}
              </Button>
            </div>
          )
        )}
      </Stack>
    </Card>
  );
}
