import type { Inventory } from './tables.js';

export const MANIFEST = 'manifest.json';
const FORMAT = 'jiebang-backup-1';

/** The first thing in a backup: what it holds, and what is needed to open it. */
export interface Manifest extends Inventory {
  format: typeof FORMAT;
  /** By the true clock of the database. */
  madeAt: string;
  /** One key wrapped by each master key that is in use, to prove that one has the right ones. */
  masterKeys: { id: string; masterKeyId: string; wrapped: string }[];
  files: number;
}

export const manifestOf = (content: Omit<Manifest, 'format'>): Manifest => ({
  format: FORMAT,
  ...content,
});

/** @returns null for what is no manifest of a backup that this version reads */
export function parseManifest(text: string): Manifest | null {
  try {
    const manifest = JSON.parse(text) as Manifest;
    return manifest.format === FORMAT ? manifest : null;
  } catch {
    return null;
  }
}

const DATABASE = /^database\/(\w+)\.copy\.gz$/;

/** Where a table's rows stand in a backup, and back. */
export const tablePart = (table: string): string => `database/${table}.copy.gz`;
export const tableOf = (part: string): string | undefined => DATABASE.exec(part)?.[1];

const FILES = 'files/';
export const filePart = (content: string): string => `${FILES}${content}`;
export const contentOf = (part: string): string | undefined =>
  part.startsWith(FILES) ? part.slice(FILES.length) : undefined;
