import { meanLifetime, equivalentMonthlyChurn, renewalSurvival, survival } from '$lib/economics/survival';

/** The worked example: 4 % of customers decide each month to leave. */
const CHURN = 0.04;
const TERMS_SHOWN = [1, 12, 24, 36] as const;
const MONTHS = 36;

export interface TermFigures {
	term: number;
	renews: number;
	lifetime: number;
	monthlyChurn: number;
}

/** The closed forms of the worked example, by term. */
export const termFigures: TermFigures[] = TERMS_SHOWN.map((term) => {
	const lifetime = meanLifetime(CHURN, term);
	return {
		term,
		renews: renewalSurvival(CHURN, term),
		lifetime,
		monthlyChurn: equivalentMonthlyChurn(lifetime)
	};
});

export interface Staircases {
	width: number;
	height: number;
	left: number;
	right: number;
	yearly: string;
	monthly: string;
	/** Where shares of 0 to 100 % lie, top first. */
	lines: { y: number; share: number }[];
	months: { x: number; month: number }[];
	labels: { yearly: { x: number; y: number }; monthly: { x: number; y: number } };
}

const HEIGHT = 252;
const TOP = 22;
const BOTTOM = HEIGHT - 28;
const LEFT = 44;
const RIGHT_MARGIN = 16;

/** Two staircases of the worked example, laid out for a width in CSS pixels: drawn anew for each, never stretched. */
export function drawStaircases(width: number): Staircases {
	const right = width - RIGHT_MARGIN;
	const x = (month: number) => LEFT + (month / MONTHS) * (right - LEFT);
	const y = (share: number) => BOTTOM - share * (BOTTOM - TOP);
	const stairs = (term: number) => {
		let path = `M${x(0)},${y(1)}`;
		for (let age = term; age <= MONTHS; age += term) {
			path += `H${rounded(x(age))}V${rounded(y(survival(CHURN, term, age)))}`;
		}
		return path;
	};
	return {
		width,
		height: HEIGHT,
		left: LEFT,
		right,
		yearly: stairs(12),
		monthly: stairs(1),
		lines: [1, 0.75, 0.5, 0.25, 0].map((share) => ({ y: y(share), share })),
		months: [0, 12, 24, 36].map((month) => ({ x: x(month), month })),
		labels: {
			yearly: { x: x(6.5), y: y(1) - 8 },
			monthly: { x: x(4), y: y(survival(CHURN, 1, 4)) + 42 }
		}
	};
}

const rounded = (value: number) => Math.round(value * 10) / 10;
