export {
  ConfigError,
  loadConfig,
  pickConfig,
  readEnvironment,
  settings,
  type Config,
  type Environment,
  type Setting,
} from './config/config.js';
