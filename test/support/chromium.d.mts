import type { Browser, BrowserContextOptions, ViewportSize } from 'playwright-core';

export function openBrowser(): Promise<Browser>;
export const SIZES: Record<'desktop' | 'phone', BrowserContextOptions & { viewport: ViewportSize }>;
