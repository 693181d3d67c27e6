import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import * as contracts from '#contracts';
import { ACTION_NAMES, type MachineTable } from '#contracts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const machines = Object.entries(contracts)
  .filter(([name]) => name.endsWith('_MACHINE'))
  .map(([, machine]) => machine as MachineTable);

const transitions = machines.flatMap(({ subject, transitions: rows }) =>
  rows.map(({ command }) => `${subject}.${command}`),
);

/** Actions that rooms write into the audit trail without a transition. */
function written(): string[] {
  const files = ['libs', 'apps/api']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((file) => /\/src\/.*\.ts$/.test(file) && !file.startsWith('libs/contracts/'));
  return files.flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    const places = source.matchAll(/(?:\baction: [^,\n]*|\bauditOf\(bid, '[^']*')/g);
    return [...places].flatMap(([place]) => place.match(/(?<=')[a-z_]+\.[a-z_]+(?=')/g) ?? []);
  });
}

describe('names of actions', () => {
  it('every transition and every other entry of the trail has its name', () => {
    const all = [...new Set([...transitions, ...written()])];
    expect(all.length).toBeGreaterThan(120);
    expect(all.filter((action) => !(action in ACTION_NAMES))).toEqual([]);
  });

  it('no name is left over', () => {
    const all = new Set([...transitions, ...written()]);
    expect(Object.keys(ACTION_NAMES).filter((action) => !all.has(action))).toEqual([]);
  });
});
