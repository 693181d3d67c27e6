import { everySpec } from '../support/every-spec.js';

everySpec('rooms-2');
