import { getMetadataArgsStorage } from 'typeorm';
import '../../apps/cli/src/all-rooms.js';
import { AUDITED_TABLES } from '#contracts';
import { Aggregate } from '#platform';

/** Changed by any write, or told by the entry itself. */
const EVERYWHERE = ['id', 'version', 'status', 'createdAt', 'updatedAt'];

const { tables, columns } = getMetadataArgsStorage();

/** Tables that `Tx.save` and `Tx.transition` write: those with an id and a version, and memberships. */
const written = tables.flatMap(({ name, target }) => {
  const own = columns
    .filter((it) => it.target === target || Object.getPrototypeOf(target) === it.target)
    .map(({ propertyName }) => propertyName);
  const versioned =
    (target as { prototype: object }).prototype instanceof Aggregate ||
    (own.includes('id') && own.includes('version'));
  return versioned || name === 'membership' ? [{ name: name!, own }] : [];
});

const told = (table: string) => [
  ...Object.keys(AUDITED_TABLES[table]?.plain ?? {}),
  ...Object.keys(AUDITED_TABLES[table]?.closed ?? {}),
];

describe('what the audit trail keeps of each column', () => {
  it('is declared, by a name that users read, for every column that a command writes', () => {
    expect(written.length).toBeGreaterThan(25);
    const missing = written.flatMap(({ name, own }) =>
      own
        .filter((column) => !EVERYWHERE.includes(column) && !told(name).includes(column))
        .map((column) => `${name}.${column}`),
    );
    expect(missing).toEqual([]);
  });

  it('is declared for nothing else, and once', () => {
    const left = Object.keys(AUDITED_TABLES).flatMap((table) => {
      const own = written.find(({ name }) => name === table)?.own ?? [];
      return told(table)
        .filter((column, index, all) => !own.includes(column) || all.indexOf(column) !== index)
        .map((column) => `${table}.${column}`);
    });
    expect(left).toEqual([]);
  });

  it('is no secret, no seal and no way to reach a person', () => {
    const open = Object.entries(AUDITED_TABLES).flatMap(([table, { plain }]) =>
      Object.keys(plain)
        .filter((column) =>
          /passwordHash|secret|seed$|hash|sealed|phone|email|contact|representative/i.test(column),
        )
        .map((column) => `${table}.${column}`),
    );
    expect(open).toEqual([]);
  });
});
