import { useSyncExternalStore } from 'react';

const KEY = 'elder-mode';
const listeners = new Set<() => void>();

const isOn = () => document.documentElement.dataset.elder !== undefined;

/** Large type and simple pages (长辈模式), remembered on this machine. */
export function setElderMode(on: boolean): void {
  if (on) document.documentElement.dataset.elder = '';
  else delete document.documentElement.dataset.elder;
  try {
    localStorage.setItem(KEY, on ? 'on' : '');
  } catch {
    // A browser that keeps nothing still shows large type on this page.
  }
  listeners.forEach((tell) => tell());
}

/** Takes up what was chosen on an earlier visit. */
export function recallElderMode(): void {
  try {
    if (localStorage.getItem(KEY)) document.documentElement.dataset.elder = '';
  } catch {
    // Nothing is kept: the normal page.
  }
}

export function useElderMode(): boolean {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, isOn);
}
