import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { classes } from './classes.ts';
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
    <Tabs className={classes(styles.tabs)} selectedKey={selected} onSelectionChange={(key) => onSelect?.(String(key))}>
      <TabList aria-label={label} className={classes(styles.list)}>
        {segments.map(({ key, label: words }) => (
          <Tab key={key} id={key} className={classes(styles.tab)}>
            {words}
          </Tab>
        ))}
      </TabList>
      {segments.map(({ key, content }) => (
        <TabPanel key={key} id={key} className={classes(styles.panel)}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
