import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Row, Stack } from '../../ui/layout.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Chosen } from './asked-in-address.ts';
import { HeadlinePart } from './headline-part.tsx';
import { LeftOutPart } from './left-out-part.tsx';
import { LossPart } from './loss-part.tsx';
import { RefusalsPart } from './refusals-part.tsx';
import styles from './release.module.css';
import type { FileReport, Report } from './release-types.ts';
import { RiskPart } from './risk-part.tsx';

type CompareWaysProps = {
  report: Report;
  /** The way that is chosen, or that was asked for. */
  chosen: string | null;
  onChoose?: (method: FileReport['method']) => void;
  onMend?: (asked: Chosen) => void;
  isOld?: boolean;
};

/** Uniform and detailed, read across: each part of one begins where that of the other does. */
export function CompareWays({ report, chosen, onChoose, onMend, isOld }: CompareWaysProps) {
  return (
    <div className={classes(styles.ways, isOld && styles.old)}>
      {report.files.map((file) => (
        <Way
          key={file.method}
          file={file}
          report={report}
          isChosen={chosen === file.method}
          isRead={chosen !== null && !onChoose}
          onChoose={onChoose && (() => onChoose(file.method))}
          onMend={onMend}
        />
      ))}
    </div>
  );
}

type WayProps = {
  file: FileReport;
  report: Report;
  isChosen: boolean;
  /** The report of a request: nothing is to be chosen any more. */
  isRead: boolean;
  onChoose?: () => void;
  onMend?: (asked: Chosen) => void;
};

function Way({ file, report, isChosen, isRead, onChoose, onMend }: WayProps) {
  const t = useWords('releaseReport');
  const titleId = useId();
  const name = t(`release:method.${file.method}`);
  const mayLeave = file.refusals.length === 0;
  return (
    <section className={classes(styles.way, isChosen && styles.chosen)} aria-labelledby={titleId}>
      <Stack gap="tight">
        <h3 id={titleId}>{name}</h3>
        <p className="small muted">{t(`release:methodSub.${file.method}`)}</p>
        <Row>
          <Tag tone={mayLeave ? 'good' : 'look'}>{t(mayLeave ? 'mayBeAsked' : 'heldBack')}</Tag>
          {isRead && (
            <Tag tone={isChosen ? 'accent' : 'plain'}>
              {t(isChosen ? 'releaseRequest:reportChosen' : 'releaseRequest:reportOther')}
            </Tag>
          )}
          {onChoose && mayLeave && (
            <Button
              look={isChosen ? 'primary' : 'quiet'}
              small
              icon={isChosen ? Check : undefined}
              aria-pressed={isChosen}
              aria-label={`${t(isChosen ? 'chosen' : 'choose')}: ${name}`}
              onPress={onChoose}
            >
              {t(isChosen ? 'chosen' : 'choose')}
            </Button>
          )}
        </Row>
      </Stack>
      <div className={styles.held}>
        <RefusalsPart
          refusals={file.refusals}
          asked={report.asked}
          people={report.people}
          file={file}
          onMend={onMend}
        />
      </div>
      {file.risk ? (
        <>
          <Part title={t('riskTitle')}>
            <RiskPart file={file} of={name} />
          </Part>
          <Part title={t('lossTitle')}>
            <LossPart file={file} of={name} />
          </Part>
          <Part title={t('leftOutTitle')}>
            <LeftOutPart file={file} k={report.asked.k} of={name} />
          </Part>
          <Part title={t('headlineTitle')}>
            <HeadlinePart file={file} of={name} />
          </Part>
        </>
      ) : (
        <p className="muted">{t('nothingLeaves')}</p>
      )}
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h4>{title}</h4>
      {children}
    </div>
  );
}
