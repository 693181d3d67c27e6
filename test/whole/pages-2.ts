import { everySpec } from '../support/every-spec.js';

everySpec('pages-2');
