import { useEffect } from 'react';

/** Names the browser's page; the description is what a shared link shows. */
export function usePageTitle(title: string, description?: string): void {
  useEffect(() => {
    document.title = title ? `${title}｜揭榜台` : '揭榜台';
    if (!description) return;
    document.querySelector('meta[name="description"]')?.setAttribute('content', description);
  }, [title, description]);
}
