import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SECRET_FILE } from '../storage/secretFile.ts';

const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts what must be shown again, so that the database alone opens no session. */
export interface Sealer {
  seal(text: string): string;
  /** `undefined` where it was sealed under another secret, or damaged. */
  open(sealed: string): string | undefined;
}

/** The secret of a data folder. Made whole first and linked then, so that a crash leaves none that is half written. */
async function readSecret(dataDir: string): Promise<Buffer> {
  const file = path.join(dataDir, SECRET_FILE);
  const existing = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (existing !== undefined) {
    if (existing.length !== SECRET_BYTES) throw new Error(damagedSecret(file));
    await chmod(file, 0o600);
    return existing;
  }
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(fresh, randomBytes(SECRET_BYTES), { mode: 0o600, flush: true });
  // Another process may have been quicker: then its secret is the one.
  await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(fresh);
  return await readFile(file);
}

function damagedSecret(file: string): string {
  return `${file} is damaged: it must have ${SECRET_BYTES} bytes. Put it back from a backup. Without one, move it away: a new one is made. Links that people have go on working, but cannot be shown again, and short codes lead nowhere.`;
}

/** AES-256-GCM under the secret file of `dataDir`, which is created with mode 0600 when missing. */
export async function createSealer(dataDir: string): Promise<Sealer> {
  const secret = await readSecret(dataDir);
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        const text = Buffer.concat([
          decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
          decipher.final(),
        ]);
        return text.toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
