import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** What a source file loads when it is loaded: imports of values, not of types, not on demand. */
function loads(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) {
      const { importClause, moduleSpecifier } = statement;
      return importClause && typeOnly(importClause) ? [] : [textOf(moduleSpecifier)];
    }
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
      const { exportClause, isTypeOnly } = statement;
      const named = exportClause && ts.isNamedExports(exportClause) ? exportClause.elements : [];
      const allTypes = isTypeOnly || (named.length > 0 && named.every((it) => it.isTypeOnly));
      return allTypes ? [] : [textOf(statement.moduleSpecifier)];
    }
    return [];
  });
}

function typeOnly({ isTypeOnly, name, namedBindings }: ts.ImportClause): boolean {
  if (isTypeOnly) return true;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((it) => it.isTypeOnly);
}

const textOf = (specifier: ts.Expression) => (specifier as ts.StringLiteral).text;

/** Packages and files reached from an entry file of the project. */
function reach(entry: string): { packages: Set<string>; files: Set<string> } {
  const packages = new Set<string>();
  const files = new Set<string>();
  const pending = [resolve(entry)];
  for (let file = pending.pop(); file; file = pending.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const specifier of loads(file)) {
      if (specifier.startsWith('#'))
        pending.push(resolve(`libs/${specifier.slice(1)}/src/index.ts`));
      else if (specifier.startsWith('.'))
        pending.push(join(dirname(file), specifier).replace(/\.js$/, '.ts'));
      else packages.add(specifier);
    }
  }
  return { packages, files };
}

it('the api loads neither the queue library nor Redis', () => {
  const { packages, files } = reach('apps/api/src/main.ts');
  expect([...files].every((file) => existsSync(file))).toBe(true);
  expect([...files].some((file) => file.endsWith('queue/open-queue.ts'))).toBe(true);
  expect(packages).toContain('@nestjs/core');
  expect([...packages].filter((it) => /^(bullmq|ioredis)/.test(it))).toEqual([]);
});

it('would see it if it did', () => {
  const { packages } = reach('libs/platform/src/queue/bullmq/backends.ts');
  expect([...packages]).toEqual(expect.arrayContaining(['bullmq', 'ioredis']));
});
