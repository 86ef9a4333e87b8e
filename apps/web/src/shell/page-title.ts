import { useEffect } from 'react';

/** The browser keeps titles in its history, so a title names the kind of page ("A person"), never the person. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Alongside`;
  }, [title]);
}
