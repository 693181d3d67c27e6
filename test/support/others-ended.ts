import { readFileSync, watch } from 'node:fs';
import { join } from 'node:path';

/**
 * Waits until this test file is the last that runs (`longest-first.mjs` starts it last).
 * @returns the paths of the files that have ended
 */
export async function othersEnded(folder: string): Promise<string[]> {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const files = Number(read('files'));
  let wake = () => {};
  const watcher = watch(folder, () => wake());
  try {
    for (;;) {
      const changed = new Promise<void>((done) => (wake = done));
      const ended = read('ended').trim().split('\n').filter(Boolean);
      if (ended.length >= files - 1) return ended;
      await changed;
    }
  } finally {
    watcher.close();
  }
}
