import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ERRORS } from '#contracts';

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457 问题说明',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance', 'retry'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(ERRORS) },
    detail: { type: 'string', description: '给用户看的一句话' },
    instance: { type: 'string' },
    retry: { type: 'boolean', description: '重试是否可能有用' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

/**
 * The OpenAPI 3.1 document of all mounted controllers.
 * @param summaries what each operation does, by its id
 */
export function buildOpenApi(
  app: NestFastifyApplication,
  summaries: Readonly<Record<string, string>>,
): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('揭榜台 API')
    .setDescription(
      '发榜—揭榜—承榜全过程接口。金额单位为分；日期为北京时间 YYYY-MM-DD；时刻为带时区的 ISO 8601。' +
        '写操作可带 Idempotency-Key；修改须带 version；出错一律为 application/problem+json。' +
        '每个操作的 x-roles 写明哪些身份可用。',
    )
    .setVersion('1')
    .setLicense('UNLICENSED', '')
    .addCookieAuth('jiebang_session', { type: 'apiKey', in: 'cookie', name: 'jiebang_session' })
    .build();
  delete (base.info as { license?: unknown }).license;
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations) as {
      operationId?: string;
      summary?: string;
    }[]) {
      const summary = summaries[operation.operationId ?? ''];
      if (summary) operation.summary = summary;
    }
  }
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Problem: PROBLEM as never };
  return toThreeOne(document) as OpenAPIObject;
}

/** 3.0's `nullable` becomes 3.1's type list, everywhere. */
function toThreeOne(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toThreeOne);
  if (node === null || typeof node !== 'object') return node;
  const { nullable, ...rest } = node as Record<string, unknown>;
  const out = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, toThreeOne(value)]),
  );
  if (nullable !== true) return out;
  if (typeof out.type === 'string') {
    return {
      ...out,
      type: [out.type, 'null'],
      ...(Array.isArray(out.enum) ? { enum: [...out.enum, null] } : {}),
    };
  }
  const { description, ...schema } = out;
  return { ...(description ? { description } : {}), anyOf: [schema, { type: 'null' }] };
}
