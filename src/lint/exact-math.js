/**
 * What of Math every engine computes alike, to the last bit. Its other functions, and the power operator, differ
 * between engines, and the same link would show other figures.
 */
export const EXACT_MATH = [
	...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
	...['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2']
];
