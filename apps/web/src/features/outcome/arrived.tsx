import { type ReactNode, useEffect, useRef } from 'react';

/** Comes in place of what had the focus: its heading takes it, so that it is read out and the keys go on from there. */
export function Arrived({ children, isFirst }: { children: ReactNode; isFirst?: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const isNews = useRef(!isFirst);
  useEffect(() => {
    if (isNews.current) place.current?.querySelector<HTMLElement>('h1')?.focus();
  }, []);
  return <div ref={place}>{children}</div>;
}
