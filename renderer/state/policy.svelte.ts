/** What the organization has decided for this computer. It stays as it is while the desk runs. */
import { unmanaged, type PolicyInForce } from '../../core/policy/policy.ts';
import type { Office } from '../../core/document.ts';
import { desk } from '../api.ts';

class OrganizationPolicy {
  inForce: PolicyInForce = $state.raw(unmanaged());
  readonly #locked = $derived(new Set<keyof Office>(this.inForce.policy.officeProfile.lockedKeys));

  #known: Promise<void> | null = null;

  /** Settles once it is known. Where the desk does not answer, nothing is shown as locked; the desk still refuses what is. */
  begin(): Promise<void> {
    return (this.#known ??= this.#ask());
  }

  async #ask(): Promise<void> {
    try {
      this.inForce = await desk.policy({});
    } catch {
      // What is refused says why.
    }
  }

  /** True where a setting of the office cannot be changed here. */
  locks(setting: keyof Office): boolean {
    return this.#locked.has(setting);
  }
}

export const organizationPolicy = new OrganizationPolicy();
