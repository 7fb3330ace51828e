/** What the organization has decided for this computer. */
import type { DeskApi } from '../../core/contract.ts';
import type { PolicyInForce } from '../../core/policy/policy.ts';
import { handle } from './handle.ts';

export const policyHandlers = (inForce: PolicyInForce): Pick<DeskApi, 'policy'> => ({
  policy: handle('policy', () => Promise.resolve(inForce)),
});
