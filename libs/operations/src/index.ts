import { Module, type Type } from '@nestjs/common';
import { OperationsController } from './http/operations.controller.js';

export { readFigures } from './application/queries/vitals.query.js';

export const operationsControllers: Type[] = [OperationsController];

/** 运行: what whoever keeps the platform running sees of it, and the failed jobs in its care. */
@Module({})
export class OperationsModule {}
