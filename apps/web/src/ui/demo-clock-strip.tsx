import { lazy, Suspense } from 'react';
import { inDemonstration } from '../api/page-facts';

const Clock = lazy(async () => ({ default: (await import('./demo-clock')).DemoClock }));

/** The demonstration clock where there is one; nowhere else is its code even loaded. */
export function DemoClockStrip() {
  if (!inDemonstration()) return null;
  return (
    <Suspense fallback={null}>
      <Clock />
    </Suspense>
  );
}
