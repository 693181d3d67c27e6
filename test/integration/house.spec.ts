import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a tool of the project; its output is the failure's text. */
function run(command: string, ...args: string[]): string {
  const bin = join(root, 'node_modules', command);
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd: root, encoding: 'utf8', env });
  return status === 0 ? '' : `${command} ${args.join(' ')}\n${stdout}${stderr}`.slice(0, 8_000);
}

const MINUTES = 60_000;

describe('the house stays in order', () => {
  // The compiler's native build: the one that other tools are written for takes ten times as long.
  const tsc = 'typescript-native/bin/tsc';

  it('types check', () => expect(run(tsc, '-p', '.')).toBe(''), 4 * MINUTES);

  it('types of the pages check', () => expect(run(tsc, '-p', 'apps/web')).toBe(''), 4 * MINUTES);

  it('nothing to lint', () => expect(run('.bin/oxlint', '--deny-warnings')).toBe(''), 4 * MINUTES);

  it('is formatted', () => expect(run('.bin/oxfmt', '--check', '.')).toBe(''), 4 * MINUTES);

  it(
    'imports run one way',
    () => {
      const config = '.dependency-cruiser.config.mjs';
      expect(run('.bin/depcruise', '--config', config, 'apps', 'libs')).toBe('');
    },
    4 * MINUTES,
  );

  it('every room says what it is', () => {
    const rooms = readdirSync(join(root, 'libs')).filter((name) =>
      statSync(join(root, 'libs', name)).isDirectory(),
    );
    const silent = rooms.filter((room) => !existsSync(join(root, 'libs', room, 'README.md')));
    expect(silent).toEqual([]);
  });
});
