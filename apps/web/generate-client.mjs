// Writes the client's types from the OpenAPI document: `npm run openapi` runs it, a test holds it
// against the document. Refusals are left out: every one of them is the same Problem.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const DOCUMENT = new URL('../api/generated/openapi.json', import.meta.url);
const CLIENT = new URL('./src/api/generated/schema.d.ts', import.meta.url);

/** The client's types as the document has them now. */
async function clientTypes() {
  const document = JSON.parse(readFileSync(DOCUMENT, 'utf8'));
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    operation.responses = Object.fromEntries(
      Object.entries(operation.responses).filter(([status]) => status.startsWith('2')),
    );
    operation.parameters = operation.parameters?.filter((parameter) => parameter.in !== 'header');
  }
  return `/* Generated from the OpenAPI document; never edited. */\n${astToString(await openapiTS(document))}`;
}

const types = await clientTypes();
if (process.argv.includes('--print')) process.stdout.write(types);
else writeFileSync(CLIENT, types);
