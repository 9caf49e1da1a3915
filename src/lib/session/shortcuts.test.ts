import { describe, expect, it } from 'vitest';
import { BINDINGS, moveOf } from './shortcuts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, held: Partial<typeof NONE> = {}, code = `Key${key.toUpperCase()}`) =>
	moveOf({ key, code, ...NONE, ...held });

describe('keys', () => {
	it('are Ctrl or ⌘ with Z for undo, with Shift or Y for redo', () => {
		expect(press('z', { ctrlKey: true })).toBe('undo');
		expect(press('z', { metaKey: true })).toBe('undo');
		expect(press('Z', { metaKey: true, shiftKey: true })).toBe('redo');
		expect(press('y', { ctrlKey: true })).toBe('redo');
		expect(press('z')).toBeNull();
	});

	it('are found by their place on keyboards of other scripts', () => {
		expect(press('я', { ctrlKey: true }, 'KeyZ')).toBe('undo');
		// where Z and Y change places, the sign counts
		expect(press('z', { ctrlKey: true }, 'KeyY')).toBe('undo');
	});

	it('by themselves do nothing with Alt or Ctrl held', () => {
		expect(press('r')).toBe('reset');
		expect(press('r', { ctrlKey: true })).toBeNull();
		expect(press('r', { altKey: true })).toBeNull();
	});

	it('mean one thing each', () => {
		const chords = BINDINGS.flatMap(({ chords }) => chords.map((chord) => JSON.stringify(chord)));
		expect(new Set(chords).size).toBe(chords.length);
	});
});
