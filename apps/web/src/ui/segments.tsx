import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import styles from './segments.module.css';

type SegmentsProps = {
  'aria-label': string;
  segments: readonly { key: string; label: ReactNode; content: ReactNode }[];
  selected?: string;
  onSelect?: (key: string) => void;
};

/** A few views of one matter, one shown at a time. */
export function Segments({ 'aria-label': label, segments, selected, onSelect }: SegmentsProps) {
  return (
    <Tabs className={styles.tabs!} selectedKey={selected} onSelectionChange={(key) => onSelect?.(String(key))}>
      <TabList aria-label={label} className={styles.list!}>
        {segments.map(({ key, label: words }) => (
          <Tab key={key} id={key} className={styles.tab!}>
            {words}
          </Tab>
        ))}
      </TabList>
      {segments.map(({ key, content }) => (
        <TabPanel key={key} id={key} className={styles.panel!}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
