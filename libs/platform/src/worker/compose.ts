import type { INestApplicationContext, Type } from '@nestjs/common';
import { ModuleRef, ModulesContainer } from '@nestjs/core';
import { HandlerRegistry } from './registry.js';

/** A room as the worker mounts it. */
export interface Room {
  module: Type;
  handlers: readonly Type<object>[];
}

/**
 * Makes the rooms' handlers, each with the providers that its own room's module sees, so that a
 * module need not export what only its own handlers use.
 *
 * @param app a Nest application or context that holds the rooms' modules
 */
export async function composeHandlers(
  app: INestApplicationContext,
  rooms: readonly Room[],
): Promise<HandlerRegistry> {
  const handlers: object[] = [];
  for (const { module, handlers: types } of rooms) {
    const maker = moduleRefOf(app, module);
    for (const type of types) handlers.push(await maker.create(type));
  }
  return new HandlerRegistry(handlers);
}

/** By class, because the api mounts rooms as dynamic modules that carry their controllers. */
function moduleRefOf(app: INestApplicationContext, module: Type): ModuleRef {
  const mounted = [...app.get(ModulesContainer).values()].find((it) => it.metatype === module);
  if (!mounted) throw new Error(`${module.name} is not mounted`);
  return mounted.getProviderByKey<ModuleRef>(ModuleRef).instance;
}
