import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Field } from '#platform';

/** Several values in a query string: `a,b`, or the name repeated. */
export const Several = (label: string, values: readonly string[]): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value,
    ),
    Field.someOf(label, values, { optional: true, max: values.length }),
    ApiProperty({
      type: 'array',
      items: { type: 'string', enum: [...values] },
      description: `${label}：多个以逗号分隔`,
      required: false,
    } as never),
  );
