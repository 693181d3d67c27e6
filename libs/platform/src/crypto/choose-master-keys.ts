import type { Config } from '../config/config.js';
import { ConfigError } from '../config/parsers.js';
import { offersCipher } from './cipher.js';
import { FileMasterKeys } from './file-master-keys.js';
import { KmsMasterKeys } from './kms-master-keys.js';
import { EnvironmentMasterKeys } from './local-master-keys.js';
import type { MasterKeys } from './master-keys.js';

export type SealConfig = Pick<
  Config,
  | 'sealCipher'
  | 'masterKey'
  | 'masterKeysBefore'
  | 'masterKeyFile'
  | 'kmsUrl'
  | 'kmsToken'
  | 'kmsTimeoutMs'
>;

/**
 * The provider that the settings ask for: a service (`KMS_URL`), the environment (`MASTER_KEY`), else
 * a file.
 *
 * @param inUse whether the database already holds keys wrapped by a master key
 * @throws ConfigError settings that exclude each other, a cipher this Node does not offer, or a file
 *         that is missing, readable by others or not in form
 */
export function chooseMasterKeys(config: SealConfig, inUse: boolean): MasterKeys {
  const { sealCipher, masterKey, masterKeysBefore, kmsUrl, kmsToken } = config;
  if (!offersCipher(sealCipher)) {
    throw new ConfigError(
      'SEAL_CIPHER',
      `设置 SEAL_CIPHER 有误：本机的 Node（OpenSSL ${process.versions.openssl}）不提供 ${sealCipher}；要用国密请改为 sm4-ctr-hmac-sm3。`,
    );
  }
  if (kmsUrl && masterKey) {
    throw new ConfigError('KMS_URL', 'KMS_URL 和 MASTER_KEY 只能设置一个。');
  }
  if (kmsUrl) {
    if (!kmsToken) throw new ConfigError('KMS_TOKEN', '设置了 KMS_URL，还须设置 KMS_TOKEN。');
    return new KmsMasterKeys({ url: kmsUrl, token: kmsToken, timeoutMs: config.kmsTimeoutMs });
  }
  if (masterKey) return new EnvironmentMasterKeys(sealCipher, masterKey, masterKeysBefore);
  return FileMasterKeys.open(sealCipher, config.masterKeyFile, inUse);
}
