import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The comment over every route's method, by `Controller_method` as operations are named. */
export function routeSummaries(root: string): Record<string, string> {
  const summaries: Record<string, string> = {};
  for (const file of globSync(
    ['apps/api/src/**/*.controller.ts', 'libs/*/src/**/*.controller.ts'],
    { cwd: root },
  ).sort()) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(root, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    source.forEachChild((node) => {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const controller = node.name.text.replace(/Controller$/, '');
      for (const member of node.members.filter(ts.isMethodDeclaration)) {
        const comment = ts.getJSDocCommentsAndTags(member).find(ts.isJSDoc)?.comment;
        if (typeof comment !== 'string') continue;
        summaries[`${controller}_${member.name.getText()}`] = comment.replace(/\s+/g, ' ').trim();
      }
    });
  }
  return summaries;
}

/** The module that the api imports them from. */
export const summariesModule = (summaries: Record<string, string>): string =>
  `/** Written by \`npm run openapi\` from the comments over the routes' methods. */\nexport const SUMMARIES: Readonly<Record<string, string>> = ${JSON.stringify(summaries, null, 2)};\n`;
