import { everySpec } from '../support/every-spec.js';

everySpec(import.meta.dirname);
