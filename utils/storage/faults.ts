import type { StorageFault } from '../core/outcome.ts';

type Code = StorageFault['code'];

const CODES: Readonly<Record<string, Code>> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  InvalidStateError: 'refused',
  NotReadableError: 'damaged',
  // A store or an index that the upgrades made is not there.
  NotFoundError: 'damaged',
  TimeoutError: 'busy',
  AbortError: 'unknown',
  DataError: 'unknown',
  UnknownError: 'unknown',
  OperationError: 'unknown',
};

/**
 * The fault that a browser's error means. Anything that is no failure of storage (a proxy that cannot
 * be cloned, a transaction used too late) is a bug and is thrown on.
 */
export function faultOf(error: unknown): StorageFault {
  if (!(error instanceof DOMException)) throw error;
  const code = CODES[error.name];
  if (!code) throw error;
  const denied = error.name === 'UnknownError' && /denied permission/i.test(error.message);
  return { code: denied ? 'refused' : code, cause: error.name };
}

/** As `faultOf`, for opening: there these mean a file that cannot be read, or an upgrade that threw. */
export function openingFaultOf(error: unknown): StorageFault {
  const fault = faultOf(error);
  return fault.code === 'unknown' ? { ...fault, code: 'damaged' } : fault;
}
