/** The area by which a curve falls short of a line: it is hatched as a loss. Null where it never does. */
export function shortfall(
	curve: readonly number[],
	line: readonly number[]
): { low: number[]; high: readonly number[] } | null {
	if (!curve.some((value, at) => value < line[at])) return null;
	return { low: curve.map((value, at) => Math.min(line[at], value)), high: line };
}
