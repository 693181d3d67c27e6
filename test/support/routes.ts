import type { TestApp } from './app.js';

type Schema = Record<string, any>;

/** A route of the api's own document. */
export interface Route {
  method: string;
  /** Path template, such as `/api/v1/needs/{id}`. */
  path: string;
  /** Roles, or `signed_in`, or `public`. */
  roles: string[];
  summary: string;
  body: Schema | null;
  query: { name: string; schema: Schema }[];
}

/** All routes, as the OpenAPI document tells them. */
export async function routesOf(app: TestApp): Promise<{ routes: Route[]; document: Schema }> {
  const { body: document } = await app.visitor().get('/api/openapi.json');
  const routes: Route[] = [];
  for (const [path, operations] of Object.entries<Schema>(document.paths)) {
    for (const [method, operation] of Object.entries<Schema>(operations)) {
      const schema = operation.requestBody?.content?.['application/json']?.schema ?? null;
      const parameters: Schema[] = operation.parameters ?? [];
      routes.push({
        method: method.toUpperCase(),
        path,
        roles: operation['x-roles'],
        summary: operation.summary ?? '',
        body: schema ? resolve(document, schema) : null,
        query: parameters
          .filter((parameter) => parameter.in === 'query')
          .map((parameter) => ({ name: parameter.name, schema: parameter.schema ?? {} })),
      });
    }
  }
  return { routes, document };
}

export function resolve(document: Schema, schema: Schema): Schema {
  if (schema.$ref) {
    const name = String(schema.$ref).split('/').at(-1)!;
    return document.components.schemas[name];
  }
  return schema.allOf?.length === 1 ? resolve(document, schema.allOf[0]) : schema;
}

/** The path with every parameter filled by the given text. */
export const filled = (path: string, text: string): string => path.replace(/\{\w+\}/g, text);
