interface Policy {
  createScriptURL(address: string): string;
}
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, policy: Policy): Policy };
};

// The one way to new code that the pages' policy leaves open (`src/site/layouts/policy.ts`): browsers with trusted types take no other.
const policy = trustedTypes?.createPolicy('own-script', { createScriptURL: asOwn });

/** The address of a script of this site, as a worker's maker takes it. Throws at any other. */
export function ownScript(address: string): string {
  return policy?.createScriptURL(address) ?? asOwn(address);
}

/** A worker of this site, from its address. */
export function ownWorker(address: string): Worker {
  return new Worker(ownScript(address), { type: 'module' });
}

function asOwn(address: string): string {
  const { origin, href } = new URL(address, location.href);
  if (origin !== location.origin) throw new TypeError(`${href} is no script of this site.`);
  return href;
}
