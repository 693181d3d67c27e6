import './all-rooms.js';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource, foundationSql, migrate } from '#platform';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';
import { StartError } from './start/start-error.js';

const FOLDER = 'libs/platform/src/database/migrations';

/**
 * Compares the entities with what the migrations make of an empty database and writes the difference
 * as a new migration. The first one also carries the functions and triggers that rooms declare;
 * later changes of those are written by hand into the migration that needs them.
 */
export async function draftMigration(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
    throw new StartError('请给出迁移的名称，如 npm run migration:draft -- add-visits。');
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'jiebang-draft-'));
  const server = await startEmbeddedPostgres({ dataDir, disposable: true });
  try {
    const existing = readdirSync(FOLDER)
      .filter((file) => /^\d{4}-/.test(file))
      .sort();
    const statements = await difference(server.url, existing.length === 0);
    if (statements.length === 0) {
      console.log('迁移与实体一致，无需新的迁移。');
      return;
    }
    const number = String(existing.length + 1).padStart(4, '0');
    const file = `${number}-${name}`;
    writeFileSync(join(FOLDER, `${file}.ts`), source(className(name), number, statements));
    writeFileSync(
      join(FOLDER, 'index.ts'),
      index([...existing.map((it) => it.slice(0, -3)), file]),
    );
    console.log(`已写出 ${FOLDER}/${file}.ts，共 ${statements.length} 条语句。`);
  } finally {
    await server.stop();
    rmSync(server.home, { recursive: true, force: true });
  }
}

async function difference(url: string, first: boolean): Promise<string[]> {
  const { before, after } = foundationSql();
  if (!first) await migrate(url);
  const dataSource = await createDataSource(url, 2).initialize();
  try {
    if (first) for (const sql of before) await dataSource.query(sql);
    const log = await dataSource.driver.createSchemaBuilder().log();
    const tables = log.upQueries.map((query) => query.query);
    return first ? [...before, ...tables, ...after] : tables;
  } finally {
    await dataSource.destroy();
  }
}

const className = (name: string) =>
  name.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase());

const quoted = (sql: string) =>
  `\`${sql.trim().replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;

function source(name: string, number: string, statements: string[]): string {
  const stamp = `170000000${number}`;
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${name}${stamp} implements MigrationInterface {
  name = '${name}${stamp}';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('${name} cannot be taken back'));
  }
}

const statements: string[] = [
${statements.map((sql) => `  ${quoted(sql)},`).join('\n')}
];
`;
}

function index(files: string[]): string {
  const classes = files.map((file) => {
    const [number, ...rest] = file.split('-');
    return { file, name: `${className(rest.join('-'))}170000000${number}` };
  });
  return `import type { MigrationInterface } from 'typeorm';
${classes.map(({ file, name }) => `import { ${name} } from './${file}.js';`).join('\n')}

/** Migrations in order. */
export const migrations: (new () => MigrationInterface)[] = [${classes.map((it) => it.name).join(', ')}];
`;
}
