import { newId } from '#kernel';
import { resolve } from './routes.js';

type Json = Record<string, any>;

/** A body that the schema would accept, as far as a schema can tell. */
export function sample(document: Json, schema: Json): Json {
  const out: Json = {};
  for (const [name, property] of Object.entries<Json>(schema.properties ?? {})) {
    if (schema.required?.includes(name)) out[name] = value(document, resolve(document, property));
  }
  return out;
}

function value(document: Json, schema: Json): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (schema.enum) return schema.enum[0];
  if (schema.format === 'uuid') return newId();
  if (schema.format === 'date') return '2026-03-05';
  if (schema.format === 'date-time') return '2026-03-05T09:00:00+08:00';
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'array') {
    const item = value(document, resolve(document, schema.items));
    return Array.from({ length: schema.minItems ?? 0 }, () => item);
  }
  if (type === 'string') return '演示内容'.padEnd(Math.max(4, schema.minLength ?? 0), '字');
  return sample(document, schema);
}
