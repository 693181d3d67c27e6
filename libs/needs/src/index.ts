export { requireListableNeed } from './application/require-listable-need.js';
export { needMachine } from './domain/need.machine.js';
export * from './domain/vocabulary.js';
export { Need } from './persistence/need.entity.js';
