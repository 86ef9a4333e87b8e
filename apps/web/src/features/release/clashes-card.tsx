import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { dayWords } from '../../words/day-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { Chosen } from './asked-in-address.ts';
import styles from './release.module.css';
import type { Report, Variables } from './release-types.ts';

type ClashesCardProps = {
  report: Report;
  earlier: Variables['earlier'];
  asked: Chosen;
  onMend: (asked: Chosen) => void;
};

/** Earlier releases beside which this one would tell too much, and the ways out. */
export function ClashesCard({ report, earlier, asked, onMend }: ClashesCardProps) {
  const t = useWords('releaseReport');
  const joints = report.files.flatMap(({ joint }) => (joint ? [joint] : []));
  const parts = new Map<string, Set<string>>();
  for (const { clashes } of joints)
    for (const clash of clashes)
      parts.set(clash.releaseId, new Set([...(parts.get(clash.releaseId) ?? []), ...clash.parts]));
  if (parts.size === 0) return null;
  const ways = new Set(joints.flatMap(({ waysOut }) => waysOut));
  const whenOf = (releaseId: string): string =>
    dayWords(earlier.find(({ id }) => id === releaseId)?.releasedAt.slice(0, 10) ?? report.frozenOn);
  const known = ['together', 'leavers', 'joiners', 'subtraction'] as const;
  return (
    <Card title={t('clashTitle')} sub={t('clashSub')}>
      <Stack>
        {[...parts].map(([releaseId, which]) => (
          <div key={releaseId}>
            <b>{t('clashWith', { when: whenOf(releaseId) })}</b>
            <p className="muted">{earlier.find(({ id }) => id === releaseId)?.question}</p>
            <ul className={styles.list}>
              {known
                .filter((part) => which.has(part))
                .map((part) => (
                  <li key={part}>{t(`clashPart.${part}`)}</li>
                ))}
            </ul>
          </div>
        ))}
        <Row>
          {ways.has('reuse') &&
            earlier
              .filter(({ id, method }) => parts.has(id) && method !== 'table')
              .map(({ id, variables }) => (
                <Button
                  key={id}
                  look="quiet"
                  onPress={() => onMend({ ...asked, variables: [...variables], reuse: id })}
                >
                  {t('mend.reuse', { when: whenOf(id) })}
                </Button>
              ))}
          {ways.has('quarterly_freeze') && (
            <Button look="quiet" onPress={() => onMend({ ...asked, freeze: 'quarter' })}>
              {t('mend.quarterly_freeze')}
            </Button>
          )}
        </Row>
        {ways.has('wait') && <p className="small muted">{t('wayOutWait')}</p>}
        {ways.has('refuse') && <p className="small muted">{t('wayOutRefuse')}</p>}
      </Stack>
    </Card>
  );
}
