import { encodeScenario } from '$lib/scenario/link';
import { presets } from '$lib/scenario/presets';
import decode from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { qrCode, qrSvg, QUIET_ZONE, type QrCode } from './qr-code';

/** Paints the path as a browser would, so that the drawing is read and not what it was made from. */
function painted({ size, path }: QrCode, scale = 4) {
	const side = (size + 2 * QUIET_ZONE) * scale;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
		for (let row = 0; row < scale; row++) {
			for (let column = 0; column < Number(run) * scale; column++) {
				const left = (Number(x) + QUIET_ZONE) * scale + column;
				const top = (Number(y) + QUIET_ZONE) * scale + row;
				data.fill(0, (top * side + left) * 4, (top * side + left) * 4 + 3);
			}
		}
	}
	return { width: side, height: side, data };
}

describe('the drawn code says its text to a reader of another make', () => {
	test.each(presets.map(({ id, scenario }) => [id, scenario] as const))('the link of %s', (_, scenario) => {
		const link = `https://example.com/churn-lab/#${encodeScenario(scenario)}`;
		expect(decode(painted(qrCode(link)!))).toBe(link);
	});

	test('names in another script', () => {
		const scenario = { ...presets[0].scenario, title: 'Größe 日本' };
		const link = `https://example.com/#${encodeScenario(scenario)}`;
		expect(decode(painted(qrCode(link)!))).toBe(link);
	});
});

test('a code that is painted wrongly is not read, so that the tests above can fail', () => {
	const code = qrCode('https://example.com/#v=1')!;
	const half = { ...code, path: code.path.slice(0, code.path.length / 2) };
	expect(() => decode(painted(half))).toThrow();
});

test('the most that fits is drawn, one more is not', () => {
	const longest = 1273;
	expect(qrCode('x'.repeat(longest))?.size).toBe(117);
	expect(qrCode('x'.repeat(longest + 1))).toBeNull();
});

test('the file has a light ground with its quiet zone, in whatever theme it is shown', () => {
	const svg = qrSvg(qrCode('short')!);
	expect(svg).toContain('viewBox="-4 -4 29 29"');
	expect(svg).toContain('<path fill="#fff" d="M-4 -4h29v29h-29z"/>');
});
