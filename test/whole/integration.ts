import { everySpec } from '../support/every-spec.js';

everySpec('integration');
