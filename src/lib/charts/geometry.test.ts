import { describe, expect, test } from 'vitest';
import { axisAround, extentOf, heldDomain } from './domain';
import { commonRadius, dotsPath, stackDots } from './dots';
import { placeLabels } from './end-labels';
import { shortfall } from './loss';
import { placeNote } from './note';
import { bandPath, curvePath, fanFrom } from './paths';
import { lowestNear, withRoomBelow } from './pays-back';
import { monthScale, monthTicks, plotOf, valueScale } from './plot';
import type { Fan } from './reading';
import { highestWorth, worthPicture, type WorthData } from './worth';

const SIZES = [
	[472, 252],
	[358, 226],
	[288, 226],
	[560, 252]
] as const;

const flat = (value: number, months: number): Fan => {
	const line = new Array<number>(months).fill(value);
	return { p5: line, p25: line, centre: line, p75: line, p95: line };
};

describe('an axis', () => {
	test('holds still under a hand and shrinks when it lets go', () => {
		const wide = heldDomain(null, { low: -5, high: 100 }, true);
		expect(heldDomain(wide, { low: 0, high: 60 }, true)).toEqual({ low: -5, high: 100 });
		expect(heldDomain(wide, { low: 0, high: 160 }, true)).toEqual({ low: -5, high: 160 });
		expect(heldDomain(wide, { low: 0, high: 60 }, false)).toEqual({ low: 0, high: 60 });
	});

	test.each([
		[9.9e6, 15.6e6, false],
		[1e6, 15.6e6, true],
		[-3, -1, true],
		[5e6, 5e6, false]
	])('around %f to %f has three to five round values that enclose the plot', (low, high, fromZero) => {
		const axis = axisAround({ low, high }, true);
		expect(axis.fromZero).toBe(fromZero);
		expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
		expect(axis.ticks.length).toBeLessThanOrEqual(6);
		expect(axis.low).toBeLessThanOrEqual(low);
		expect(axis.high).toBeGreaterThanOrEqual(high);
		expect(axis.high).toBeGreaterThan(axis.low);
		if (fromZero) expect(axis.ticks).toContain(0);
	});

	test('where everything is zero has zero alone', () => {
		expect(axisAround({ low: 0, high: 0 }, true)).toMatchObject({ ticks: [0], fromZero: true });
	});

	test('of amounts always includes zero', () => {
		expect(axisAround({ low: 90, high: 100 }, false).ticks[0]).toBe(0);
		expect(axisAround(extentOf([]), false)).toMatchObject({ low: 0, high: 1 });
	});
});

test.each([6, 7, 12, 18, 24, 36, 60, 119, 120])('labels of %i months never touch', (months) => {
	for (const [width, height] of SIZES) {
		const ticks = monthTicks(plotOf(width, height), months);
		expect(ticks[0]).toMatchObject({ month: 0, label: 'first' });
		expect(ticks[ticks.length - 1]).toMatchObject({ month: months, label: 'last' });
		const labelled = ticks.filter((tick) => tick.label);
		labelled.slice(1).forEach((tick, index) => {
			expect(tick.x - labelled[index].x).toBeGreaterThanOrEqual(tick.label === 'last' ? 50 : 24);
		});
		expect(new Set(ticks.map((tick) => tick.month)).size).toBe(ticks.length);
	}
});

test('no path holds a number that cannot be drawn', () => {
	for (const months of [6, 120]) {
		for (const value of [0, -1e9, 1e13]) {
			for (const [width, height] of SIZES) {
				const plot = plotOf(width, height);
				const fan = fanFrom(0, flat(value, months));
				const y = valueScale(plot, axisAround(extentOf(fan.p5, fan.p95), false));
				const x = monthScale(plot, months);
				for (const path of [curvePath(fan.centre, x, y, true), bandPath(fan.p5, fan.p95, x, y)]) {
					expect(path).toMatch(/^M[\d.,LHVZ-]+$/);
				}
			}
		}
	}
});

test('labels at the curves’ ends keep apart, inside the picture, with a leader where they moved', () => {
	const placed = placeLabels(
		[
			{ arm: 'a', y: 100, lines: ['A ₹14.9M'] },
			{ arm: 'baseline', y: 101, lines: ['Baseline', '₹13.8M'] }
		],
		8,
		222
	);
	expect(placed[1].at - placed[0].at).toBeGreaterThanOrEqual(15.5);
	expect(placed.every((label) => label.led)).toBe(true);
	const [atFoot] = placeLabels([{ arm: 'a', y: 240, lines: ['A', '0'] }], 8, 222);
	expect(atFoot.at + 15).toBeLessThanOrEqual(222);
	expect(placeLabels([{ arm: 'a', y: 50, lines: ['A'] }], 8, 222)[0].led).toBe(false);
});

