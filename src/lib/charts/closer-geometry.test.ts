import { describe, expect, it, test } from 'vitest';
import { bridgeBars, bridgeFloor, nameLines } from './bridge';
import { cellAfter, cohortCells, FAINTEST, reachOf, STRONGEST } from './cells';
import { cellPeriod, cellRows, layerPeriod, layerRows, stretches } from './cohort-groups';
import { hundredDots } from './hundred';
import { stackLayers } from './layers';
import { paybackWindow, staysAboveFrom } from './payback-window';
import { tornado } from './tornado';

describe('a bridge', () => {
	const bars = bridgeBars(
		[
			{ key: 'today', kind: 'start', value: 50 },
			{ key: 'won', kind: 'more', value: 100 },
			{ key: 'lost', kind: 'less', value: -90 },
			{ key: 'kept', kind: 'plan', value: 10 },
			{ key: 'end', kind: 'end', value: 70 }
		],
		300,
		190
	);
	const bottomOf = (at: number) => bars[at].y + bars[at].height;

	it('begins every bar where the one before ended, and its ends on the floor', () => {
		expect(bottomOf(0)).toBeCloseTo(bridgeFloor(5, 190));
		expect(bottomOf(1)).toBeCloseTo(bars[0].y);
		expect(bars[2].y).toBeCloseTo(bars[1].y);
		expect(bottomOf(3)).toBeCloseTo(bottomOf(2));
		expect(bars[4].y).toBeCloseTo(bars[3].y);
		expect(bottomOf(4)).toBeCloseTo(bridgeFloor(5, 190));
		expect(bars.map(({ link }) => link?.y ?? null)).toEqual([
			bars[0].y,
			bars[1].y,
			bottomOf(2),
			bars[3].y,
			null
		]);
	});

	it('is as long as it says, in the same measure throughout', () => {
		const unit = bars[0].height / 50;
		expect(bars.map(({ height }) => height / unit)).toEqual(
			[50, 100, 90, 10, 70].map((value) => expect.closeTo(value, 6))
		);
	});

	it('stands where nobody is, and leaves room for names in two lines where bars are many', () => {
		const empty = bridgeBars([{ key: 'today', kind: 'start', value: 0 }], 300, 190);
		expect(empty[0].height).toBe(0);
		expect(Number.isFinite(empty[0].y)).toBe(true);
		expect(nameLines('Won more', 5)).toEqual(['Won more']);
		expect(nameLines('Won more', 6)).toEqual(['Won', 'more']);
		expect(bridgeFloor(6, 190)).toBeLessThan(bridgeFloor(5, 190));
	});
});

describe('a tornado', () => {
	const inputs = [
		{ key: 'a', label: 'a', atLow: 50, atHigh: 150 },
		{ key: 'b', label: 'b', atLow: 101, atHigh: 99 },
		...['c', 'd', 'e'].map((key) => ({ key, label: key, atLow: 100, atHigh: 100 }))
	];
	const picture = tornado(inputs, 100, 296, 190, { low: 50, high: 150 });

	it('spreads bars to both sides of the middle result', () => {
		const [first] = picture.rows;
		expect(first.less.x + first.less.width).toBeCloseTo(picture.middle);
		expect(first.more.x).toBeCloseTo(picture.middle);
		expect(first.less.width).toBeCloseTo(first.more.width);
		expect(first.ends.map(({ value, anchor }) => [value, anchor])).toEqual([
			[50, 'end'],
			[150, 'start']
		]);
	});

	it('labels a short bar once, with how far it reaches, whichever way the input works', () => {
		expect(picture.rows[1].ends).toMatchObject([{ value: 1, both: true, anchor: 'start' }]);
		expect(picture.rows[1].less.width).toBeGreaterThan(0);
	});

	it('shows as many rows as have room, all above the axis', () => {
		expect(picture.rows).toHaveLength(4);
		for (const { barY, barHeight } of picture.rows) {
			expect(barHeight).toBeGreaterThan(4);
			expect(barY + barHeight).toBeLessThanOrEqual(picture.bottom);
		}
	});
});

test('of a hundred dots the last are luck’s, and none lies outside', () => {
	for (const width of [240, 296, 472]) {
		const dots = hundredDots(14, width);
		expect(dots).toHaveLength(100);
		expect(dots.filter(({ luck }) => luck)).toHaveLength(14);
		expect(Math.max(...dots.filter(({ luck }) => !luck).map(({ x }) => x))).toBeLessThanOrEqual(
			Math.min(...dots.filter(({ luck }) => luck).map(({ x }) => x))
		);
		for (const { x, radius } of dots) expect(x + radius).toBeLessThanOrEqual(width);
	}
});

