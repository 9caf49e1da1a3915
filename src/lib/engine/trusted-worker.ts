/** Lets one address through, and makes it what a page under Trusted Types takes for a worker's script. */
interface Policy {
	createScriptURL(address: string): string;
}
type Factory = { createPolicy(name: string, rules: Policy): Policy } | undefined;

/**
 * Marks the address of a worker's script as trusted where the browser asks for that. The policy may be made once in
 * each page or worker, so this is to be called once in each.
 * @param name of the policy; the content policy in svelte.config.js lists it
 * @param address the only one that passes
 * @throws {TypeError} when the policy is asked for another address
 */
export function trustedWorker(name: string, address: string): string {
	const { trustedTypes } = globalThis as { trustedTypes?: Factory };
	const policy = trustedTypes?.createPolicy(name, {
		createScriptURL(asked) {
			if (asked !== address) throw new TypeError(`${asked} is no script of this site`);
			return asked;
		}
	});
	return policy ? policy.createScriptURL(address) : address;
}
