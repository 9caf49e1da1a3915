/** The value below which a share of the values lies, between two of them in proportion (type 7). */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const place = share * (sorted.length - 1);
	const below = Math.floor(place);
	const above = Math.min(below + 1, sorted.length - 1);
	return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of a sample: with one less than its size below. */
export function standardDeviation(values: readonly number[]): number {
	const middle = mean(values);
	const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1));
}

export const rootMeanSquare = (values: readonly number[]): number =>
	Math.sqrt(mean(values.map((value) => value * value)));

/** The line of least squares through points, and the share of the spread of y that it explains. */
export interface Line {
	slope: number;
	intercept: number;
	r2: number;
}

export function fitLine(x: readonly number[], y: readonly number[]): Line {
	const [middleX, middleY] = [mean(x), mean(y)];
	let [xx, xy, yy] = [0, 0, 0];
	for (let i = 0; i < x.length; i++) {
		xx += (x[i] - middleX) ** 2;
		xy += (x[i] - middleX) * (y[i] - middleY);
		yy += (y[i] - middleY) ** 2;
	}
	const slope = xy / xx;
	return { slope, intercept: middleY - slope * middleX, r2: (xy * xy) / (xx * yy) };
}
