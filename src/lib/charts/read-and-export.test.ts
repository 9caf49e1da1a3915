import { describe, expect, it } from 'vitest';
import { wrapWords } from './export-text';
import { layerCurves, stackLayers } from './layers';
import { placeBox, placeLeastCovering } from './place-box';
import { heightsOf, monthAfter, readOut } from './read-curve';

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

	it('that has no place stays inside the picture, where it covers least', () => {
		const everywhere = [30, 70, 110, 150, 190].map(flat);
		const wave = Array.from({ length: 40 }, (_, at) => ({ x: at * 10, y: at < 20 ? 100 : 185 }));
		const spot = placeLeastCovering(box, 200, 400, reach, [...everywhere, wave]);
		expect(spot.x > 200 || spot.x + box.width < 200).toBe(true);
		expect(spot.y).toBeGreaterThanOrEqual(reach.top);
		expect(spot.y + box.height).toBeLessThanOrEqual(reach.bottom);
		const covered = wave.filter(
			({ x, y }) => x >= spot.x && x <= spot.x + 100 && y >= spot.y && y <= spot.y + 50
		);
		expect(covered).toEqual([]);
	});

	it('reads all of a stack and each layer from where it begins, and marks the edges of what it reads', () => {
		const named = (rows: number[][], starts: number[]) =>
			stackLayers(rows, starts).map((layer, index) => ({ ...layer, name: `layer ${index}` }));
		const read = (layers: ReturnType<typeof named>, month: number) =>
			layerCurves(layers, 'a', 'all')
				.filter(({ from = 0 }) => from <= month)
				.map((curve) => [curve.name, ...readOut([curve], month, String, String).map(({ centre }) => centre)]);
		const stack = named(
			[
				[4, 3],
				[1, 1],
				[0, 2]
			],
			[5]
		);
		expect(read(stack, 1)).toEqual([
			['all', '5'],
			['layer 1', '1'],
			['layer 0', '4']
		]);
		expect(read(stack, 2)).toEqual([
			['all', '6'],
			['layer 2', '2'],
			['layer 1', '1'],
			['layer 0', '3']
		]);
		expect(layerCurves(stack, 'a', 'all').map((curve) => heightsOf(curve).at(-1))).toEqual([6, 6, 4, 3]);
	});

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
