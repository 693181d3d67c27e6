/** SQL that entities cannot express (triggers, functions), room by room; written into the migrations. */
const statements: string[] = [];

export function roomSql(...sql: string[]): void {
  statements.push(...sql);
}

export function declaredRoomSql(): readonly string[] {
  return statements;
}