describe('groups of cohorts', () => {
	/** Ten customers today who stay; two join a month, and all leave at age 2. */
	const months = 7;
	const table = [
		Array<number>(months).fill(10),
		...Array.from({ length: months }, (_, index) =>
			Array.from({ length: months - index }, (_, age) => (age < 2 ? 2 : 0))
		)
	];

	it('add up to the whole of every month', () => {
		const layers = layerRows(table, 3);
		expect(layers).toHaveLength(1 + 3);
		const sums = layers[0].map((_, month) => layers.reduce((sum, layer) => sum + layer[month], 0));
		expect(sums).toEqual([12, 14, 14, 14, 14, 14, 14]);
	});

	it('make a staircase of cells, one for the end of each stretch', () => {
		expect(stretches(months, 3)).toEqual([
			{ first: 1, last: 3 },
			{ first: 4, last: 6 },
			{ first: 7, last: 7 }
		]);
		expect(cellRows(table, 3)).toEqual([[4, 0, 0], [4, 2], [2]]);
	});

	it('are few enough to be told apart at every horizon', () => {
		for (let length = 6; length <= 120; length++) {
			expect(Math.ceil(length / layerPeriod(length))).toBeLessThanOrEqual(6);
			expect(Math.ceil(length / cellPeriod(length))).toBeLessThanOrEqual(14);
			expect(Math.ceil(length / layerPeriod(length))).toBeGreaterThan(1);
		}
	});
});

test('layers stand on each other, today’s without a depth and later ones fainter', () => {
	const layers = stackLayers(
		[
			[4, 3],
			[1, 1],
			[0, 2]
		],
		[5]
	);
	expect(layers.map(({ high }) => high)).toEqual([
		[5, 4, 3],
		[5, 5, 4],
		[5, 5, 6]
	]);
	expect(layers.map(({ low }) => low)).toEqual([[0, 0, 0], layers[0].high, layers[1].high]);
	expect(layers[0].opacity).toBe(0);
	expect(layers[1].opacity).toBeGreaterThan(layers[2].opacity);
});

test('layers of differences stand above and hang below zero', () => {
	const layers = stackLayers(
		[
			[-4, -3],
			[1, 1],
			[-1, 2]
		],
		[]
	);
	expect(layers.map(({ low, high }) => low.map((value, month) => [value, high[month]]))).toEqual([
		[
			[0, 0],
			[-4, 0],
			[-3, 0]
		],
		[
			[0, 0],
			[0, 1],
			[0, 1]
		],
		[
			[0, 0],
			[-5, -4],
			[1, 3]
		]
	]);
});

describe('cells', () => {
	const cells = cohortCells([[8, 4, 2], [8, 4], [8]], 296, 190);

	it('are the deeper the more they hold, from faint to strong', () => {
		const depth = (row: number, column: number) =>
			cells.find((cell) => cell.row === row && cell.column === column)!.opacity;
		expect(depth(0, 0)).toBeCloseTo(STRONGEST);
		expect(depth(0, 2)).toBeCloseTo(FAINTEST);
		expect(depth(0, 1)).toBeGreaterThan(depth(0, 2));
		expect(depth(1, 2)).toBe(depth(0, 1));
	});

	it('of one month stand below each other', () => {
		const ends = cells.filter(({ column }) => column === 2);
		expect(new Set(ends.map(({ x }) => x)).size).toBe(1);
		expect(ends.map(({ row }) => row)).toEqual([0, 1, 2]);
	});

	it('below zero are told apart, and nothing is the faintest then', () => {
		const signed = cohortCells([[-4, 0]], 296, 190);
		expect(signed.map(({ less }) => less)).toEqual([true, false]);
		expect(signed.map(({ opacity }) => opacity)).toEqual([STRONGEST, FAINTEST]);
		expect(reachOf([[-4, 0]])).toEqual({ least: 0, most: 4 });
		for (const cell of cohortCells([[0, 0]], 296, 190)) expect(cell.opacity).toBe(FAINTEST);
	});

	it('are walked by the arrow keys, never off the staircase', () => {
		const from = { row: 1, column: 1 };
		expect(cellAfter('ArrowRight', from, 3)).toEqual({ row: 1, column: 2 });
		expect(cellAfter('ArrowLeft', from, 3)).toBeNull();
		expect(cellAfter('ArrowUp', from, 3)).toEqual({ row: 0, column: 1 });
		expect(cellAfter('ArrowDown', from, 3)).toBeNull();
		expect(cellAfter('End', from, 3)).toEqual({ row: 1, column: 2 });
		expect(cellAfter('Home', { row: 1, column: 2 }, 3)).toEqual(from);
		expect(cellAfter('a', from, 3)).toBeNull();
	});
});

describe('the window of a payback', () => {
	it('knows the month from which a curve stays above zero', () => {
		expect(staysAboveFrom([-3, -1, 0, 2])).toBe(2);
		expect(staysAboveFrom([-1, 2, -1, 3])).toBe(3);
		expect(staysAboveFrom([-3, -1])).toBeNull();
		expect(staysAboveFrom([0, 1])).toBe(0);
	});

	it('is as long again as it takes, within what there is; all of it where it never comes', () => {
		expect(paybackWindow(60, [8, 9])).toBe(24);
		expect(paybackWindow(60, [1])).toBe(12);
		expect(paybackWindow(12, [11])).toBe(12);
		expect(paybackWindow(60, [8, null])).toBe(60);
	});
});
