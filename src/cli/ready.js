import { installMissing } from './install.js';

/**
 * Makes the folder ready for any script: the packages of the lock file, and the kernel's code.
 * @throws {Error} with a few lines for the reader when it cannot
 */
export async function makeReady() {
	await installMissing();
	const { compileKernel } = await import('../build/kernel.js');
	await compileKernel();
}
