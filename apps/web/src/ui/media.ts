import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    () => window.matchMedia(query).matches,
  );
}

/** A phone, or a window as narrow as one; not a sheet of paper, which is narrow as well. */
export const usePhone = (): boolean => useMedia('screen and (max-width: 720px)');
