export { freePort } from '../../apps/cli/src/embedded/free-port.js';
