import { expect, test } from 'vitest';
import { Kernel } from './kernel';
import { kernelAtHand } from './kernel-at-hand';

test('the kernel asks for nothing from outside: it can only count in its own memory', () => {
	expect(WebAssembly.Module.imports(kernelAtHand)).toEqual([]);
});

test('what was made is forgotten, and memory that was used before is used again', () => {
	const kernel = new Kernel();
	const make = () => kernel.call.createRows(100, 10_000);
	const first = make();
	const bytes = kernel.call.memory.buffer.byteLength;
	kernel.call.reset();
	expect(make()).toBe(first);
	expect(kernel.call.memory.buffer.byteLength).toBe(bytes);
});
