import { describe, expect, it } from 'vitest';
import { wrapWords } from './export-text';
import { placeBox } from './place-box';
import { monthAfter, readOut } from './read-curve';

describe('a text in lines', () => {
	const letters = (text: string) => text.length;

	it('breaks at spaces, as late as it can', () =>
		expect(wrapWords('one two three four', 9, letters)).toEqual(['one two', 'three', 'four']));

	it('keeps a long word whole, and no-break spaces', () => {
		expect(wrapWords('incomprehensible yes', 6, letters)).toEqual(['incomprehensible', 'yes']);
		expect(wrapWords('a\u00a0month it is', 7, letters)).toEqual(['a\u00a0month', 'it is']);
	});

	it('is one empty line where there is nothing', () => expect(wrapWords('', 6, letters)).toEqual(['']));
});

describe('the reading box', () => {
	const box = { width: 100, height: 50 };
	const reach = { top: 0, bottom: 200 };
	const flat = (y: number) => [
		{ x: 0, y },
		{ x: 400, y }
	];

	it.each([0, 60, 200, 330, 400])('stands beside a line at %i, clear of the curve', (line) => {
		for (const y of [0, 40, 100, 160, 200]) {
			const spot = placeBox(box, line, 400, reach, [flat(y)])!;
			expect(spot.x > line || spot.x + box.width < line).toBe(true);
			expect(y < spot.y || y > spot.y + box.height).toBe(true);
			expect(spot.x).toBeGreaterThanOrEqual(-14);
			expect(spot.x + box.width).toBeLessThanOrEqual(414);
		}
	});

	it('has no place where curves are everywhere', () =>
		expect(placeBox(box, 200, 400, reach, [flat(30), flat(70), flat(110), flat(150), flat(190)])).toBeNull());

	it('says what curve and bands say, and nothing of bands that are as one', () => {
		const fan = { centre: [1, 2], p5: [1, 0], p25: [1, 1], p75: [1, 3], p95: [1, 4] };
		const curves = [{ arm: 'a', name: 'Plan A', fan }];
		const read = (month: number) => readOut(curves, month, String, (low, high) => `${low} to ${high}`);
		expect(read(1)).toEqual([
			{ arm: 'a', name: 'Plan A', thin: false, centre: '2', half: '1 to 3', nineOfTen: '0 to 4' }
		]);
		expect(read(0)[0]).toMatchObject({ half: '', nineOfTen: '' });
		expect(read(2)).toEqual([]);
	});

	it.each([
		['ArrowRight', false, 19],
		['ArrowLeft', true, 6],
		['ArrowRight', true, 24],
		['Home', false, 0],
		['End', false, 24],
		['a', false, null]
	])('follows the key %s (Shift: %s) from month 18 to %s', (key, shift, to) =>
		expect(monthAfter(key, shift, 18, 24)).toBe(to)
	);
});
