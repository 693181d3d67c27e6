import type { Browser, BrowserContextOptions } from 'playwright-core';

export function openBrowser(): Promise<Browser>;
export const SIZES: Record<'desktop' | 'phone', BrowserContextOptions>;