describe('dots', () => {
	test.each([
		['spread out', Array.from({ length: 50 }, (_, i) => 100 + i * 3)],
		['crowded', Array.from({ length: 50 }, (_, i) => 100 + i * 0.4)],
		['all in one place', new Array<number>(50).fill(200)],
		['in two places', Array.from({ length: 50 }, (_, i) => (i % 2 ? 200 : 206))]
	])('%s: all fifty are there, none higher than the room', (_, positions) => {
		const stack = stackDots(positions, commonRadius([positions], 62), 100, 62);
		expect(stack.dots).toHaveLength(50);
		const places = new Set(stack.dots.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`));
		if (_ !== 'in two places') expect(places.size).toBe(50);
		for (const { x, y } of stack.dots) {
			expect(y).toBeLessThanOrEqual(100);
			expect(y).toBeGreaterThanOrEqual(100 - 62 - 5);
			expect(x).toBeGreaterThan(60);
		}
	});

	test('each is a circle around its place in one path', () => {
		const dots = [
			{ x: 10, y: 20.04 },
			{ x: 30.06, y: 20 }
		];
		const round = 'a2,2 0 1 0 4,0a2,2 0 1 0 -4,0Z';
		expect(dotsPath(dots, 2)).toBe(`M8,20${round}M28.1,20${round}`);
		expect(dotsPath([], 2)).toBe('');
	});
});

test('a loss is what a curve falls short of its line by', () => {
	expect(shortfall([1, 2], [0, 2])).toBeNull();
	expect(shortfall([-2, 1], [0, 0])).toEqual({ low: [-2, 0], high: [0, 0] });
	expect(shortfall([5, 9], [7, 8])).toEqual({ low: [5, 8], high: [7, 8] });
});

describe('the note about one age', () => {
	const falling = (monthly: number, last: number) =>
		Array.from({ length: last + 1 }, (_, age) => monthly ** age);
	const yearly = (last: number) => Array.from({ length: last + 1 }, (_, age) => 0.6 ** Math.floor(age / 12));

	test.each([
		['a year of 36 months', [falling(0.96, 36), falling(0.965, 36)], 12, 36],
		['eleven of 36', [falling(0.96, 36), yearly(36)], 11, 36],
		['hardly anybody leaves', [falling(0.999, 36), yearly(36)], 12, 36],
		['the horizon', [falling(0.96, 6), falling(0.97, 6)], 6, 6],
		['a year of twelve months', [falling(0.9, 12), yearly(12)], 12, 12],
		['a year of ten', [falling(0.96, 120), falling(0.97, 120)], 12, 120]
	])('%s: lies inside, clear of the curves', (_, curves, age, last) => {
		for (const [width, height] of SIZES) {
			const plot = plotOf(width, height);
			const [x, y] = [monthScale(plot, last), valueScale(plot, axisAround({ low: 0, high: 1 }, false))];
			const note = placeNote(plot, [x, y], curves, age, 29);
			const [from, to] = note.anchor === 'start' ? [note.x, note.x + 170] : [note.x - 170, note.x];
			expect(from).toBeGreaterThanOrEqual(0);
			expect(to).toBeLessThanOrEqual(width < 400 ? width : plot.right);
			expect(note.y).toBeLessThanOrEqual(plot.bottom - 8);
			for (const values of curves) {
				values.forEach((value, at) => {
					if (x(at + 1) < from || x(at) > to) return;
					// letters reach ten pixels above their baseline and three below
					expect(y(value) > note.y + 3 || y(value) < note.y - 10, `age ${at}`).toBe(true);
				});
			}
		}
	});
});

test('the note stays clear of the labels at the curves’ ends where it has to reach among them', () => {
	const hardly = Array.from({ length: 37 }, (_, age) => 0.92 ** Math.floor(age / 12));
	const plot = plotOf(324, 252);
	const [x, y] = [monthScale(plot, 36), valueScale(plot, axisAround({ low: 0, high: 1 }, false))];
	const note = placeNote(plot, [x, y], [hardly], 12, 29);
	const [lowest] = placeLabels(
		[{ arm: 'baseline', y: y(hardly[36]), lines: ['Baseline', '78%'] }],
		8,
		plot.bottom - 4
	);
	expect(note.x + 29 * 6).toBeGreaterThan(plot.right + 12);
	// its letters reach ten pixels above their baseline; the label's second line is 15 below its first
	expect(note.y - 10).toBeGreaterThan(lowest.at + 4 + 15);
});

describe('room for the label at the break-even month', () => {
	const rising: Fan = {
		...flat(0, 37),
		p5: Array.from({ length: 37 }, (_, month) => month - 2 * (month < 10 ? 1 : 0))
	};

	test('is below zero, and below the losses near that month', () => {
		expect(lowestNear(4, [rising])).toBe(-2);
		expect(lowestNear(36, [rising])).toBe(0);
		for (const lowest of [0, -2, -30]) {
			const domain = withRoomBelow({ low: lowest, high: 100 }, lowest);
			const plot = plotOf(472, 252);
			const y = valueScale(plot, axisAround(domain, false));
			expect(plot.bottom - y(lowest)).toBeGreaterThanOrEqual(28);
		}
	});

	test('costs nothing where the losses elsewhere leave it', () =>
		expect(withRoomBelow({ low: -100, high: 100 }, 0)).toEqual({ low: -100, high: 100 }));
});

describe('value and cost of a customer', () => {
	const spread = (mean: number) => ({
		dots: Array.from({ length: 50 }, (_, i) => mean * (0.8 + 0.4 * (i / 49))),
		mean
	});
	const known = (value: number) => ({ dots: new Array<number>(50).fill(value), mean: value });
	const nothing = { dots: [], mean: null };
	const worth = { cac: spread(11_000), baseline: spread(32_000), plan: spread(34_000) };
	const draw = (data: WorthData, width = 472, height = 252) =>
		worthPicture(data, width, height, highestWorth(data));

	test.each(SIZES)('everything lies inside %i × %i', (width, height) => {
		const picture = draw(worth, width, height);
		expect(picture.marks.map((mark) => mark.times)).toEqual([1, 3]);
		for (const row of picture.rows) {
			expect(row.stack.from).toBeGreaterThanOrEqual(0);
			expect(row.stack.to).toBeLessThanOrEqual(width);
			const [from, to] =
				row.label.anchor === 'start' ? [row.label.x, row.label.x + 84] : [row.label.x - 84, row.label.x];
			expect(from).toBeGreaterThanOrEqual(-1);
			expect(to).toBeLessThanOrEqual(width + 1);
		}
	});

	test.each(SIZES)('no mark strikes through a label, at %i × %i', (width, height) => {
		for (const cac of [300, 900, 1400, 3000, 11_000, 20_000, 33_000]) {
			const { rows, marks } = draw({ ...worth, cac: spread(cac) }, width, height);
			for (const { floor, label, key } of rows) {
				const room = key === 'baseline' ? 88 : 78;
				const [from, to] = label.anchor === 'start' ? [label.x, label.x + room] : [label.x - room, label.x];
				for (const { x, pieces } of marks) {
					if (x < from || x > to) continue;
					expect(pieces.some((piece) => piece.from < floor - 6 && piece.to > floor - 34)).toBe(false);
				}
			}
			for (const { pieces } of marks) {
				for (const { from, to } of pieces) expect(to).toBeGreaterThan(from);
			}
			const named = marks.filter(({ labelX }) => labelX !== null).map(({ labelX }) => labelX!);
			if (named.length === 2) expect(named[1] - named[0]).toBeGreaterThanOrEqual(34);
			expect(named.length).toBeGreaterThan(0);
		}
	});

	test('a label goes where no mark passes', () => {
		// once the cost passes just left of the values, three times it just right of them
		const { rows, marks } = draw({ cac: spread(24_000), baseline: spread(32_000), plan: null });
		const baseline = rows[1];
		expect(marks[0].x).toBeLessThan(baseline.stack.from);
		expect(marks[0].x).toBeGreaterThan(baseline.stack.from - 92);
		expect(baseline.label.anchor).toBe('start');
		expect(marks[0].pieces).toHaveLength(1);
	});

	test('three times a cost far beyond every value is left out, rather than squeezing the picture', () => {
		const dear = { ...worth, cac: spread(90_000) };
		expect(draw(dear).marks.map((mark) => mark.times)).toEqual([1]);
	});

	test('a value that is the same in every future is one dot, not a heap of fifty', () => {
		const picture = draw({ cac: nothing, baseline: known(32_000), plan: known(34_000) });
		expect(picture.rows.map(({ stack }) => stack.dots.length)).toEqual([0, 1, 1]);
		expect(picture.alike).toBe(true);
		const mixed = draw({ cac: spread(11_000), baseline: known(32_000), plan: null });
		expect(mixed.alike).toBe(false);
		// the note is about the row of fifty
		expect(mixed.note?.floor).toBe(mixed.rows[0].floor);
	});

	test('nothing earned: dots at zero, with zero alone on the axis', () => {
		for (const [width, height] of SIZES) {
			const picture = draw({ cac: nothing, baseline: known(0), plan: known(0) }, width, height);
			expect(picture.axis.map(({ value }) => value)).toEqual([0]);
			expect(picture.marks).toEqual([]);
			for (const { stack, label } of picture.rows.slice(1)) {
				expect(stack.dots).toHaveLength(1);
				expect(stack.from).toBeGreaterThanOrEqual(0);
				expect(label).toMatchObject({ anchor: 'start' });
				expect(label.x).toBeGreaterThan(stack.to);
			}
			expect(JSON.stringify(picture)).not.toMatch(/null,"y"|NaN/);
		}
	});
});
