/** Migrations in order; each is expand-only unless its file says why not. */
export const migrations: (new () => import('typeorm').MigrationInterface)[] = [];
