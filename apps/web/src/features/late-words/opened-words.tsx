import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { instantWords } from '../../words/day-words.ts';
import { firstName } from '../../words/first-name.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './late-words.module.css';
import type { LateWordsRead, LateWordsRow } from './late-words-said.ts';
import { LateWordsText } from './late-words-text.tsx';
import { LeaveOutForm } from './leave-out-form.tsx';
import { useSettle } from './use-settle.ts';

type OpenedWordsProps = { read: LateWordsRead; row: LateWordsRow; timeZone: string };

function Decide({ row }: { row: LateWordsRow }) {
  const t = useWords('lateWords');
  const [isLeaving, setIsLeaving] = useState(false);
  const { putIn, isBusy } = useSettle();
  const { id, version, writtenBy, goesInRecord } = row;
  if (isLeaving) return <LeaveOutForm id={id} version={version} onClose={() => setIsLeaving(false)} />;
  return (
    <>
      <p className="small muted">{goesInRecord ? t('putInWhat', { name: firstName(writtenBy) }) : t('planStays')}</p>
      <Row>
        {goesInRecord && (
          <Button isBusy={isBusy} onPress={() => void putIn({ id, version }, firstName(writtenBy))}>
            {t('putIn')}
          </Button>
        )}
        <Button look="quiet" onPress={() => setIsLeaving(true)}>
          {t('leaveOut')}
        </Button>
      </Row>
    </>
  );
}

/** The words, once opened, and what can be decided of them. */
export function OpenedWords({ read, row, timeZone }: OpenedWordsProps) {
  const t = useWords('lateWords');
  return (
    <Stack gap="tight">
      <div className={styles.said}>
        <Stack gap="tight">
          <LateWordsText read={read} />
        </Stack>
      </div>
      <p className="small muted" role="status">
        {t('cameIn', { when: instantWords(read.handedInAt, timeZone) })} {t('opened')}
      </p>
      {row.answer === 'left_out' && read.answerReason && (
        <p className="small">{t('leftOutBecause', { reason: read.answerReason })}</p>
      )}
      {row.answer === null && <Decide row={row} />}
    </Stack>
  );
}
