import type { MigrationInterface } from 'typeorm';
import { Initial1700000000001 } from './0001-initial.js';

/** Migrations in order. */
export const migrations: (new () => MigrationInterface)[] = [Initial1700000000001];
