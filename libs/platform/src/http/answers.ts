import { HttpCode, applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { Field } from './fields.js';

/** What a write gives back: enough to go on, nothing sealed. */
export class Acknowledgement {
  @Field.uuid('编号') id: string;
  @Field.text('状态') status: string;
  @Field.int('版本') version: number;
}

export const acknowledge = (entity: {
  id: string;
  status: string;
  version: number;
}): Acknowledgement => ({
  id: entity.id,
  status: entity.status,
  version: entity.version,
});

const ok = (schema: object, status = 200) =>
  ApiResponse({
    status,
    description: '成功',
    content: { 'application/json': { schema: schema as never } },
  });

const refusals = applyDecorators(
  ...(
    [
      [400, '请求格式不正确'],
      [404, '没有或无权查看'],
      [409, '当前状态不允许或版本已旧'],
      [422, '内容有误'],
    ] as const
  ).map(([status, description]) =>
    ApiResponse({
      status,
      description,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }),
  ),
);

const idempotent = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: '请求编号：同一编号重复提交只生效一次，返回同一答复',
  schema: { type: 'string', maxLength: 120 },
});

/** A read that answers with one object. */
export const Answer = (type: Type<unknown>) =>
  applyDecorators(ApiExtraModels(type), ok({ $ref: getSchemaPath(type) }), refusals);

/** A read that answers with a plain list. */
export const AnswerList = (type: Type<unknown>) =>
  applyDecorators(
    ApiExtraModels(type),
    ok({ type: 'array', items: { $ref: getSchemaPath(type) } }),
    refusals,
  );

/** A list paged by cursor. */
export const AnswerPage = (type: Type<unknown>) =>
  applyDecorators(
    ApiExtraModels(type),
    ok({
      type: 'object',
      required: ['items', 'nextCursor'],
      properties: {
        items: { type: 'array', items: { $ref: getSchemaPath(type) } },
        nextCursor: { type: 'string', nullable: true },
      },
    }),
    refusals,
  );

/** A write on something that is there; 200. */
export const Done = (type: Type<unknown> = Acknowledgement) =>
  applyDecorators(
    HttpCode(200),
    ApiExtraModels(type),
    ok({ $ref: getSchemaPath(type) }),
    refusals,
    idempotent,
  );

/** A write that makes something; 201. */
export const Created = (type: Type<unknown> = Acknowledgement) =>
  applyDecorators(
    HttpCode(201),
    ApiExtraModels(type),
    ok({ $ref: getSchemaPath(type) }, 201),
    refusals,
    idempotent,
  );

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A read that answers with a spreadsheet. */
export const AnswerXlsx = () =>
  applyDecorators(
    ApiResponse({
      status: 200,
      description: '成功',
      content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
    }),
    refusals,
  );
