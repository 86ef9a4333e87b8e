import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { refusalWords } from '../../refusal.ts';
import { useAccount } from '../../shell/account.ts';
import { trpcClient } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './late-words.module.css';
import { type LateWordsRow, whatWords, writtenWords } from './late-words-said.ts';
import { OpenedWords } from './opened-words.tsx';
import { useSettle } from './use-settle.ts';

/** Who wrote about whom and when. Opening the words is an act: asked for each time and never cached, so each is recorded. */
export function LateWordsEntry({ row }: { row: LateWordsRow }) {
  const t = useWords('lateWords');
  const { timeZone } = useAccount().organisation;
  const { bringBack, isBusy } = useSettle();
  const { id, version, answer } = row;
  const opening = useMutation({ mutationFn: () => trpcClient.lateWords.read.query({ id }) });
  const what = whatWords(row);
  return (
    <li className={styles.entry}>
      <Stack gap="tight">
        <Row between>
          {row.personId === null ? <b>{what}</b> : <Link to={`/people/${row.personId}`}>{what}</Link>}
          {answer && <Tag tone={answer === 'put_in_record' ? 'accent' : 'plain'}>{t(`answer.${answer}`)}</Tag>}
        </Row>
        <p className="small muted">{writtenWords(row, timeZone)}</p>
        {opening.data ? (
          <OpenedWords read={opening.data} row={row} timeZone={timeZone} />
        ) : (
          <Row>
            <Button
              look="quiet"
              small
              isBusy={opening.isPending}
              aria-label={t('openWhat', { what })}
              onPress={() => opening.mutate()}
            >
              {t('open')}
            </Button>
            {answer === 'left_out' && (
              <Button
                look="bare"
                small
                isBusy={isBusy}
                aria-label={t('bringBackWhat', { what })}
                onPress={() => void bringBack({ id, version })}
              >
                {t('bringBack')}
              </Button>
            )}
          </Row>
        )}
        {opening.error && (
          <p className="small" role="alert">
            {refusalWords(opening.error)}
          </p>
        )}
      </Stack>
    </li>
  );
}
