import { provideKernel } from './kernel';
import { code } from './kernel-code';

/** From hexadecimal digits. */
function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
		parseInt(digits.slice(2 * at, 2 * at + 2), 16)
	);
}

/** What was compiled, as scripts outside a browser have it: among themselves, wherever they are put. */
export const kernelAtHand = new WebAssembly.Module(bytesOf(code));

provideKernel(kernelAtHand);
