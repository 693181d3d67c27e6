import { setSourceMapsSupport } from 'node:module';

// Loaded before api and worker (`--import`): faults name the lines of our own sources. Those of packages stay
// out, because their maps would be held in memory as long as the process lives, some 20 MB of them.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
